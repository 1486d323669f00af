import { getLocale, getTranslations } from 'next-intl/server'
import { formatWeekday } from '@/components/ui/format'
import type { Review } from '@/db/budget/reviews/reads'
import { dueOf, type ReviewState } from '@/db/budget/reviews/rules'

type Props = { assignment: Review['assignment']; state: ReviewState; today: string }

/** In one sentence who has the idea, and how near or late its day is. */
export async function Standing({ assignment, state, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reviews'), getLocale()])
  if (!assignment) return <p>{t('assignment.nobody')}</p>
  const { name, dueOn } = assignment
  const due = dueOf(dueOn, state, today)
  return (
    <p>
      {t('assignment.somebody', { name })}{' '}
      {due && dueOn && (
        <span className={due.late ? 'row-late' : undefined}>
          {t('due.by', { day: formatWeekday(dueOn, locale) })},{' '}
          {t(due.late ? 'due.late' : 'due.left', { days: due.days })}.
        </span>
      )}
    </p>
  )
}
