import type { Line, Position, Spot, TownMap } from '@/tenants/map'
import type { Locale } from '@/tenants/municipality'
import { distance, type Point, pointAt, villageOf } from '../rules'

/** Small letters without accents, so that "Jamsa" finds "Jämsä". */
export const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** A place that words may mean; `area` tells two of one name apart. */
export type FoundPlace = Point & { readonly name: string; readonly area: string | null }
/** Finds places by words. The town's own is built in; another asks a service. */
export type Geocoder = (words: string, locale: Locale) => Promise<readonly FoundPlace[]>

export const mostFound = 5

/** Places of the town's own map that words speak of, the likeliest first: inflected, half typed or slightly misspelt. */
export function placesLike(map: TownMap, words: string, locale: Locale): FoundPlace[] {
  const asked = wordsOf(words)
  const number = /\p{L}\s+(\d{1,3})\b/u.exec(words)?.[1] ?? null
  const seen = new Set<string>()
  return [...map.lines, ...map.places, ...map.villages]
    .map((one) => ({ one, ...likest(one, asked, locale) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ one, name }) => placeOf(map, one, name, number, locale))
    .filter(({ name, area }) => !seen.has(`${name} ${area}`) && seen.add(`${name} ${area}`))
    .slice(0, mostFound)
}

function placeOf(map: TownMap, one: Line | Spot, name: string, number: string | null, locale: Locale): FoundPlace {
  const isHouse = number && 'line' in one && !/\d/.test(name)
  const at = 'at' in one ? one.at : along(one.line, isHouse ? Number(number) * metresPerNumber : null)
  const area = villageOf(map, at)?.[locale] ?? null
  return { name: isHouse ? `${name} ${number}` : name, area: area === name ? null : area, ...pointAt(at) }
}

/** House numbers grow by about this much of a street; the place found by one is near it, not at its door. */
const metresPerNumber = 10

/** The spot so many metres along a line, its end at the most; its middle where no number is told. */
function along(line: readonly Position[], metres: number | null): Position {
  const lengths = line.slice(1).map((end, i) => distance(line[i] ?? end, end))
  let left = metres ?? lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [i, length] of lengths.entries()) {
    const [start, end] = [line[i], line[i + 1]]
    if (start && end && left <= length) {
      const share = left / (length || 1)
      return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share]
    }
    left -= length
  }
  return line.at(-1) ?? [0, 0]
}

/** The name of a place that is most like the words: the reader's own language where both are. */
function likest({ names }: Line | Spot, asked: readonly string[], locale: Locale) {
  const own = names[locale] ?? names.fi ?? ''
  return [own, names.fi ?? own, names.sv ?? own]
    .map((name) => ({ name, score: scoreOf(wordsOf(name), asked) }))
    .reduce((best, next) => (next.score > best.score ? next : best))
}

function scoreOf(known: readonly string[], asked: readonly string[]): number {
  const hits = known.map((word, i) => {
    const best = Math.max(0, ...asked.map((other) => likeness(word, other)))
    // The first word names the place: "Seppolan puisto" is not meant by "puisto" as much as by "Seppola".
    return i === 0 ? best : best * 0.75
  })
  const sum = hits.reduce((total, hit) => total + hit, 0)
  return sum && sum - 0.5 * hits.filter((hit) => hit === 0).length
}

const wordsOf = (text: string) => plain(text).match(/\p{L}{2,}/gu) ?? []

/** From 0, unlike, to 10, the same word. */
function likeness(known: string, asked: string): number {
  if (known === asked) return 10
  if (asked.length >= 3 && known.startsWith(asked)) return 8
  const shorter = Math.min(known.length, asked.length)
  let shared = 0
  while (shared < shorter && known[shared] === asked[shared]) shared++
  // Finnish inflects at the end: "Koulukadulla", "torin".
  if (shared >= Math.max(3, known.length - 3) && asked.length - known.length <= 4) return 6
  const allowed = known.length >= 9 ? 2 : known.length >= 5 ? 1 : 0
  return allowed && slips(known, asked, allowed) <= allowed ? 4 : 0
}

/** Letters added, left out, changed or swapped between two words; more than `most` is not counted further. */
function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const steps = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same]
      next.push(Math.min(...steps, ...(swapped ? [(before[j - 2] ?? 0) + 1] : [])))
    }
    before = row
    row = next
  }
  return row.at(-1) ?? 0
}
