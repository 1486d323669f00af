import type { BallotForm, Choice } from '@/db/budget/ballots/input'
import { chosen, givesPoints, utilitiesOf } from '@/db/budget/ballots/rules'
import { type Counting, metaFromCounting } from '@/db/budget/pabulib/counting/rules'
import { metaFromForm } from '@/db/budget/pabulib/forms/rules'
import { writeCents } from '@/db/budget/pabulib/numbers/rules'
import type { Election } from '@/db/budget/tally/elections/rules'
import { tabulate } from '@/db/budget/tally/tabulation/rules'

export type PublishedProject = {
  /** Stable and public; no comma, since ballots list ids between commas. */
  readonly id: string
  readonly costCents: number
  readonly name: string
  readonly category?: string
}

export type Publication = {
  /** In this order before the rest: description, country, unit, instance, and whatever else is said of the round. */
  readonly about: Readonly<
    Record<'description' | 'country' | 'unit' | 'instance' | 'date_begin' | 'date_end', string>
  > &
    Readonly<Record<string, string>>
  readonly form: BallotForm
  readonly potCents: number
  readonly projects: readonly PublishedProject[]
  /** Valid ballots of this pot, in any order: the file has its own. */
  readonly choices: readonly Choice[]
  readonly counting: Counting
  readonly winners: readonly string[]
}

type Line = readonly (string | number)[]

/**
 * One pot as a Pabulib file. Voters are numbered after a shuffle by `below` (a cryptographic source: below(n) is a whole number
 * under n), unordered ballots are sorted, and nothing about a voter is written. Everything that can be counted is counted here.
 */
export function writePabulib(publication: Publication, below: (limit: number) => number): string {
  const { form, projects, choices } = publication
  for (const { id } of projects)
    if (/[,;"\s]/.test(id)) throw new RangeError(`"${id}" cannot be written as a project id`)
  const lines: Line[] = [
    ['META'],
    ['key', 'value'],
    ...metaLines(publication),
    ['PROJECTS'],
    ...projectLines(publication),
    ['VOTES'],
    ['voter_id', 'vote', ...(givesPoints(form) ? ['points'] : [])],
    ...shuffled(choices, below).map((choice, index) => [index + 1, ...voteCells(form, choice)]),
  ]
  return `${lines.map((line) => line.map(cell).join(';')).join('\n')}\n`
}

function metaLines({ about, form, potCents, projects, choices, counting }: Publication): Line[] {
  return [
    ...Object.entries(about),
    ['currency', 'EUR'],
    ['num_projects', projects.length],
    ['num_votes', choices.length],
    ['budget', writeCents(potCents)],
    ...metaFromForm(form, potCents).map(([key, value]): Line => [key, value ?? '']),
    ...metaFromCounting(counting),
  ]
}

function projectLines({ form, potCents, projects, choices, winners }: Publication): Line[] {
  const votes = choices.map((choice) => ({ weight: 1, utilities: utilitiesOf(form, projects, choice) }))
  const election: Election = { scope: '', potCents, ballotType: form.type, projects, votes }
  const table = tabulate(election)
  const rows = projects.map(({ id, costCents, name, category = '' }, place) => ({
    score: table.scores[place] ?? 0,
    line: [
      id,
      writeCents(costCents),
      table.votes[place] ?? 0,
      table.scores[place] ?? 0,
      name,
      category,
      winners.includes(id) ? 1 : 0,
    ],
  }))
  const sorted = rows.toSorted((a, b) => b.score - a.score || compareText(String(a.line[0]), String(b.line[0])))
  return [['project_id', 'cost', 'votes', 'score', 'name', 'category', 'selected'], ...sorted.map(({ line }) => line)]
}

function voteCells(form: BallotForm, choice: Choice): Line {
  if (Array.isArray(choice)) return [(form.type === 'ordinal' ? choice : choice.toSorted(compareText)).join()]
  const ids = (form.type === 'scoring' ? Object.keys(choice) : chosen(choice)).toSorted(compareText)
  return [ids.join(), ids.map((id) => choice[id] ?? 0).join()]
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], below: (limit: number) => number) {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(last + 1)
    const kept = mixed[last] as Item
    mixed[last] = mixed[other] as Item
    mixed[other] = kept
  }
  return mixed
}

/** Quoted only when it has to be. */
function cell(value: string | number) {
  const text = String(value)
  return /[;"\r\n]|^[\s\uFEFF]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
