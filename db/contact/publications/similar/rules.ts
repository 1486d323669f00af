import { plain } from '../../../places/search/rules'

export type Point = { latitude: number; longitude: number }

/** Metres along the surface of the earth (haversine, mean radius). */
export function metresBetween(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2
  return 2 * 6_371_009 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

type Told = { topic: string; place: string | null; point: Point | null }
type Known = Told & { state: string; rank: number; answered: boolean; daysSinceEnd: number | null }

/** Metres within which two of one topic are most likely one and the same. */
export const near = 150
/** Words in common beyond chance: below this, two texts only share everyday words. */
export const alike = 0.35
const muchAlike = 0.6

/**
 * Whether a published case may be the very thing somebody is about to tell: the same topic at the same place and not long gone, or,
 * where no place is told, an answered question in much the same words.
 */
export function maySame(told: Told, known: Known): boolean {
  const fresh = known.daysSinceEnd === null || known.daysSinceEnd <= 30
  if (told.point && known.point)
    return told.topic === known.topic && fresh && metresBetween(told.point, known.point) <= near
  if (told.place && known.place)
    return told.topic === known.topic && fresh && samePlace(told.place, known.place) && known.rank > 0
  if (told.topic === known.topic && fresh && known.rank >= muchAlike) return true
  return !told.place && !told.point && known.answered && known.rank >= alike
}

/** Two ways to write one place: the same street, and the same number where both tell one. */
export function samePlace(one: string, other: string): boolean {
  const [mine, theirs] = [partsOf(one), partsOf(other)]
  const shared = mine.words.some((word) => theirs.words.includes(word))
  return shared && (!mine.number || !theirs.number || Math.abs(mine.number - theirs.number) <= 6)
}

/** Words that tell how a place is pointed at, and not which place it is. */
const pointing = /^(numero|kohd|risteyk|vieres|edess|lahel|valis|nummer|framfor|bredvid|korsning|mellan)/

function partsOf(place: string) {
  const words = (plain(place).match(/\p{L}{4,}/gu) ?? []).filter((word) => !pointing.test(word))
  const number = Number(/\b(\d{1,4})\b/.exec(place)?.[1] ?? 0)
  // Finnish inflects at the end: the beginnings of long words are compared.
  return { words: words.map((word) => word.slice(0, 7)), number }
}
