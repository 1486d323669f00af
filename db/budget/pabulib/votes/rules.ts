import type { BallotForm, Choice } from '@/db/budget/ballots/input'
import { givesPoints } from '@/db/budget/ballots/rules'
import type { Cell, Place, Report } from '@/db/budget/pabulib/cells/rules'
import { readWhole } from '@/db/budget/pabulib/numbers/rules'
import type { Entry } from '@/db/budget/pabulib/sections/rules'

export type PabulibVote = {
  readonly place: Place
  readonly voter: string
  readonly choice: Choice
  readonly columns: Readonly<Record<string, string>>
}

/** One row of VOTES. An id twice counts once, an unknown one not at all; both are remarked upon. */
export function readVote(
  { place, cells }: Entry,
  form: BallotForm,
  ids: ReadonlySet<string>,
  report: Report,
): PabulibVote {
  const named = list(cells.vote)
  const points = givesPoints(form) ? readPoints(cells, named.length, place, report) : []
  const chosen = new Map<string, number>()
  named.forEach((cell, at) => {
    if (!ids.has(cell.text)) report('remark', cell, `the ballot names a project that is not listed: "${cell.text}"`)
    else if (chosen.has(cell.text)) report('remark', cell, `the ballot names "${cell.text}" twice; it counts once`)
    else chosen.set(cell.text, points[at] ?? 0)
  })
  const choice = givesPoints(form) ? Object.fromEntries(chosen) : [...chosen.keys()]
  const columns = Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell.text]))
  return { place, voter: cells.voter_id?.text ?? '', choice, columns }
}

function readPoints(cells: Entry['cells'], count: number, place: Place, report: Report) {
  const points = list(cells.points)
  if (points.length !== count) {
    report('error', cells.points ?? place, `the ballot names ${count} projects but gives points to ${points.length}`)
  }
  return points.map((cell) => {
    const value = readWhole(cell, 'points', report) ?? 0
    if (value < 0) report('error', cell, `points below nothing cannot be counted: ${value}`)
    return value
  })
}

/** The items of a comma-separated cell, each with its own place. */
export function list(cell: Cell | undefined): Cell[] {
  let column = cell?.column ?? 1
  return (cell?.text ?? '').split(',').flatMap((part): Cell[] => {
    const item = { line: cell?.line ?? 1, column: column + part.length - part.trimStart().length, text: part.trim() }
    column += part.length + 1
    return item.text === '' ? [] : [item]
  })
}
