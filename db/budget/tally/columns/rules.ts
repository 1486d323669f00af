/** Rows of variable length end to end: row r is `items[starts[r]..starts[r + 1]]`. */
export type Columns = {
  readonly starts: Int32Array
  readonly items: Int32Array
  readonly utilities: Float64Array
  readonly weights: Float64Array
}

export type Item = { readonly item: number; readonly utility: number; readonly weight: number }
export type Row = Item[]

/** The same columns with one item more at the end of a row, which is at `at`. */
export function insert({ starts, items, utilities, weights }: Columns, row: number, at: number, added: Item): Columns {
  return {
    starts: starts.map((start, index) => (index > row ? start + 1 : start)),
    items: spliced(items, new Int32Array(items.length + 1), at, added.item),
    utilities: spliced(utilities, new Float64Array(items.length + 1), at, added.utility),
    weights: spliced(weights, new Float64Array(items.length + 1), at, added.weight),
  }
}

export function spliced<Numbers extends Int32Array | Float64Array>(
  from: Numbers,
  to: Numbers,
  at: number,
  added: number,
) {
  to.set(from.subarray(0, at))
  to[at] = added
  to.set(from.subarray(at), at + 1)
  return to
}

export function columns(rows: readonly Row[]): Columns {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ length }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + length
  })
  const length = starts[rows.length] ?? 0
  const filled = {
    items: new Int32Array(length),
    utilities: new Float64Array(length),
    weights: new Float64Array(length),
  }
  let at = 0
  for (const row of rows) {
    for (const { item, utility, weight } of row) {
      filled.items[at] = item
      filled.utilities[at] = utility
      filled.weights[at] = weight
      at += 1
    }
  }
  return { starts, ...filled }
}
