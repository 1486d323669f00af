import { type RetentionClass, retentionClasses } from './input'

/** How long each class is kept: drafts in days from the last touch, all else in whole years after the year in which the matter ended. */
export type Terms = Readonly<Record<RetentionClass, number>>

/** What holds until a town decides otherwise. */
export const usual: Terms = { draft: 180, refused: 6, receipts: 6, granted: 10 }

/** Where each time comes from, and that decisions stay: keys of the texts that name the law. */
export const sources = {
  // General data protection regulation, article 5(1)(e): no longer than is needed.
  draft: 'minimisation',
  // Information management act 906/2019, section 21: the town determines the need.
  refused: 'plan',
  // Accounting act 1336/1997, chapter 2 section 10: vouchers six years, books ten.
  receipts: 'vouchers',
  granted: 'books',
  // Archives act 831/1994, section 8: what is kept permanently.
  decisions: 'archive',
} as const satisfies Record<RetentionClass | 'decisions', string>

/** Days between the notice and the end of a draft. */
export const warning = 14

/** What an application is to retention: being written, ended before it was sent, ended without money, or ended with it. */
export type MatterKind = 'draft' | 'unsent' | 'refused' | 'granted'

export type Matter = {
  readonly kind: MatterKind
  /** The day of its last touch while it is a draft, otherwise the day on which all of it had ended; null while something of it is open. */
  readonly since: Temporal.PlainDate | null
  readonly held: boolean
  readonly blanked: boolean
  /** Receipts that still say what was bought of whom. */
  readonly receipts: number
  /** When the applicant was told that this draft ends, since its last touch. */
  readonly toldOn: Temporal.PlainDate | null
}

export const deeds = ['tell', 'expire', 'receipts', 'blank'] as const
/** Tell that a draft ends · end it · take what receipts say · leave a skeleton. */
export type Deed = (typeof deeds)[number]
export type Schedule = Readonly<Partial<Record<Deed, Temporal.PlainDate>>>

/** The first day after so many whole years that follow the year of an ending. */
const newYearAfter = (ended: Temporal.PlainDate, years: number) =>
  Temporal.PlainDate.from({ year: ended.year + years + 1, month: 1, day: 1 })

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0 ? other : one

/** What happens to an application on which day, as it stands today; nothing to one that is open, held or a skeleton already. */
export function scheduleOf(matter: Matter, terms: Terms, today: Temporal.PlainDate): Schedule {
  const { kind, since, held, blanked, receipts, toldOn } = matter
  if (!since || held || blanked) return {}
  if (kind === 'draft') {
    const ends = since.add({ days: terms.draft })
    if (toldOn) return { expire: later(ends, toldOn.add({ days: warning })) }
    const tell = later(ends.subtract({ days: warning }), today)
    return { tell, expire: tell.add({ days: warning }) }
  }
  if (kind === 'unsent') return { blank: since.add({ days: terms.draft }) }
  if (kind === 'refused') return { blank: newYearAfter(since, terms.refused) }
  const blank = newYearAfter(since, Math.max(terms.granted, terms.receipts))
  const vouchers = newYearAfter(since, terms.receipts)
  return receipts > 0 && Temporal.PlainDate.compare(vouchers, blank) < 0 ? { receipts: vouchers, blank } : { blank }
}

/** What is due by a day. A skeleton needs no other deed. */
export function dueOf(schedule: Schedule, day: Temporal.PlainDate): Deed[] {
  const due = deeds.filter((deed) => {
    const on = schedule[deed]
    return on !== undefined && Temporal.PlainDate.compare(on, day) <= 0
  })
  return due.includes('blank') ? ['blank'] : due
}

const classOf = (kind: MatterKind): RetentionClass => (kind === 'unsent' ? 'draft' : kind)

export type Forecast = { readonly today: number; readonly soon: number; readonly year: number }
export type ClassReport = { readonly class: RetentionClass; readonly kept: number; readonly held: number } & Forecast

/** The classes of which something goes: receipts go with the whole of their application too. */
function goingOf({ kind, receipts }: Matter, due: readonly Deed[]): RetentionClass[] {
  const whole = due.includes('expire') || due.includes('blank')
  const vouchers = due.includes('receipts') || (due.includes('blank') && receipts > 0)
  return [...(whole ? [classOf(kind)] : []), ...(vouchers ? ['receipts' as const] : [])]
}

/** What goes today, within thirty days and within a year, class by class. A notice takes nothing and is not counted. */
export function reportOf(matters: readonly Matter[], terms: Terms, today: Temporal.PlainDate): ClassReport[] {
  const schedules = matters.map((matter) => ({ matter, schedule: scheduleOf(matter, terms, today) }))
  const going = (wanted: RetentionClass, days: number) =>
    schedules.filter(({ matter, schedule }) => goingOf(matter, dueOf(schedule, today.add({ days }))).includes(wanted))
      .length
  return retentionClasses.map((name) => {
    const kept = matters.filter((matter) => isOf(matter, name))
    return {
      class: name,
      kept: kept.length,
      held: kept.filter(({ held }) => held).length,
      ...{ today: going(name, 0), soon: going(name, 30), year: going(name, 365) },
    }
  })
}

function isOf({ kind, blanked, receipts }: Matter, name: RetentionClass): boolean {
  if (blanked) return false
  return name === 'receipts' ? receipts > 0 : classOf(kind) === name
}

/** Names times by what they say, so that they are saved only as their effect was shown. */
export const signatureOf = (terms: Terms) => retentionClasses.map((name) => terms[name]).join('-')
