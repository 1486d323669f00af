import type { BallotForm } from '@/db/budget/ballots/input'
import { type BallotPot, utilitiesOf } from '@/db/budget/ballots/rules'
import type { Finding, Report } from '@/db/budget/pabulib/cells/rules'
import { checkLimits, checkSums } from '@/db/budget/pabulib/checks/rules'
import { type Counting, countingFromMeta } from '@/db/budget/pabulib/counting/rules'
import { formFromMeta } from '@/db/budget/pabulib/forms/rules'
import { readCents } from '@/db/budget/pabulib/numbers/rules'
import { type Entry, readSections, type Sections } from '@/db/budget/pabulib/sections/rules'
import { type PabulibVote, readVote } from '@/db/budget/pabulib/votes/rules'
import { type Election, groupVotes } from '@/db/budget/tally/elections/rules'
import { tabulate } from '@/db/budget/tally/tabulation/rules'

export type PabulibProject = {
  readonly id: string
  readonly costCents: number
  readonly name: string
  /** 1 won, 0 did not, 2 is explained in the comment; absent when the file does not say. */
  readonly selected: number | undefined
  /** Every cell of the row by lower-case column name. */
  readonly columns: Readonly<Record<string, string>>
}

export type Pabulib = {
  readonly meta: Readonly<Record<string, string>>
  readonly form: BallotForm
  readonly projects: readonly PabulibProject[]
  readonly votes: readonly PabulibVote[]
  readonly election: Election
  readonly counting: Counting
}

export type Reading = {
  readonly file: Pabulib | undefined
  readonly errors: readonly Finding[]
  readonly remarks: readonly Finding[]
}

/** Reads a `.pb` file as tolerantly as real files need, and says what it found odd. Source: pabulib.org/format. */
export function readPabulib(text: string): Reading {
  const findings: Finding[] = []
  const report: Report = (kind, { line, column }, message) => findings.push({ kind, line, column, message })
  const sections = readSections(text, report)
  const file = assemble(sections, report)
  const errors = findings.filter(({ kind }) => kind === 'error')
  if (errors.length === 0) check(sections, file, report)
  return {
    file: errors.length > 0 ? undefined : file,
    errors,
    remarks: findings.filter(({ kind }) => kind === 'remark'),
  }
}

function assemble(sections: Sections, report: Report): Pabulib {
  const form = formFromMeta(sections, report) ?? { type: 'approval', blank: true, min: 1, max: null }
  const projects = sections.projects.map((entry) => readProject(entry, report))
  reportTwice(sections, report)
  const ids = new Set(projects.map(({ id }) => id))
  const votes = sections.votes.map((entry) => readVote(entry, form, ids, report))
  return {
    meta: Object.fromEntries([...sections.meta].map(([key, { text }]) => [key, text])),
    form,
    projects,
    votes,
    election: {
      scope: sections.meta.get('subunit')?.text ?? sections.meta.get('unit')?.text ?? '',
      potCents: readBudget(sections, report),
      ballotType: form.type,
      projects: projects.map(({ id, costCents }) => ({ id, costCents })),
      votes: groupVotes(votes.map(({ choice }) => ({ weight: 1, utilities: utilitiesOf(form, projects, choice) }))),
    },
    counting: countingFromMeta(sections, report),
  }
}

function readProject({ cells, place }: Entry, report: Report): PabulibProject {
  const id = cells.project_id?.text ?? ''
  const costCents = readCents(cells.cost, 'cost', report)
  if (id === '') report('error', cells.project_id ?? place, 'the project has no id')
  if (costCents === undefined && !cells.cost?.text) report('error', cells.cost ?? place, `project "${id}" has no cost`)
  if ((costCents ?? 0) < 0) report('error', cells.cost ?? place, `project "${id}" costs less than nothing`)
  if (costCents === 0)
    report('remark', cells.cost ?? place, `project "${id}" costs nothing and is left out of the count`)
  const selected = cells.selected?.text ? Number(cells.selected.text) : undefined
  const columns = Object.fromEntries(Object.entries(cells).map(([name, { text }]) => [name, text]))
  return { id, costCents: costCents ?? 0, name: cells.name?.text ?? id, selected, columns }
}

function readBudget({ meta }: Sections, report: Report) {
  const budget = meta.get('budget')
  const cents = readCents(budget, 'budget', report)
  if (!budget?.text) report('error', budget ?? { line: 1, column: 1 }, 'META lacks budget')
  else if (cents !== undefined && cents <= 0) report('error', budget, 'the budget must be more than nothing')
  return cents ?? 0
}

function reportTwice({ projects, votes }: Sections, report: Report) {
  const twice = (entries: readonly Entry[], column: string, kind: Finding['kind']) => {
    const seen = new Set<string>()
    for (const { cells } of entries) {
      const cell = cells[column]
      if (cell && seen.has(cell.text)) report(kind, cell, `${column} "${cell.text}" is there twice`)
      if (cell) seen.add(cell.text)
    }
  }
  twice(projects, 'project_id', 'error')
  twice(votes, 'voter_id', 'remark')
}

function check(sections: Sections, { form, election, votes }: Pabulib, report: Report) {
  const pot: BallotPot = {
    key: election.scope,
    wholeTown: true,
    potCents: election.potCents,
    options: election.projects,
  }
  checkSums(sections, tabulate(election), report)
  checkLimits(form, pot, votes, report)
}
