import { type Fault, fault } from '../rules'

const zone = 'Europe/Helsinki'
const days = (count: number) => count * 86_400_000

/** An instant as strict clients want it: to the second, on a Finnish clock, with its offset. */
export function stamp(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.valueOf())
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })
}

const withZone = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)$/i

/**
 * The instant a client means, or null when it cannot be known: without a zone there is none. A day alone is the whole Finnish day.
 * A plus sign that was not encoded arrives as a space.
 */
export function instantOf(said: string, edge: 'start' | 'end'): Date | null {
  const text = said.trim().replace(/ (\d\d:?\d\d)$/, '+$1')
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return within(edgeOfDay(text, edge))
    return withZone.test(text) ? within(Temporal.Instant.from(text).epochMilliseconds) : null
  } catch {
    return null
  }
}

function edgeOfDay(text: string, edge: 'start' | 'end') {
  const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
  const start = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).epochMilliseconds
  return edge === 'start' ? start(day) : start(day.add({ days: 1 })) - 1
}

const [first, last] = [Date.UTC(1970, 0, 1), Date.UTC(9000, 0, 1)]
const within = (at: number) => (at >= first && at < last ? new Date(at) : null)

export type Span = { readonly from: Date | null; readonly until: Date | null }
type Said = { readonly start?: string | undefined; readonly end?: string | undefined }

/** Both ends of a span, of which either may be missing. */
export function spanOf(said: Said, names: { start: string; end: string }): Span | Fault {
  const from = said.start === undefined ? null : instantOf(said.start, 'start')
  const until = said.end === undefined ? null : instantOf(said.end, 'end')
  if (said.start !== undefined && !from) return fault(400, 'date', { field: names.start })
  if (said.end !== undefined && !until) return fault(400, 'date', { field: names.end })
  if (from && until && from > until) return fault(400, 'dateOrder', { field: names.start, other: names.end })
  return { from, until }
}

/** At most ninety days at a time; from one end the other follows, never beyond now. Two ends of null when none was given. */
export function windowOf(span: Span, now: Date): Span | Fault {
  const { from, until } = span
  // Ninety whole days and the rest of one: two days named by their dates count to the end of the second.
  if (from && until) return until.valueOf() - from.valueOf() >= days(91) ? fault(400, 'spanTooLong') : span
  if (from) return { from, until: new Date(Math.min(now.valueOf(), from.valueOf() + days(90))) }
  if (until) return { from: new Date(Math.max(first, until.valueOf() - days(90))), until }
  return { from: new Date(now.valueOf() - days(90)), until: null }
}

export const isFault = (found: object): found is Fault => 'status' in found && 'key' in found
