import { getLocale, getTranslations } from 'next-intl/server'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { targetOf, usualCalendar } from '@/db/contact/targets/rules'

/** By when the writer has an answer, if they send now. */
export async function Target({ days }: { days: number }) {
  const [t, locale] = await Promise.all([getTranslations('contact.form'), getLocale()])
  return <Notice>{t('target', { days, day: formatWeekday(targetOf(new Date(), days, usualCalendar), locale) })}</Notice>
}
