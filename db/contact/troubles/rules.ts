import type { Texts } from '../../columns'
import { finnishClock } from '../../fields'
import type { Point } from '../../places/rules'
import { areasAt, type NamedArea } from '../areas/rules'

type Course = { readonly startsAt: Date; readonly endsAt: Date }

export type TroubleState = 'coming' | 'shown' | 'over'

export function troubleState({ startsAt, endsAt }: Course, now: Date): TroubleState {
  if (now < startsAt) return 'coming'
  return now < endsAt ? 'shown' : 'over'
}

type Said = Course & {
  readonly topics: readonly string[]
  readonly area: string | null
  readonly words: Texts
  readonly follow: string | null
  readonly receipts: boolean
}

/** A notice field by field, as its form shows it. */
export function typedTrouble({ topics, area, words, follow, receipts, startsAt, endsAt }: Said) {
  const inWords = Object.entries(words).flatMap(([locale, text]) => (text ? [[`words.${locale}`, text]] : []))
  return {
    ...{ topics: topics.toSorted().join(), area: area ?? '', follow: follow ?? '', receipts: receipts ? 'on' : '' },
    ...{ startsAt: finnishClock(startsAt), endsAt: finnishClock(endsAt) },
    ...(Object.fromEntries(inWords) as Record<string, string>),
  }
}

/** Which fields of a notice are others than they were, each with what it was. */
export function changedIn(before: Said, after: Said): { name: string; was: string; is: string }[] {
  const [old, now]: Record<string, string>[] = [typedTrouble(before), typedTrouble(after)]
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])]
  return names
    .map((name) => ({ name, was: old?.[name] ?? '', is: now?.[name] ?? '' }))
    .filter(({ was, is }) => was !== is)
}

type Where = { readonly topics: readonly string[]; readonly area: string | null }

/** Whether it may be what somebody tells under a topic at a point; where nobody knows the point yet, it may be. */
export function mayBe({ topics, area }: Where, topic: string, point: Point | null, areas: readonly NamedArea[]) {
  if (!topics.includes(topic)) return false
  const here = areasAt(areas, point)
  return area === null || here === null || here.includes(area)
}

/** How many it takes, and how far beyond what is usual, until it looks like one and the same trouble. */
const leastCases = 5
const timesUsual = 4

/** Whether so many in the last three hours are a wave. `month`: how many came in the 28 days before. */
export const isWave = (recent: number, month: number) =>
  recent >= leastCases && recent >= (timesUsual * month) / (28 * 8)

/** The area in which four fifths of the points lie, the smallest such; null where they lie apart or nobody has told a point. */
export function sharedArea(points: readonly Point[], areas: readonly NamedArea[]): string | null {
  if (points.length === 0) return null
  const found = points.map((point) => areasAt(areas, point) ?? [])
  const shared = areas.filter(
    ({ code }) => found.filter((codes) => codes.includes(code)).length * 5 >= points.length * 4,
  )
  const extent = ({ ring }: NamedArea) => {
    const [longitudes, latitudes] = [ring.map(([east]) => east), ring.map(([, north]) => north)]
    return (Math.max(...longitudes) - Math.min(...longitudes)) * (Math.max(...latitudes) - Math.min(...latitudes))
  }
  return shared.toSorted((one, other) => extent(one) - extent(other))[0]?.code ?? null
}
