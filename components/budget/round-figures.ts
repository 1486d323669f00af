import { formatMoney, formatNumber } from '@/components/ui/format'
import { daysLeft } from '@/db/budget/rounds/calendar/rules'
import { endOf, type Phase, type Phases } from '@/db/budget/rounds/rules'
import type { Locale } from '@/tenants/municipality'

type Words = (key: string, values?: Record<string, string | number>) => string
type Counted = Phases & {
  phase: Phase
  now: Date
  pots: readonly { cents: number }[]
  figures: { ideas: number; proposals: number; voters: number }
}
export type Figure = { value: string; label: string }

export const moneyOf = ({ pots }: Pick<Counted, 'pots'>) => pots.reduce((sum, { cents }) => sum + cents, 0)

/** Money, what has come of it so far, and the days that are left: the three figures of a round. `t` speaks `rounds`. */
export function roundFigures(round: Counted, t: Words, locale: Locale): Figure[] {
  const money = { value: formatMoney(moneyOf(round), locale), label: t('money') }
  return [...harvest(round, t, locale), money, ...time(round, t, locale)]
}

const counted: Partial<Record<Phase, ('ideas' | 'proposals' | 'voters')[]>> = {
  ideas: ['ideas'],
  review: ['ideas'],
  waiting: ['proposals'],
  voting: ['proposals'],
  counting: ['proposals', 'voters'],
  result: ['proposals', 'voters'],
}

function harvest({ phase, figures }: Counted, t: Words, locale: Locale): Figure[] {
  const names = counted[phase] ?? []
  return names
    .map((name) => (name === 'proposals' && figures.proposals === 0 ? 'ideas' : name))
    .map((name) => ({ value: formatNumber(figures[name], locale), label: t(name, { count: figures[name] }) }))
}

const timed: readonly Phase[] = ['before', 'ideas', 'waiting', 'voting']

function time(round: Counted, t: Words, locale: Locale): Figure[] {
  const { phase, now } = round
  const end = timed.includes(phase) ? endOf(phase, round) : null
  if (!end || end < now) return []
  const begins = phase === 'before' || phase === 'waiting'
  const days = begins ? daysLeft(new Date(end.valueOf() + 1), now) : daysLeft(end, now)
  if (days === 0) return [{ value: t('today'), label: t(begins ? 'startsToday' : 'lastDay') }]
  return [{ value: formatNumber(days, locale), label: t(begins ? 'daysUntil' : 'daysLeft', { days }) }]
}
