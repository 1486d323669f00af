import { getLocale, getTranslations } from 'next-intl/server'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { finnishDay } from '@/db/fields'
import type { Check } from '@/db/grants/checks/reads'

/** What was asked to be completed last, and what came of it; a late answer and a day that passed are told. */
export async function Wanted({ check: { supplement } }: { check: Check }) {
  const [t, locale] = await Promise.all([getTranslations('checks.wanted'), getLocale()])
  if (!supplement) return null
  const { dueOn, answeredAt, endedAt, endedBy, note, by } = supplement
  if (endedBy !== null) return null
  const late = answeredAt !== null && finnishDay(answeredAt) > dueOn
  const state = answeredAt === null ? (endedAt === null ? 'waiting' : 'lapsed') : late ? 'late' : 'answered'
  return (
    <Notice
      tone={state === 'answered' ? 'success' : 'warning'}
      title={t(state, {
        day: formatWeekday(dueOn, locale),
        at: answeredAt === null ? '' : formatMoment(answeredAt, locale),
      })}
    >
      <p className="whitespace-pre-line">{note}</p>
      <p className="small">{t('by', { name: by })}</p>
    </Notice>
  )
}
