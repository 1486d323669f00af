import type { Call } from '@/db/grants/calls/input'
import type { Words } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'

/** What a count or a criterion of a formula is called, in the words of its call; its key where the call no longer asks it. */
export function itemName({ form, scoring }: Pick<Call, 'form' | 'scoring'>, pick: (words: Words) => string) {
  const named = new Map<string, Words>([
    ...questionsOf(form).map(({ key, label }) => [key, label] as const),
    ...(scoring?.criteria ?? []).map(({ key, name }) => [key, name] as const),
  ])
  return (key: string) => pick(named.get(key) ?? {}) || key
}
