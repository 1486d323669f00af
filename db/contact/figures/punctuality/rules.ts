import type { Texts } from '../../../columns'
import { type Summary, summaryOf, type Tally } from '../rules'

/** Months that the figures of a topic are made of, and months that the course of them shows. */
export const monthsCounted = 12
export const monthsShown = 18

/** Fewer cases than this would tell of persons, or of nothing. */
export const fewest = 5

export type TopicTallies = {
  readonly code: string
  readonly name: Texts
  readonly days: number
  /** What is written about it may be read by everybody once staff have decided so. */
  readonly publishable: boolean
  readonly tallies: readonly Tally[]
}
export type TopicFigures = Omit<TopicTallies, 'tallies' | 'publishable'> & Summary
export type Punctuality = {
  readonly all: Summary
  /** Those of which enough can be told, the most written about first. */
  readonly topics: readonly TopicFigures[]
  /** All the others in one, so large that it gives none of them away; null when there are none. */
  readonly rest: Summary | null
}

/**
 * What everybody may know of how the town keeps its promises. Topics that are never published, and those too small to tell of,
 * are counted together; when even they are too few, the smallest of the others goes with them, lest the difference to the sum tell.
 */
export function punctualityOf(topics: readonly TopicTallies[]): Punctuality {
  const sized = topics
    .map((topic) => ({ ...topic, summary: summaryOf(topic.tallies) }))
    .toSorted((one, other) => other.summary.received - one.summary.received || one.code.localeCompare(other.code))
  const shown = sized.filter(({ publishable, summary }) => publishable && summary.due >= fewest)
  const folded = sized.filter((topic) => !shown.includes(topic))
  const restOf = () => summaryOf(folded.flatMap(({ tallies }) => tallies))
  while (shown.length > 0 && isTelling(restOf())) folded.push(...shown.splice(-1))
  const rest = restOf()
  return {
    all: told(summaryOf(topics.flatMap(({ tallies }) => tallies))),
    topics: shown.map(({ code, name, days, summary }) => ({ code, name, days, ...told(summary) })),
    rest: rest.received === 0 ? null : told(rest),
  }
}

const isTelling = ({ received, due }: Summary) => received > 0 && due < fewest

/** Figures of which too few cases speak are left out. */
export function told(summary: Summary): Summary {
  return summary.answered < fewest ? { ...summary, median: null, most: null } : summary
}

/** A share in whole per cent, or null where too few were due. */
export const percentKept = ({ due, kept }: Pick<Summary, 'due' | 'kept'>) =>
  due < fewest ? null : Math.round((kept / due) * 100)

/** Better, worse or alike: the last half year against the half year before it, by at least three points in a hundred. */
export function courseOf(months: readonly Pick<Summary, 'due' | 'kept'>[]): 'better' | 'worse' | 'alike' | null {
  const [before, after] = [months.slice(-12, -6), months.slice(-6)].map((part) =>
    percentKept({
      due: part.reduce((sum, { due }) => sum + due, 0),
      kept: part.reduce((sum, { kept }) => sum + kept, 0),
    }),
  )
  if (before == null || after == null) return null
  if (Math.abs(after - before) < 3) return 'alike'
  return after > before ? 'better' : 'worse'
}
