export type Cell = { readonly key: string; readonly count: number }
export type Turnout = {
  readonly cells: readonly Cell[]
  readonly merged: { readonly keys: readonly string[]; readonly count: number } | null
}

/** Fewest people a published cell may hold: below it a figure tells of persons. */
export const smallestCell = 10

/**
 * Figures by area in which no small cell can be read off, nor computed from the total: the small ones are put together, and
 * with them the next smallest for as long as the sum itself is small or stands for one area alone.
 */
export function withSmallMerged(cells: readonly Cell[], least = smallestCell): Turnout {
  const [small, large] = [cells.filter(({ count }) => count < least), cells.filter(({ count }) => count >= least)]
  if (small.length === 0) return { cells: large, merged: null }
  const merged = [...small]
  const rest = large.toSorted((a, b) => a.count - b.count)
  while (rest.length > 0 && (sumOf(merged) < least || merged.length < 2)) merged.push(...rest.splice(0, 1))
  const kept = large.filter((cell) => rest.includes(cell))
  return { cells: kept, merged: { keys: merged.map(({ key }) => key), count: sumOf(merged) } }
}

const sumOf = (cells: readonly Cell[]) => cells.reduce((sum, { count }) => sum + count, 0)
