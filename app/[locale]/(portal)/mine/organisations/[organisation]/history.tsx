import { getLocale, getTranslations } from 'next-intl/server'
import { Fold } from '@/components/ui/fold'
import { formatMoment } from '@/components/ui/format'
import { Timeline } from '@/components/ui/timeline'
import type { MemberRole } from '@/db/people/organisations/input'
import type { Organisation } from '@/db/people/organisations/reads'
import type { Locale } from '@/tenants/municipality'

/** What has happened to it, newest first. */
export async function History({ of: { history } }: { of: Organisation }) {
  const [t, locale] = await Promise.all([getTranslations('organisations'), getLocale() as Promise<Locale>])
  const happenings = history.map(({ id, at, deed, by, atDesk, about, values }) => {
    const { role = 'viewer', lastFour = '' } = values
    const doer = by ?? (atDesk ? t('history.desk') : '')
    return {
      key: id,
      date: formatMoment(at, locale),
      title: t(`history.deed.${deed}`, { role: t(`roles.${role as MemberRole}`), lastFour }),
      text: [doer, about && about !== by ? about : ''].filter(Boolean).join(' → '),
      state: 'done' as const,
    }
  })
  return (
    <section className="column">
      <Fold title={t('history.title')}>
        <Timeline happenings={happenings} label={t('history.title')} />
      </Fold>
    </section>
  )
}
