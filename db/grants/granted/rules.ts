import type { Field, GrantKind } from '@/db/grants/calls/input'
import type { ApplicantKind, Words } from '@/db/grants/forms/input'

/** One decided application as everybody may know it. Whoever is not a registered body has no name here. */
export type Granted = {
  readonly year: number
  /** ISO date of the decision. */
  readonly decidedOn: string
  readonly call: string
  readonly callName: Words
  readonly field: Field
  readonly kind: GrantKind
  readonly recipientKind: ApplicantKind
  /** Of registered bodies only. */
  readonly recipient: string | null
  readonly businessId: string | null
  readonly appliedCents: number
  readonly grantedCents: number
  /** Hours a year in the town's premises without rent, as told in the application; null where nothing was told. */
  readonly freeHours: number | null
}

export type Share = { readonly cents: number; readonly count: number }

const add = (share: Share | undefined, cents: number): Share => ({
  cents: (share?.cents ?? 0) + cents,
  count: (share?.count ?? 0) + 1,
})

/** What was granted, by something that rows tell; the largest first. Rejections are in no share. */
export function sharesBy<K>(rows: readonly Granted[], of: (row: Granted) => K): [K, Share][] {
  const shares = new Map<K, Share>()
  for (const row of rows) if (row.grantedCents > 0) shares.set(of(row), add(shares.get(of(row)), row.grantedCents))
  return [...shares].toSorted(([, a], [, b]) => b.cents - a.cents)
}

export type Totals = {
  readonly decided: number
  readonly granted: number
  readonly appliedCents: number
  readonly grantedCents: number
}

export function totalsOf(rows: readonly Granted[]): Totals {
  const sum = (of: (row: Granted) => number) => rows.reduce((total, row) => total + of(row), 0)
  const granted = rows.filter(({ grantedCents }) => grantedCents > 0)
  return {
    ...{ decided: rows.length, granted: granted.length },
    ...{ appliedCents: sum(({ appliedCents }) => appliedCents), grantedCents: sum(({ grantedCents }) => grantedCents) },
  }
}

/** The years something has been decided in, the latest first. */
export const yearsOf = (rows: readonly Granted[]): number[] =>
  [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => b - a)

/** Hours in free premises, from the rows of an answer. */
export function hoursIn(answer: unknown): number | null {
  if (!Array.isArray(answer)) return null
  const hours = answer.map((row: { hours?: unknown }) => row.hours).filter((value) => typeof value === 'number')
  return hours.length > 0 ? hours.reduce((sum, one) => sum + one, 0) : null
}
