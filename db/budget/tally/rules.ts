import {
  comparisonText,
  hashes,
  iterationsText,
  lotText,
  outcome,
  ruleText,
  scores,
  totals,
} from '@/db/budget/tally/account/rules'
import type { Loser, Run } from '@/db/budget/tally/artefact/rules'
import { contest } from '@/db/budget/tally/contest/rules'
import { type Decision, decide } from '@/db/budget/tally/decision/rules'
import { type Election, groupVotes } from '@/db/budget/tally/elections/rules'
import { enoughFor } from '@/db/budget/tally/enough/rules'
import type { Rule } from '@/db/budget/tally/input'
import { lotOrder, tieOrder } from '@/db/budget/tally/lot/rules'
import { tryOrders } from '@/db/budget/tally/orders/rules'
import { reasonsOf } from '@/db/budget/tally/reasons/rules'
import { stepsOf } from '@/db/budget/tally/steps/rules'
import { type Table, tabulate } from '@/db/budget/tally/tabulation/rules'
import { canonicalJson, sha256 } from '@/db/canonical/rules'

const engine = '1.1.0'

/** How far the work is, from 0 to 1, and which part of it is going on. */
export type OnProgress = (done: number, label: 'counting' | 'trying-lots' | 'explaining') => void

/** Counts one pot. The same election, rule and seed give the same artefact byte for byte, in whatever order rows arrive. */
export function count(election: Election, rule: Rule, seed: string, onProgress?: OnProgress): Run {
  const votes = groupVotes(election.votes)
  const table = tabulate({ ...election, votes })
  const given = contest(table, rule, election.wonElsewhere)
  const drawn = lotOrder(seed, table.ids)
  const decision = decide(given, tieOrder(rule.tie, table, drawn), {
    progress: (done) => onProgress?.(done * 0.9, 'counting'),
  })
  onProgress?.(0.9, 'trying-lots')
  const lot = tryOrders(given, seed, decision, ordersWorthTrying(table, decision))
  onProgress?.(1, 'trying-lots')
  return {
    format: 'pb-run/1',
    engine,
    scope: election.scope,
    ...hashes({ ...election, votes }),
    rule: ruleText(rule),
    lot: { seed, order: drawn, ...lotText(lot, table) },
    totals: totals(election, table),
    scores: scores(table),
    ...(decision.shares && { counted: decision.shares.k }),
    iterations: iterationsText(decision.shares?.iterations ?? []),
    steps: stepsOf(given, decision),
    losers: reasonsOf(given, decision),
    ...comparisonText(rule, decision),
    ...outcome(table, decision),
  }
}

/** The run with what would have been enough for each loser. Takes many counts; the result itself does not wait for it. */
export function explain(run: Run, election: Election, rule: Rule, onProgress?: OnProgress): Run {
  const table = tabulate({ ...election, votes: groupVotes(election.votes) })
  const wonElsewhere = election.wonElsewhere ?? []
  const counted = {
    contest: contest(table, rule, wonElsewhere),
    drawn: run.lot.order,
    wonElsewhere,
    k: run.counted ?? 0,
  }
  const entries = Object.entries(run.losers)
  const explained = entries.map(([id, loser], index): [string, Loser] => {
    onProgress?.(index / entries.length, 'explaining')
    return [id, { ...loser, enough: enoughFor(counted, table.ids.indexOf(id)) }]
  })
  onProgress?.(1, 'explaining')
  return { ...run, losers: Object.fromEntries(explained) }
}

/** The text that is stored, published and hashed. */
export function artefactText(run: Run) {
  const text = canonicalJson(run)
  return { text, sha256: sha256(text) }
}

/** Large elections try fewer orders of the lot, so that the report of it never takes longer than the count deserves. */
function ordersWorthTrying({ bySupport }: Table, { shares }: Decision) {
  const work = bySupport.items.length * (shares?.iterations.length ?? 1)
  return Math.min(720, Math.max(12, Math.floor(20_000_000 / Math.max(1, work))))
}
