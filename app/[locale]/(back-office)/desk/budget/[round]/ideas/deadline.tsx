import { getLocale, getTranslations } from 'next-intl/server'
import { formatWeekday } from '@/components/ui/format'
import { dueOf, type ReviewState } from '@/db/budget/reviews/rules'

type Props = { dueOn: string | null; state: ReviewState; today: string }

/** By which day a review should be done: the day, and in words how near or late it is. */
export async function Deadline({ dueOn, state, today }: Props) {
  const due = dueOf(dueOn, state, today)
  if (!due || !dueOn) return null
  const [t, locale] = await Promise.all([getTranslations('reviews.due'), getLocale()])
  return (
    <span className={due.late ? 'row-note row-late' : 'row-note'}>
      {t('by', { day: formatWeekday(dueOn, locale) })}, {t(due.late ? 'late' : 'left', { days: due.days })}
    </span>
  )
}
