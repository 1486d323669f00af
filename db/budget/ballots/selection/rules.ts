import type { Ballot } from '../input'
import { type BallotManifest, chosen } from '../rules'

export const orders = ['shuffled', 'number', 'price'] as const
export type Order = (typeof orders)[number]

/** What stands on the vote page; `selectionInput` says what each part may be. */
export type Selection = { area: string | null; ids: string[]; seed: string; order: Order; words: string }

/** Each option has a field of its own name, so that a browser that restores a page ticks the same options again. */
export const fieldOf = (option: string) => `option-${option}`

/** A selection out of the fields of a form; nothing in it has been checked. */
export function selectionFrom(fields: Readonly<Record<string, unknown>>) {
  const { area, seed, order, words = '' } = fields
  const ids = Object.keys(fields).flatMap((name) => (name.startsWith('option-') ? [name.slice('option-'.length)] : []))
  return { area: area || null, ids, seed, order, words }
}

type Ticked = Pick<Selection, 'area' | 'ids'>

/** The ballot that a selection makes: what is ticked for the whole town and in the chosen area. */
export function ballotOf({ pots }: BallotManifest, { area, ids }: Ticked): Ballot {
  const ticked = new Set(ids)
  const own = pots.filter(({ key, wholeTown }) => wholeTown || key === area)
  const choices = own.map(
    ({ key, options }) => [key, options.map(({ id }) => id).filter((id) => ticked.has(id))] as const,
  )
  return { area, choices: Object.fromEntries(choices.filter(([, list]) => list.length > 0)) }
}

/** The ticks of a ballot that was cast, so that its voter can change it. */
export function ticksOf({ area, choices }: Ballot): Ticked {
  return { area, ids: Object.values(choices).flatMap(chosen) }
}

/** What is ticked in areas that the ballot leaves out. */
export function leftOut({ pots }: BallotManifest, { area, ids }: Ticked): string[] {
  const others = pots.filter(({ key, wholeTown }) => !wholeTown && key !== area)
  return others.flatMap(({ options }) => options.map(({ id }) => id)).filter((id) => ids.includes(id))
}

type Listed = { readonly id: string; readonly costCents: number }

/** The options in the order the voter asked for. The shuffle is the same for the same seed, in browser and server. */
export function inOrder<O extends Listed>(options: readonly O[], order: Order, seed: string): O[] {
  if (order === 'number') return [...options]
  if (order === 'price') return options.toSorted((a, b) => a.costCents - b.costCents)
  const next = numbersFrom(seed)
  const drawn = new Map(
    options
      .map(({ id }) => id)
      .toSorted()
      .map((id) => [id, next()]),
  )
  return options.toSorted((a, b) => (drawn.get(a.id) ?? 0) - (drawn.get(b.id) ?? 0))
}

/** Evenly spread numbers from a text (FNV-1a into mulberry32). Enough to be fair to the options; no secret hangs on it. */
function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
