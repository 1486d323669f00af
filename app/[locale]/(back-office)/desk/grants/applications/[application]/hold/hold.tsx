import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { officer } from '@/app/_server/session'
import { formatWeekday } from '@/components/ui/format'
import { findGrantHold } from '@/db/grants/retention/holds/reads'
import { HoldForm, LiftForm } from './hold-form'

/** Whether the application is kept beyond its time, by whom and why; those who prepare may change it. */
export async function Hold({ id, mayChange }: { id: string; mayChange: boolean }) {
  const asker = await officer('grants')
  const [held, t, locale, typed] = await Promise.all([
    findGrantHold(asker, id),
    getTranslations('grantKeeping.hold'),
    getLocale(),
    parked(),
  ])
  if (!held && !mayChange) return null
  return (
    <section className="boxed flow column" aria-labelledby="hold-heading">
      <h2 id="hold-heading">{t('title')}</h2>
      <p>{held ? t('held', { name: held.name, day: formatWeekday(held.from, locale) }) : t('lead')}</p>
      {held && <p className="whitespace-pre-line">{held.why}</p>}
      {mayChange && (
        <ClientTexts only={['grantKeeping.hold']}>
          {held ? <LiftForm id={id} /> : <HoldForm id={id} initial={typed && 'holdWhy' in typed ? typed : {}} />}
        </ClientTexts>
      )}
    </section>
  )
}
