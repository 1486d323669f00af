import type { Change } from '@/db/grants/applications/drafts/input'
import type { Answer } from '@/db/grants/forms/input'

export type Stored = { readonly value: Answer | null; readonly version: number }

/**
 * What becomes of a change. `seenValue` is what its writer had before them: whoever left a field as it was has not changed it, even where a
 * colleague has; whoever changed it too is told, and overwrites nothing.
 */
export function verdictOn(change: Change, stored: Stored | undefined, seenValue: Answer | null | undefined) {
  const now = stored?.value ?? null
  if (same(change.value, now)) return 'nothing'
  if (change.seen === (stored?.version ?? 0)) return 'write'
  return seenValue !== undefined && same(change.value, seenValue) ? 'nothing' : 'clash'
}

/** The same answer; an empty text is no answer. */
export function same(a: Answer | null, b: Answer | null): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
    .join()}}`
}
