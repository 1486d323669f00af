import { getLocale, getTranslations } from 'next-intl/server'
import { visitor } from '@/app/_server/session'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { promiseToday } from '@/db/contact/cases/dues/reads'
import { latestEstimate } from '@/db/contact/sheets/reads'

/** By when the writer has an answer, if they send now, and how soon it has come of late. */
export async function Target({ topic: { code, days } }: { topic: { code: string; days: number } }) {
  const [t, figures, locale, due, usual] = await Promise.all([
    getTranslations('contact.form'),
    getTranslations('figures.estimate'),
    getLocale(),
    visitor('contact').then((asker) => promiseToday(asker, days)),
    visitor('contact').then((asker) => latestEstimate(asker, code)),
  ])
  const day = formatWeekday(due, locale)
  return (
    <Notice>
      <p>{t('target', { days, day })}</p>
      {usual && <p>{figures('usual', usual)}</p>}
    </Notice>
  )
}
