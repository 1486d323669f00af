import { sha256 } from '@/db/canonical/rules'

/**
 * Draws so many percent of reports. How many it takes is share × number rounded by a random start that comes from the seed: each report has exactly
 * the share's chance, one alone, too, and of many the share is drawn to within one. Which: those whose hash with the seed is lowest. The same seed
 * and reports give the same draw in whatever order they come, so anybody can repeat it.
 */
export function drawn(seed: string, percent: number, reports: readonly string[]): string[] {
  const start = fractionOf(sha256(`${seed}:start`))
  const takes = Math.min(reports.length, Math.floor((percent * reports.length) / 100 + start))
  return reports
    .map((id) => ({ id, lot: sha256(`${seed}:${id}`) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, takes)
    .map(({ id }) => id)
    .sort()
}

/** The first 48 bits of a hash as a number from 0 to below 1. */
const fractionOf = (hash: string) => Number.parseInt(hash.slice(0, 12), 16) / 2 ** 48
