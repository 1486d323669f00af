import type { Change, Clash, Saved } from '@/db/grants/applications/drafts/input'
import type { Answer } from '@/db/grants/forms/input'

export type Stored = { readonly value: Answer | null; readonly version: number }
export type Known = Stored & { readonly by: string | null }

type Hands = {
  /** What an answer said at the version its writer saw; undefined when nothing is known of it. */
  readonly seenValue: (change: Change) => Promise<Answer | null | undefined>
  /** Writes one answer over what stands and gives its new version. */
  readonly write: (change: Change, now: Stored | undefined) => Promise<number>
}

/** Settles changes one by one over what is stored: written, let be, or told as a clash and left alone. */
export async function settleChanges(
  changes: readonly Change[],
  stored: ReadonlyMap<string, Known>,
  { seenValue, write }: Hands,
): Promise<Saved> {
  const versions: Record<string, number> = {}
  const clashes: Clash[] = []
  for (const change of changes) {
    const { key } = change
    const now = stored.get(key)
    const seen = now && change.seen < now.version ? await seenValue(change) : undefined
    const verdict = verdictOn(change, now, seen)
    if (verdict === 'write') versions[key] = await write(change, now)
    if (verdict === 'nothing' && now) versions[key] = now.version
    if (verdict === 'clash' && now) clashes.push({ key, value: now.value, version: now.version, by: now.by })
  }
  return { versions, clashes }
}

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
