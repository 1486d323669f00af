import { daysBetween } from '@/db/fields'
import { isLateOn } from '@/db/grants/deadlines/rules'

/** What a grant of one award is worth against receipts. Money in euro cents. */
export type Terms = {
  awardedCents: number
  /** The share of accepted costs that the town pays, 1 to 100. */
  sharePercent: number
  /** Tickets, fees and other grants of what was paid for: nobody earns by a grant. */
  otherIncomeCents: number
  /** What is theirs whatever the receipts come to: paid already, or still to be paid. */
  advanceCents: number
  /** Costs that were accepted before, of which a decision that has given way to this one has paid. */
  acceptedBeforeCents?: number
}

export const verdicts = ['accepted', 'reduced', 'rejected'] as const
/** What somebody at the desk has said of a line: all of it counts, some, or none. */
export type Verdict =
  | { is: 'accepted' }
  | { is: 'reduced'; cents: number; reason: Reason }
  | { is: 'rejected'; reason: Reason }

/** Why a line counts for less than it says. Each is a sentence of the decision on payment. */
export const reasons = [
  ...(['recording', 'openingCatering', 'flowers', 'bank', 'loan', 'audit', 'ordinary', 'alcohol'] as const),
  ...(['overAllowance', 'outsidePeriod', 'notInBudget', 'overBudget', 'twice', 'otherGrant'] as const),
  ...(['private', 'noProof', 'notPaid', 'notPurpose', 'notMended'] as const),
] as const
export type Reason = (typeof reasons)[number]

export type Bound = 'awarded' | 'share' | 'income'
export type Sum = {
  acceptedCents: number
  /** What the three rules allow each; the least is the grant. */
  byRule: Record<Bound, number>
  grantCents: number
  boundBy: Bound
  /** To be paid now, and what of an advance was too much: one of them is always nothing. */
  payableCents: number
  excessCents: number
}

/** What is paid: the least of the sum awarded, the town's share of accepted costs, and what other income left uncovered. */
export function grantOf(
  { awardedCents, sharePercent, otherIncomeCents, advanceCents, acceptedBeforeCents = 0 }: Terms,
  acceptedNowCents: number,
): Sum {
  const acceptedCents = acceptedBeforeCents + acceptedNowCents
  const byRule = {
    awarded: awardedCents,
    share: Number((BigInt(acceptedCents) * BigInt(sharePercent)) / 100n),
    income: Math.max(0, acceptedCents - otherIncomeCents),
  }
  const order: readonly Bound[] = ['awarded', 'share', 'income']
  const boundBy = order.reduce((least, rule) => (byRule[rule] < byRule[least] ? rule : least))
  const grantCents = byRule[boundBy]
  return {
    acceptedCents,
    byRule,
    grantCents,
    boundBy,
    payableCents: Math.max(0, grantCents - advanceCents),
    excessCents: Math.max(0, advanceCents - grantCents),
  }
}

/** What counts of a line; nothing before anybody has looked at it. */
export function countedOf(cents: number, verdict: Verdict | null): number {
  if (!verdict || verdict.is === 'rejected') return 0
  return verdict.is === 'accepted' ? cents : Math.min(cents, verdict.cents)
}

type Judged = { cents: number; verdict: Verdict | null }

/** The sum of today: what is accepted so far, and what it would be if all that waits were accepted. */
export function sumsOf(terms: Terms, lines: readonly Judged[]): { now: Sum; atMost: Sum; waiting: number } {
  const total = (cents: (line: Judged) => number) => lines.reduce((sum, line) => sum + cents(line), 0)
  return {
    now: grantOf(
      terms,
      total(({ cents, verdict }) => countedOf(cents, verdict)),
    ),
    atMost: grantOf(
      terms,
      total(({ cents, verdict }) => (verdict ? countedOf(cents, verdict) : cents)),
    ),
    waiting: lines.filter(({ verdict }) => !verdict).length,
  }
}

/** What is left of the time for receipts: whole days to the last one, and whether it has passed. Both ISO days, in Finland. */
export function countdown(dueOn: string, today: string): { days: number; late: boolean } {
  return { days: daysBetween(today, dueOn), late: isLateOn(today, dueOn) }
}
