import { getLocale, getTranslations } from 'next-intl/server'
import { Fold } from '@/components/ui/fold'
import { formatMoment } from '@/components/ui/format'
import { Timeline } from '@/components/ui/timeline'
import type { PassportKind } from '@/db/grants/passports/input'
import type { MemberRole } from '@/db/people/organisations/input'
import type { Organisation } from '@/db/people/organisations/reads'
import type { Locale } from '@/tenants/municipality'

/** What has happened to it, newest first. */
export async function History({ of: { history } }: { of: Organisation }) {
  const [t, p, locale] = await Promise.all([
    getTranslations('organisations'),
    getTranslations('passport'),
    getLocale() as Promise<Locale>,
  ])
  const happenings = history.map(({ id, at, deed, by, atDesk, about, values }) => {
    const { role = 'viewer', lastFour = '', kind, year = '' } = values
    const paper = kind ? p('of', { paper: p(`inline.${kind as PassportKind}`), year }) : ''
    const doer = by ?? (atDesk ? t('history.desk') : '')
    return {
      key: id,
      date: formatMoment(at, locale),
      title: t(`history.deed.${deed}`, { role: t(`roles.${role as MemberRole}`), lastFour, paper }),
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
