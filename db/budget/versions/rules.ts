import type { Texts } from '@/db/columns'

/** A record as its form shows it: one value a field, a text one field a language (`title.fi`). */
export type Fields = Readonly<Record<string, string | number | null>>

const same = (one: Fields[string] | undefined, other: Fields[string] | undefined) => (one || null) === (other || null)

/** The fields in which two versions of a record differ; an empty text and none are the same. */
export function differing(mine: Fields, theirs: Fields): string[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((name) => !same(mine[name], theirs[name]))
}

/** My version, except for the fields taken from the other. */
export function taking(mine: Fields, theirs: Fields, fields: readonly string[]): Fields {
  const taken = fields.filter((name) => name in mine || name in theirs)
  return { ...mine, ...Object.fromEntries(taken.map((name) => [name, theirs[name] ?? null])) }
}

/** What the second of two editors is shown: the other's values where they differ from theirs. */
export function theirValues(mine: Fields, theirs: Fields): Record<string, string> {
  return Object.fromEntries(differing(mine, theirs).map((name) => [`their.${name}`, String(theirs[name] ?? '')]))
}

export function flat(record: Readonly<Record<string, Fields[string] | Texts>>): Fields {
  const entries = Object.entries(record).flatMap(([name, value]): [string, Fields[string]][] => {
    if (value === null || typeof value !== 'object') return [[name, value]]
    return Object.entries(value).map(([language, text]) => [`${name}.${language}`, text])
  })
  return Object.fromEntries(entries)
}

/** The languages of one text, gathered again; empty ones are left out. */
export function textsOf(fields: Fields, name: string): Texts {
  const entries = Object.entries(fields).filter(([key, value]) => key.startsWith(`${name}.`) && value)
  return Object.fromEntries(entries.map(([key, value]) => [key.slice(name.length + 1), String(value)]))
}

/** An amount of a version, in cents. */
export const centsOf = (fields: Fields, name: string): number | null => {
  const value = fields[name]
  return typeof value === 'number' ? value : null
}

/** An amount as it is typed into its field: "14 500", "12,50". */
export function typedMoney(cents: number | null | undefined): string {
  if (cents === null || cents === undefined) return ''
  const [euros = '', rest = '00'] = (cents / 100).toFixed(2).split('.')
  const grouped = euros.replace(/\B(?=(\d{3})+$)/g, ' ')
  return rest === '00' ? grouped : `${grouped},${rest}`
}
