import { getTranslations } from 'next-intl/server'
import type { Keeping } from '@/db/contact/retention/rules'

/** How long each thing is kept, in the reader's words. */
export async function timesInWords() {
  const t = await getTranslations('keeping.retention')
  return ({ photoDays, blankDays, blankText, deleteDays }: Keeping) => ({
    photos: t('days', { days: photoDays }),
    blank: t(blankText ? 'withText' : 'days', { days: blankDays }),
    delete: deleteDays === null ? t('never') : t('days', { days: deleteDays }),
  })
}
