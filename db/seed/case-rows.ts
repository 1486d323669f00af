import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { usualCalendar } from '@/db/calendar/rules'
import type { SeedCase, SeedStep } from '@/tenants/seed'
import type { Job } from '../actors'
import { hashOf, secretOf } from '../contact/cases/follow/reads'
import type { Channel } from '../contact/cases/input'
import { isEnd, type State } from '../contact/cases/rules'
import { decidedAs } from '../contact/publications/rules'
import { route } from '../contact/routing/rules'
import { type Stop, stoppedDays, targetOf } from '../contact/targets/rules'
import type { topics } from '../contact/topics/tables'
import type { DeskAtWork } from './desk'

export type CaseRows = ReturnType<typeof rowsOf>
type Topic = typeof topics.$inferSelect

/** All that is kept of one case: it came, somebody got it, and so on to where it stands now. */
export function rowsOf(job: Job, one: SeedCase, topic: Topic, { place, now, desk }: Setting) {
  const { municipality } = job
  const [id, reporter] = [randomUUID(), randomUUID()]
  const sent = hoursBefore(now, one.hoursAgo)
  const { steps = [], locale = job.locale, name = null, email = null, phone = null, point } = one
  const state = (steps.at(-1)?.to ?? 'received') as State
  const lastTurn = hoursBefore(now, steps.at(-1)?.hoursAgo ?? one.hoursAgo)
  const publish = topic.publishable && (one.publish ?? true)
  const kind = one.kind ?? topic.kind
  const answers = Object.entries(one.answers ?? {}).flatMap(([code, said]) =>
    [said].flat().map((key) => `${code}=${key}`),
  )
  const matter = { topic: topic.code, kind, text: one.text, place: one.place ?? null, areas: null, answers, at: sent }
  const trace = route(desk.rules, { ...matter, topicUnit: topic.unit })
  const handler = trace.handler ?? desk.handlerOf(trace.unit)
  const channel: Channel = one.channel ?? 'portal'
  return {
    told: one,
    trace,
    handler,
    case: {
      ...{
        id,
        municipality,
        locale,
        topic: topic.id,
        unit: trace.unit,
        text: one.text,
        createdAt: sent,
        kind,
        channel,
      },
      reference: `demo${String(place + 1).padStart(4, '0')}`,
      ...{ state, handler: steps.length > 0 ? handler : trace.handler, priority: trace.priority ?? 'normal' },
      client: channel === 'open311' ? desk.client : null,
      changedAt: lastTurn,
      endedAt: isEnd(state) ? lastTurn : null,
      place: one.place ?? null,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      days: topic.days,
      dueAt: targetOf(sent, topic.days, usualCalendar, stoppedDays(stopsOf(steps, now), usualCalendar, now)),
      submission: randomBytes(32),
    },
    reporter: {
      ...{ id: reporter, municipality, case: id, locale, name, email, phone, createdAt: sent },
      secret: hashOf(secretOf(reporter)),
      publish,
    },
    publication: publish ? publicationOf(job, id, one, { sent, lastTurn, staff: handler }) : null,
    events: eventsOf(one, handler, now).map((event) => ({ municipality, case: id, ...event })),
  }
}

type Setting = { readonly place: number; readonly now: Date; readonly desk: DeskAtWork }
type Decided = { readonly sent: Date; readonly lastTurn: Date; readonly staff: string | null }

/** The copy that everybody may read; of the latest nobody has decided yet, and of the older not all were of use to others. */
function publicationOf({ municipality }: Job, id: string, one: SeedCase, { sent, lastTurn, staff }: Decided) {
  const { text, place = null, published, point, steps = [], hoursAgo } = one
  const known = { municipality, case: id, createdAt: sent }
  if (!published)
    return hoursAgo < 30 * 24
      ? { ...known, state: 'consent' as const }
      : { ...known, state: 'refused' as const, reason: 'notUseful' as const, decidedAt: lastTurn, staff }
  const answer = steps.at(-1)?.words ?? null
  const copy = { place, answer, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null, ...published }
  return { ...known, ...copy, state: decidedAs(text, published.text), decidedAt: lastTurn, shownAt: lastTurn, staff }
}

/** What has happened to it, the earliest first. Where nobody of the staff is there yet the portal itself stands for them. */
function eventsOf(
  { steps = [], notes = [], said = [], passed, channel, hoursAgo }: SeedCase,
  staff: string | null,
  now: Date,
) {
  const at = (hours: number) => ({ createdAt: hoursBefore(now, hours) })
  const byStaff = staff ? { by: 'staff' as const, staff } : { by: 'system' as const, staff: null }
  const byReporter = { by: 'reporter' as const, staff: null }
  const keyedIn = channel === 'phone' || channel === 'counter' || channel === 'letter'
  return [
    {
      ...{ kind: 'received' as const, to: 'received' as const, ...(keyedIn ? byStaff : byReporter), ...at(hoursAgo) },
      ...(channel ? { data: { channel } } : {}),
    },
    ...steps.map((step, place) => movedBy(steps, place, step.by === 'reporter' ? byReporter : byStaff, now)),
    ...notes.map((one) => ({ kind: 'noted' as const, ...byStaff, note: one.words, ...at(one.hoursAgo) })),
    ...said.map((one) => ({ kind: 'said' as const, ...byReporter, words: one.words, ...at(one.hoursAgo) })),
    ...(passed?.answer ? [outsideOf(passed.to, passed.answer.words, at(passed.answer.hoursAgo))] : []),
  ]
}

type By = { by: 'staff' | 'reporter' | 'system'; staff: string | null }

function movedBy(steps: readonly SeedStep[], place: number, by: By, now: Date) {
  const { to, hoursAgo, words = null, data = {} } = steps[place] as SeedStep
  const from = (steps[place - 1]?.to ?? 'received') as State
  const moved = { kind: 'moved' as const, from, to: to as State, ...by, words, data: { ...data } }
  return { ...moved, createdAt: hoursBefore(now, hoursAgo) }
}

const outsideOf = (from: string, note: string, at: { createdAt: Date }) => ({
  ...{ kind: 'outside' as const, by: 'external' as const, staff: null, note, ...at },
  data: { from, answer: 'done' },
})

/** The days for which a question was open, as far as it has been answered. */
const stopsOf = (steps: readonly SeedStep[], now: Date) =>
  steps.flatMap(({ to, hoursAgo }, at): Stop[] => {
    const next = steps[at + 1]
    return to === 'waiting_reporter' && next
      ? [{ from: hoursBefore(now, hoursAgo), until: hoursBefore(now, next.hoursAgo) }]
      : []
  })

export const hoursBefore = (now: Date, hours: number) => new Date(now.valueOf() - hours * 3_600_000)
