import type { BallotForm } from '@/db/budget/ballots/input'
import { type BallotPot, choiceProblems, isBlank } from '@/db/budget/ballots/rules'
import type { Cell, Report } from '@/db/budget/pabulib/cells/rules'
import { readWhole } from '@/db/budget/pabulib/numbers/rules'
import type { Sections } from '@/db/budget/pabulib/sections/rules'
import type { PabulibVote } from '@/db/budget/pabulib/votes/rules'
import type { Table } from '@/db/budget/tally/tabulation/rules'

const mandatory = [
  'description',
  'country',
  'unit',
  'instance',
  'num_projects',
  'num_votes',
  'rule',
  'date_begin',
  'date_end',
]

/** What a file says of itself against what it holds: counts, votes and scores of projects. */
export function checkSums({ meta, projects, votes }: Sections, table: Table, report: Report) {
  for (const key of mandatory) if (!meta.has(key)) report('remark', { line: 1, column: 1 }, `META lacks "${key}"`)
  same(meta.get('num_projects'), 'num_projects', projects.length, report)
  same(meta.get('num_votes'), 'num_votes', votes.length, report)
  projects.forEach(({ cells }, project) => {
    same(cells.votes, 'votes', table.votes[project] ?? 0, report)
    same(cells.score, 'score', table.scores[project] ?? 0, report)
  })
}

/** Ballots outside the limits of META. They are counted all the same: the city that published them counted them. */
export function checkLimits(form: BallotForm, pot: BallotPot, votes: readonly PabulibVote[], report: Report) {
  for (const { place, choice } of votes) {
    if (isBlank(choice)) report('remark', place, 'the ballot names nothing')
    for (const { code } of choiceProblems(form, pot, choice))
      report('remark', place, `the ballot is outside the limits: ${code}`)
  }
}

/** An unstated or unreadable sum cannot differ. */
function same(cell: Cell | undefined, what: string, counted: number, report: Report) {
  const stated = readWhole(cell, what, report, 'remark')
  if (cell && stated !== undefined && stated !== counted)
    report('remark', cell, `${what} is ${stated}, but the ballots and projects give ${counted}`)
}
