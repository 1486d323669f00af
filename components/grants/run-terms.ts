import { formatMoney } from '@/components/ui/format'
import type { Division } from '@/db/grants/allocations/input'
import type { Locale } from '@/tenants/municipality'

type Say = (key: 'pot' | 'minimum' | 'share' | 'cap' | 'brake', values: Record<string, string | number>) => string

/** The bounds of a run in a line: "määräraha 55 000 €, pienin 300 €, jarru −20 % / +30 %". */
export function runTerms(division: Division, say: Say, locale: Locale): string {
  const euros = (cents: number) => formatMoney(cents, locale)
  const { potCents, minimumCents, costSharePercent, capCents, brake } = division
  return [
    say('pot', { pot: euros(potCents) }),
    minimumCents > 0 && say('minimum', { sum: euros(minimumCents) }),
    costSharePercent !== null && say('share', { percent: costSharePercent }),
    capCents !== null && say('cap', { sum: euros(capCents) }),
    brake && say('brake', { down: brake.downPercent, up: brake.upPercent }),
  ]
    .filter(Boolean)
    .join(', ')
}
