/** What a client may have sent, one list to a name: cleaned, and without what is empty. */
export type Said = {
  readonly one: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
  readonly names: readonly string[]
}

/** Characters that XML 1.0 does not know, half of a pair and the zero byte among them. */
const illegible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Text as every format can carry it. */
export const legible = (text: string) => text.toWellFormed().replace(illegible, '').replace(/\r\n?/g, '\n')

/** An empty parameter counts as one that was not sent. */
export function saidIn(pairs: Iterable<readonly [string, string]>): Said {
  const lists = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const text = legible(value)
    if (text.trim()) lists.set(name, [...(lists.get(name) ?? []), text])
  }
  return { one: (name) => lists.get(name)?.[0], all: (name) => lists.get(name) ?? [], names: [...lists.keys()] }
}

/** Comma-separated values, of one parameter or several of a name. */
export const listIn = (said: Said, name: string) =>
  said
    .all(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean)

export const numberIn = (text: string | undefined): number | null =>
  text !== undefined && /^[+-]?\d{1,9}(\.\d{1,20})?$/.test(text.trim()) ? Number(text) : null

/** `attribute[CODE]=a`, or several as `attribute[CODE][]=a`. */
export function attributesIn(said: Said): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of said.names) {
    const [, code] = /^attributes?\[([^\][]{1,100})\](?:\[\d*\])?$/.exec(name) ?? []
    if (code) found.set(code, [...(found.get(code) ?? []), ...said.all(name)])
  }
  return found
}

type Json = unknown

/** A JSON body as the pairs a form would have sent. */
export function pairsOfJson(body: Json): [string, string][] {
  if (!body || typeof body !== 'object' || Array.isArray(body)) return []
  return Object.entries(body).flatMap(([name, value]) => pairsOf(name, value))
}

function pairsOf(name: string, value: Json): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((one) => pairsOf(name, one))
  if (value && typeof value === 'object' && /^attributes?$/.test(name))
    return Object.entries(value).flatMap(([code, answer]) => pairsOf(`attribute[${code}]`, answer))
  if (name === 'geometry' && value && typeof value === 'object') return [[name, JSON.stringify(value)]]
  return ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)]] : []
}
