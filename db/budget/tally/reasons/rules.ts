import type { Purse, Reason, Shortfall } from '@/db/budget/tally/artefact/rules'
import type { Contest } from '@/db/budget/tally/contest/rules'
import type { Decision } from '@/db/budget/tally/decision/rules'
import type { Greedy, Turn } from '@/db/budget/tally/greedy/rules'
import type { Ledger } from '@/db/budget/tally/ledger/rules'
import type { Moment, Phragmen } from '@/db/budget/tally/phragmen/rules'
import { spendingOf, wholeCents } from '@/db/budget/tally/spending/rules'
import { puttingFirst } from '@/db/budget/tally/steps/rules'
import { fraction } from '@/db/fractions/rules'

/** One reason for each project that did not win, by id. */
export function reasonsOf(contest: Contest, decision: Decision): Record<string, Reason> {
  const winners = new Set(decision.winners)
  const losers = contest.table.ids.flatMap((id, project) =>
    winners.has(project) ? [] : [[id, reasonFor(project, contest, decision)] as const],
  )
  return Object.fromEntries(losers)
}

function reasonFor(project: number, contest: Contest, decision: Decision): Reason {
  const { greedy, phragmen, shares, comparison } = decision
  const sidelined = contest.sidelined.get(project)
  if (sidelined) return sidelined
  if (comparison?.kept === 'greedy') {
    const wonByShares = shares?.purchases.winners.includes(project) || greedy?.winners.includes(project)
    return wonByShares ? { reason: 'comparison' } : inQueue(project, contest, comparison.greedy)
  }
  if (shares) return afterShares(project, contest, decision, shares)
  if (greedy) return inQueue(project, contest, greedy)
  return inTime(project, contest, phragmen as Phragmen)
}

function inQueue(project: number, contest: Contest, { turns }: Greedy): Reason {
  const rank = turns.findIndex((turn) => turn.project === project)
  const turn = turns[rank] as Turn
  const id = (other: number) => contest.table.ids[other] ?? ''
  if (turn.outcome === 'excluded-by') return { reason: 'excluded-by', by: id(turn.by) }
  const lack = shortfall(contest, project, rank + 1, turn.leftCents)
  const before = turns.slice(0, rank).find((other) => other.outcome === 'funded' && other.tied === turn.tied)
  if (before && before.leftCents >= (contest.table.costs[project] ?? 0)) {
    return {
      reason: 'lost-tie',
      by: id(before.project),
      criterion: puttingFirst(contest, before.project, project),
      ...lack,
    }
  }
  if (turn.outcome === 'count-stopped') {
    const funded = turns.some(({ project, outcome }) => project === turn.by && outcome === 'funded')
    return { reason: 'count-stopped', by: id(turn.by), ...(funded && { withReserve: true }), ...lack }
  }
  return { reason: 'did-not-fit', ...lack }
}

function inTime(project: number, contest: Contest, { moments }: Phragmen): Reason {
  const rank = moments.findIndex((moment) => moment.project === project)
  const { outcome, by, leftCents } = moments[rank] as Moment
  const id = (other: number | undefined) => contest.table.ids[other ?? -1] ?? ''
  if (outcome === 'excluded-by') return { reason: 'excluded-by', by: id(by) }
  const lack = shortfall(contest, project, rank + 1, leftCents)
  const tie = moments.find(
    (moment) => moment.outcome === 'funded' && moment.project !== project && moment.tied.includes(project),
  )
  if (tie)
    return { reason: 'lost-tie', by: id(tie.project), criterion: puttingFirst(contest, tie.project, project), ...lack }
  return outcome === 'count-stopped'
    ? { reason: 'count-stopped', by: id(by), ...lack }
    : { reason: 'did-not-fit', ...lack }
}

function afterShares(
  project: number,
  contest: Contest,
  { greedy }: Decision,
  { purchases, ledger }: NonNullable<Decision['shares']>,
): Reason {
  const rival = contest.rivals[project]?.find(
    (other) => purchases.winners.includes(other) || greedy?.winners.includes(other),
  )
  const id = (other: number) => contest.table.ids[other] ?? ''
  if (rival !== undefined) return { reason: 'excluded-by', by: id(rival) }
  const queued = greedy ? inQueue(project, contest, greedy) : undefined
  const lack = queued && 'rank' in queued ? pick(queued) : {}
  const tie = purchases.steps.find((step) => step.tied.includes(project))
  const money = purse(contest, ledger, project)
  if (!tie) return { reason: 'supporters-spent', ...lack, ...money }
  return {
    reason: 'lost-tie',
    by: id(tie.project),
    criterion: puttingFirst(contest, tie.project, project),
    ...lack,
    ...money,
  }
}

const pick = ({ rank, leftCents }: Partial<Shortfall>) => ({
  ...(rank !== undefined && { rank }),
  ...(leftCents !== undefined && { leftCents }),
})

function shortfall({ table }: Contest, project: number, rank: number, leftCents: number): Shortfall {
  const cost = table.costs[project] ?? 0
  return {
    rank,
    leftCents: String(leftCents),
    needCents: String(cost),
    missingCents: String(Math.max(0, cost - leftCents)),
  }
}

function purse({ table }: Contest, ledger: Ledger, project: number): Purse {
  const { left, paid } = spendingOf(ledger, project)
  const need = BigInt(table.costs[project] ?? 0)
  const haveCents = wholeCents(left)
  const started = fraction(ledger.share * BigInt(table.votes[project] ?? 0), ledger.unit)
  return {
    needCents: String(need),
    haveCents,
    missingCents: String(need - BigInt(haveCents)),
    startCents: wholeCents(started),
    usedBy: paid.map(({ project: winner, amount }) => ({
      project: table.ids[winner] ?? '',
      cents: wholeCents(amount),
    })),
  }
}
