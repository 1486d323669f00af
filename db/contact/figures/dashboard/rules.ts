/** How long what is open has waited, in days: up to each of these, and longer. */
export const ages = [7, 14, 30, 90] as const

/** What is open now, counted by how long it has waited. */
export type Age = { readonly upTo: number | null; readonly cases: number }

/** Rows of `width_bucket` over the ages as one each, the empty too. */
export const agesOf = (buckets: readonly { bucket: number; cases: number }[]): Age[] =>
  [...ages, null].map((upTo, at) => ({ upTo, cases: buckets.find(({ bucket }) => bucket === at)?.cases ?? 0 }))

/** Groups of rows by what a key finds in them; rows without are left out. */
export function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = key(row)
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return groups
}
