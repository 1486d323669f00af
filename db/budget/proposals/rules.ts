import type { Texts } from '@/db/columns'
import type { Locale } from '@/tenants/municipality'
import { type Fields, flat, typedMoney } from '../versions/rules'

type Image = { illustration: string | null; picture: string | null }

/** A proposal's picture as one field of its form. A photograph goes before a drawing. */
export function imageField({ illustration, picture }: Image): string | null {
  if (picture) return `photo:${picture}`
  return illustration ? `drawing:${illustration}` : null
}

export function imageOf(field: Fields[string] | undefined): Image {
  const [kind, name = null] = String(field ?? '').split(':')
  return { illustration: kind === 'drawing' ? name : null, picture: kind === 'photo' ? name : null }
}

type Told = { latitude: number | null; longitude: number | null }

/** A proposal's point as one field of its form: `61.86194,25.18333`. Two editors cannot mix a point of halves. */
export function pointField({ latitude, longitude }: Told): string | null {
  return latitude === null || longitude === null ? null : `${latitude},${longitude}`
}

export function pointOf(field: Fields[string] | undefined): Told {
  const [latitude, longitude] = String(field ?? '')
    .split(',')
    .map(Number)
  return longitude === undefined ? { latitude: null, longitude: null } : { latitude: latitude ?? null, longitude }
}

type Words = {
  number: string | null
  title: Texts
  text: Texts
  pot: string
  place: string | null
  point: string | null
  category: string
  cost: number
  upkeep: number | null
  image: string | null
}

/** A proposal as its form shows it, field by field. */
export function fieldsOf({ number, title, text, pot, place, point, category, cost, upkeep, image }: Words): Fields {
  return flat({ number, title, text, pot, place, point, category, cost, upkeep, image })
}

/** What an edit changed, for the journal: names of fields, and of money what it was and became. */
export function changesIn(before: Fields, after: Fields, names: readonly string[]): string {
  const told = (name: string) =>
    name === 'cost' || name === 'upkeep' ? `${name} ${before[name] ?? '-'} > ${after[name] ?? '-'}` : name
  return names.map(told).join(', ')
}

/** The next free number of a round whose proposals have these: one more than the largest. */
export function nextNumber(taken: readonly string[]): string {
  const numbers = taken.map(Number).filter((number) => Number.isInteger(number) && number < 1_000_000)
  return String(Math.max(0, ...numbers) + 1)
}

/** Where a proposal is read: a path without its language, for messages. The id stays when the number changes. */
export const proposalLink = (round: string, id: string) => `/budget/${round}/proposals/${id}`

/** A text in a language, else in another. */
export const wordsIn = (texts: Texts, locale: Locale) => texts[locale] ?? texts.fi ?? texts.sv ?? texts.en ?? ''

type Source = {
  title: string
  text: string
  locale: Locale
  pot: string
  place: string
  latitude: number | null
  longitude: number | null
  category: string
  illustration: string | null
  roughCents: number | null
  investmentCents: number | null
  upkeepCents: number | null
  pictures: readonly { id: string }[]
}

/** A new proposal's form, filled from its idea as far as that goes. Of several, all words are there to be joined, and no price: none of theirs is its. */
export function blankProposal({ ideas, first }: { ideas: readonly Source[]; first: Locale }): Record<string, string> {
  const [idea] = ideas
  if (!idea) return { [`title.${first}`]: '', [`text.${first}`]: '' }
  const alone = ideas.length === 1
  const picture = ideas.flatMap(({ pictures }) => pictures)[0]?.id ?? null
  return {
    [`title.${idea.locale}`]: idea.title,
    [`text.${idea.locale}`]: ideas.map(({ text }) => text).join('\n\n'),
    pot: idea.pot,
    place: idea.place,
    point: pointField(idea) ?? '',
    category: idea.category,
    cost: typedMoney(alone ? (idea.investmentCents ?? idea.roughCents) : null),
    upkeep: typedMoney(alone ? idea.upkeepCents : null),
    image: imageField({ illustration: idea.illustration, picture }) ?? '',
  }
}

type Kept = Words & { number: string; version: number }

/** A kept proposal as its form shows it. */
export function typedProposal({ title, text, cost, upkeep, version, ...rest }: Kept): Record<string, string> {
  const words = flat({
    title,
    text,
    number: rest.number,
    pot: rest.pot,
    place: rest.place,
    point: rest.point,
    category: rest.category,
    image: rest.image,
  })
  const typed = Object.fromEntries(Object.entries(words).map(([name, value]) => [name, String(value ?? '')]))
  return { ...typed, cost: typedMoney(cost), upkeep: typedMoney(upkeep), version: String(version) }
}
