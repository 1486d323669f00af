import type { Phase } from '../rounds/rules'

/** What is left to do in a round, counted. */
export type Backlog = {
  unreviewed: number
  /** Of the unreviewed: past the day given to whoever reviews them. */
  overdue: number
  reports: number
  proposals: number
}

export type DutyKind = 'publish' | 'moderate' | 'review' | 'freeze' | 'count' | 'announce'
export type Duty = { kind: DutyKind; round: string; count: number | null; by: Date | null; late: boolean }

export type RoundAtWork = {
  slug: string
  phase: Phase
  publishedAt: Date | null
  closed: boolean
  manifestHash: string | null
  ideasFrom: Date
  reviewUntil: Date
  votingFrom: Date
  resultOn: Date
  now: Date
}

/** What waits for the desk in one round, in the order in which it should be done. */
export function dutiesOf(round: RoundAtWork, backlog: Backlog): Duty[] {
  const { phase } = round
  const duty = (kind: DutyKind, by: Date | null, count: number | null = null, late = false): Duty => {
    return { kind, round: round.slug, count, by, late: late || (by !== null && by < round.now) }
  }
  if (!round.publishedAt) return [duty('publish', round.ideasFrom)]
  const duties: Duty[] = []
  if (backlog.reports) duties.push(duty('moderate', null, backlog.reports))
  const underReview = phase === 'ideas' || phase === 'review' || phase === 'waiting'
  if (underReview && backlog.unreviewed)
    duties.push(duty('review', round.reviewUntil, backlog.unreviewed, backlog.overdue > 0))
  if ((phase === 'review' || phase === 'waiting') && !round.manifestHash && backlog.proposals)
    duties.push(duty('freeze', round.votingFrom, backlog.proposals))
  if (phase === 'counting') duties.push(duty(round.closed ? 'announce' : 'count', round.resultOn))
  return duties
}

/** What is late comes first, then what is due soonest; what has no day comes before what has, because people wait for it. */
export function inOrderOfNeed(duties: readonly Duty[]): Duty[] {
  const when = ({ by }: Duty) => by?.valueOf() ?? 0
  return duties.toSorted((a, b) => Number(b.late) - Number(a.late) || when(a) - when(b))
}
