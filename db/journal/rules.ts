/** An entry as it was chained. `at` is UTC to the microsecond, as the database writes it. */
export type Entry = {
  id: string
  municipality: string
  seq: number
  at: string
  actor: string
  action: string
  object: string
  detail: string | null
  previous: Uint8Array
  hash: Uint8Array
}

export type Hash = (bytes: Uint8Array) => Uint8Array

/** What stands before the first entry: the hash of this word. */
export const beginning = 'journal'

/** The bytes an entry's hash is made of: the hash before it, then every field with its length (32 bits, big-endian) before it. */
export function bytesOf({ previous, detail, ...entry }: Entry): Uint8Array {
  const fields = [entry.municipality, String(entry.seq), entry.id, entry.at, entry.actor, entry.action, entry.object]
  const parts = [...fields, detail ?? ''].map((text) => new TextEncoder().encode(text))
  const bytes = new Uint8Array(parts.reduce((length, part) => length + 4 + part.length, previous.length))
  const view = new DataView(bytes.buffer)
  bytes.set(previous)
  let at = previous.length
  for (const part of parts) {
    view.setUint32(at, part.length)
    bytes.set(part, at + 4)
    at += 4 + part.length
  }
  return bytes
}

export type Link = { seq: number; hash: Uint8Array }

/** Follows the chain from a link through the entries after it. Gives the last link, or the number of the entry that breaks it. */
export function follow(from: Link, entries: readonly Entry[], hash: Hash): { last: Link } | { broken: number } {
  let last = from
  for (const entry of entries) {
    const inOrder = entry.seq === last.seq + 1
    if (!inOrder || !same(entry.previous, last.hash) || !same(entry.hash, hash(bytesOf(entry))))
      return { broken: last.seq + 1 }
    last = { seq: entry.seq, hash: entry.hash }
  }
  return { last }
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i])
