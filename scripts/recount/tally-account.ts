import type { Finding } from '@/db/budget/pabulib/cells/rules'
import { nameOf } from '@/db/budget/pabulib/counting/rules'
import type { Pabulib } from '@/db/budget/pabulib/rules'
import { runsOf } from '@/db/budget/tally/account/rules'
import type { Run } from '@/db/budget/tally/artefact/rules'
import type { Rule } from '@/db/budget/tally/input'

export type Recounted = {
  readonly file: string
  readonly pabulib: Pabulib
  readonly rule: Rule
  readonly run: Run
  readonly remarks: readonly Finding[]
  readonly ms: number
}

/** Winners in the order of the file, money in its units. */
export function summary({
  file,
  pabulib: { projects },
  rule,
  run: { winners, money, steps, iterations, lot },
  ms,
}: Recounted) {
  return {
    file,
    rule: nameOf(rule),
    winners: projects.map(({ id }) => id).filter((id) => winners.includes(id)),
    spent: units(money.spentCents),
    budget: units(money.potCents),
    ties: {
      steps: steps.filter(({ tied }) => tied.length > 1).length,
      runs: runsOf(iterations.filter(({ tied }) => tied > 0)),
      changesWinners: lot.changesWinners,
    },
    ms,
  }
}

/** The same for people, winners in the order they were funded. */
export function account(recounted: Recounted) {
  const { file, pabulib, rule, run, remarks, ms } = recounted
  const { ties, budget, spent } = summary(recounted)
  const { projects, meta } = pabulib
  const lines = [
    file,
    `  ${nameOf(rule)}, ${run.totals.valid} ballots, ${projects.length} projects, ${ms} ms`,
    row('project', 'cost', 'score', ''),
    ...run.winners.map((id) => {
      const project = projects.find((candidate) => candidate.id === id)
      return row(id, String((project?.costCents ?? 0) / 100), String(run.scores[id]?.score ?? 0), project?.name ?? '')
    }),
    `  ${run.winners.length} winners, spent ${spent} of ${budget} ${meta.currency ?? ''}`.trimEnd(),
    `  ties: ${ties.steps} in the result, ${lotSentence(run)}`,
    ...firstOf(remarks, 'remark').map((line) => `  ${line}`),
  ]
  return `${lines.join('\n')}\n`
}

/** The first few findings, and how many more there are. */
export function firstOf(findings: readonly Finding[], kind: string) {
  const shown = findings
    .slice(0, 5)
    .map(({ line, column, message }) => `${kind}, line ${line}, column ${column}: ${message}`)
  return findings.length > shown.length ? [...shown, `and ${findings.length - shown.length} more`] : shown
}

function row(id: string, cost: string, score: string, name: string) {
  return `  ${id.padEnd(10)} ${cost.padStart(12)} ${score.padStart(8)}  ${name.slice(0, 70)}`.trimEnd()
}

function lotSentence({ lot }: Run) {
  if (lot.ordersPossible === '1') return 'none came to the lot'
  const tried = `${lot.ordersTried} of ${lot.ordersPossible} orders tried`
  return lot.changesWinners
    ? `the lot mattered for ${lot.depending.join(', ')} (${tried})`
    : `the lot did not matter (${tried})`
}

const units = (cents: string) => Number(cents) / 100
