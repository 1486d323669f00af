import { createHash } from 'node:crypto'

/** What can be written canonically. Integers beyond 2^53 and fractions are strings; a bigint becomes one. */
export type Json =
  | null
  | boolean
  | number
  | string
  | bigint
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** One value, one text: sorted keys, no spaces, absent values left out. Refuses a number that is not a safe integer. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `"${value}"`
  if (typeof value === 'number') return safeInteger(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** Hex, over UTF-8. */
export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

function safeInteger(value: number) {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} has no exact place in an artefact`)
  return String(Object.is(value, -0) ? 0 : value)
}
