import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { officer } from '@/app/_server/session'
import { formatWeekday } from '@/components/ui/format'
import { findHold } from '@/db/contact/retention/holds/reads'
import { HoldForm, LiftForm } from './hold-form'

/** Whether the case is kept beyond its time, by whom and why. */
export async function Hold({ id }: { id: string }) {
  const asker = await officer('contact')
  const [held, t, locale, typed] = await Promise.all([
    findHold(asker, id),
    getTranslations('keeping.hold'),
    getLocale(),
    parked(),
  ])
  return (
    <section className="boxed flow" aria-labelledby="hold-heading">
      <h2 id="hold-heading">{t('title')}</h2>
      <p>{held ? t('held', { name: held.name, day: formatWeekday(held.from, locale) }) : t('lead')}</p>
      {held && <p className="whitespace-pre-line">{held.why}</p>}
      <ClientTexts only={['keeping.hold']}>
        {held ? <LiftForm id={id} /> : <HoldForm id={id} initial={typed && 'holdWhy' in typed ? typed : {}} />}
      </ClientTexts>
    </section>
  )
}
