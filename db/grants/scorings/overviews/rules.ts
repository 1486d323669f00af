import type { Criterion, Weight } from '@/db/grants/scorings/rules'
import { driftOf, hundredthsOf, isOutlier, mostOf, spreadOf } from '@/db/grants/scorings/rules'

export const scoreOrders = ['number', 'points', 'spread'] as const
export type ScoreOrder = (typeof scoreOrders)[number]

type Seat = { readonly assessor: string; readonly name: string; readonly total: number | null }
export type Scored = {
  readonly number: string | null
  readonly isHidden: boolean
  readonly criteria: readonly Criterion[]
  readonly final: { readonly hundredths: number } | null
  readonly seats: readonly Seat[]
}

/** The locked totals of an application; none of one that is hidden from its reader. */
export const totalsOf = ({ seats }: Pick<Scored, 'seats'>): number[] =>
  seats.flatMap(({ total }) => (total === null ? [] : [total]))

/** The mean of the scorings that are complete. */
export const meanSeen = (row: Scored): Weight => {
  const totals = totalsOf(row)
  return { sum: totals.reduce((sum, total) => sum + total, 0), panel: totals.length }
}

/** In the order asked; what is not finished, or hidden, stands last in the order of its number, so that its place tells nothing. */
export function inOrder<R extends Scored>(rows: readonly R[], order: ScoreOrder): R[] {
  const worth = (row: R) => {
    if (order === 'number') return 0
    if (order === 'points') return row.final?.hundredths ?? -1
    return totalsOf(row).length < 2 ? -1 : spreadOf(totalsOf(row))
  }
  return rows.toSorted((a, b) => worth(b) - worth(a) || byNumber(a, b))
}

const byNumber = (a: Scored, b: Scored) => (a.number ?? '').localeCompare(b.number ?? '', 'fi', { numeric: true })

/** The application whose assessors are farthest apart; null where none can be compared. */
export function widest<R extends Scored>(rows: readonly R[]): R | null {
  const [first] = inOrder(rows, 'spread')
  return first && totalsOf(first).length > 1 && spreadOf(totalsOf(first)) > 0 ? first : null
}

/** The seats whose points are far from those of the others. */
export const outliersOf = (row: Scored): Seat[] => {
  const seats = row.seats.filter(({ total }) => total !== null)
  const totals = totalsOf(row)
  return seats.filter((_, at) => isOutlier(totals, at, mostOf(row.criteria)))
}

/** Each assessor: how much they have locked of what is theirs, and how they score beside their panels. */
export function assessorsOf(rows: readonly Scored[]) {
  const open = rows.filter(({ isHidden }) => !isHidden)
  const names = new Map(open.flatMap(({ seats }) => seats.map(({ assessor, name }) => [assessor, name] as const)))
  return [...names].map(([assessor, name]) => {
    const own = open.flatMap((row) =>
      row.seats.filter((seat) => seat.assessor === assessor).map((seat) => ({ row, seat })),
    )
    const locked = own.flatMap(({ row, seat: { total } }) =>
      total === null ? [] : [{ own: total, mean: meanSeen(row) }],
    )
    const compared = locked.filter(({ mean }) => mean.panel > 1)
    return { assessor, name, seats: own.length, locked: locked.length, drift: driftOf(compared) }
  })
}

export const meanHundredths = (row: Scored): number | null => {
  const mean = meanSeen(row)
  return mean.panel === 0 ? null : hundredthsOf(mean)
}
