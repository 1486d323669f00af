/** A case of the topic that has been answered, and the working days it took. */
export type Answered = { readonly answeredAt: Date; readonly days: number }

/** Half of the cases were answered within `median` working days, four of five within `most`. */
export type Estimate = { readonly median: number; readonly most: number; readonly cases: number }

const enough = 20

/**
 * What the last twelve months let one expect, or null when too few cases speak. Both figures are days by which a real case was
 * answered (nearest rank), so that neither promises half a day. For the server.
 */
export function estimateOf(history: readonly Answered[], now: Date): Estimate | null {
  const since = Temporal.Instant.fromEpochMilliseconds(now.valueOf())
    .toZonedDateTimeISO('Europe/Helsinki')
    .subtract({ months: 12 }).epochMilliseconds
  const days = history
    .filter(({ answeredAt }) => answeredAt.valueOf() > since && answeredAt <= now)
    .map((answered) => answered.days)
    .toSorted((a, b) => a - b)
  if (days.length < enough) return null
  const within = (percent: number) => days[Math.ceil((days.length * percent) / 100) - 1] ?? 0
  return { median: within(50), most: within(80), cases: days.length }
}
