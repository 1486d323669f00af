import type { Typed } from '@/db/drafts/input'

/** What the buttons beside the pots send as `rows`: one more, or one less. */
export type RowChange = 'add' | `remove-${number}`

export const rowChange = (value: unknown): RowChange | null =>
  typeof value === 'string' && /^(add|remove-\d{1,2})$/.test(value) ? (value as RowChange) : null

/** How many pots a form holds. Every pot has a scope, whatever else is still empty. */
export function countRows(has: (name: string) => boolean): number {
  let count = 0
  while (has(`pots.${count}.scope`)) count++
  return count
}

/** What was typed, with one pot more or less; the pots after it move up. */
export function withRows(typed: Typed, change: RowChange): Typed {
  const { rows: _, ...values } = typed
  const count = countRows((name) => name in values)
  if (change === 'add') return { ...values, [`pots.${count}.scope`]: 'area', rows: `added-${count}` }
  const gone = Number(change.slice('remove-'.length))
  const kept = Object.entries(values).flatMap(([name, value]): [string, Typed[string]][] => {
    const [, at, rest] = /^pots\.(\d+)\.(.+)$/.exec(name) ?? []
    if (at === undefined) return [[name, value]]
    const place = Number(at)
    return place === gone ? [] : [[`pots.${place > gone ? place - 1 : place}.${rest}`, value]]
  })
  return { ...Object.fromEntries(kept), rows: `removed-${gone}-of-${count}` }
}
