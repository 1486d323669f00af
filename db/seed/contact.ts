import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { usualCalendar } from '@/db/calendar/rules'
import { municipalityById } from '@/tenants'
import { type StarterQuestion, starterQuestions } from '@/tenants/questions'
import type { SeedCase, SeedReceiver, SeedSignpost, SeedStep } from '@/tenants/seed'
import { starterTemplates } from '@/tenants/templates'
import { starterTopics, starterUnits } from '@/tenants/topics'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import { hashOf, secretOf } from '../contact/cases/follow/reads'
import { isEnd, type State } from '../contact/cases/rules'
import { caseEvents, cases, reporters } from '../contact/cases/tables'
import { decidedAs } from '../contact/publications/rules'
import { casePublications } from '../contact/publications/tables'
import type { Question } from '../contact/questions/input'
import { questionSets } from '../contact/questions/tables'
import { receivers } from '../contact/receivers/tables'
import { signposts } from '../contact/signposts/tables'
import { type Stop, stoppedDays, targetOf } from '../contact/targets/rules'
import { templates } from '../contact/templates/tables'
import { topics, units } from '../contact/topics/tables'
import { inTown } from '../town'

/** The units, topics and templates a town begins with; once it has any topic, they are for its staff to keep. */
export function seedTopics(job: Job) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if (await tx.$count(topics)) return
    await tx
      .insert(units)
      .values(
        starterUnits.map(({ code, name }) => ({
          municipality,
          code,
          name: { ...name },
          email: madeUp(code, municipality),
        })),
      )
      .onConflictDoNothing()
    const known = new Map((await tx.select().from(units)).map(({ code, id }) => [code, id]))
    const rows = starterTopics.map(({ unit, name, ...topic }, position) => ({
      ...topic,
      municipality,
      position,
      name: { ...name },
      unit: known.get(unit) ?? '',
    }))
    const made = await tx
      .insert(topics)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: topics.id, code: topics.code })
    const ids = new Map(made.map(({ code, id }) => [code, id]))
    await seedTemplates(tx, job, ids)
    await seedQuestions(tx, job, ids)
  })
}

function seedTemplates(tx: Transaction, { municipality, locale }: Job, topicIds: ReadonlyMap<string, string>) {
  return tx.insert(templates).values(
    starterTemplates.map(({ name, topic, state, words }) => ({
      ...{ municipality, state, words, name: name[locale] },
      topic: topic ? topicIds.get(topic) : null,
    })),
  )
}

/** Those outside whom a demo's cases may be passed on to; none where there are some already. */
export function seedReceivers(job: Job, named: readonly SeedReceiver[]) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if (named.length === 0 || (await tx.$count(receivers))) return
    await tx.insert(receivers).values(named.map((one) => ({ municipality, ...one })))
  })
}

/** Who answers what a demo's town does not; none where there are some already. */
export function seedSignposts(job: Job, named: readonly SeedSignpost[]) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if (named.length === 0 || (await tx.$count(signposts))) return
    await tx.insert(signposts).values(named.map((one) => ({ municipality, ...one })))
  })
}

/** What the topics ask at first. */
async function seedQuestions(tx: Transaction, { municipality }: Job, topicIds: ReadonlyMap<string, string>) {
  const phone = municipalityById(municipality)?.contact.phone ?? ''
  const sets = [...topicIds].flatMap(([code, topic]) => {
    const questions = (starterQuestions[code] ?? []).map((question) => questionOf(question, phone))
    return questions.length > 0 ? [{ municipality, topic, number: 1, questions }] : []
  })
  if (sets.length > 0) await tx.insert(questionSets).values(sets)
}

function questionOf({ choices = [], hint, when, hidden, ...asked }: StarterQuestion, phone: string): Question {
  const offered = choices.map(({ key, name, stop }) => ({
    ...{ key, name },
    stop: stop ? { words: stop.words, link: null, phone: stop.phone === 'switchboard' ? phone : stop.phone } : null,
  }))
  const rest = { hint: hint ?? {}, when: when ?? null, hidden: hidden ?? false }
  return { ...asked, ...rest, required: false, choices: offered }
}

/** An address that reaches nobody (RFC 2606): the unit's own takes its place. */
const madeUp = (code: string, town: string) => `${code}@${town}.example`

/** Cases as residents might have sent them, with what has become of each; none where there are some already. */
export function seedCases(job: Job, told: readonly SeedCase[], now: Date) {
  return inTown(job, async (tx) => {
    if (await tx.$count(cases)) return
    const known = new Map((await tx.select().from(topics)).map((topic) => [topic.code, topic]))
    const rows = told.map((one, place) => {
      const topic = known.get(one.topic)
      if (!topic) throw new Error(`There is no topic ${one.topic}`)
      return rowsOf(job, one, topic, place, now)
    })
    if (rows.length === 0) return
    await tx.insert(cases).values(rows.map((row) => row.case))
    await tx.insert(reporters).values(rows.map((row) => row.reporter))
    const publications = rows.flatMap(({ publication }) => (publication ? [publication] : []))
    if (publications.length) await tx.insert(casePublications).values(publications)
    await tx.insert(caseEvents).values(rows.flatMap((row) => row.events))
  })
}

function rowsOf(job: Job, one: SeedCase, topic: typeof topics.$inferSelect, place: number, now: Date) {
  const { municipality } = job
  const [id, reporter] = [randomUUID(), randomUUID()]
  const sent = hoursBefore(now, one.hoursAgo)
  const { steps = [], locale = job.locale, name = null, email = null, point } = one
  const state = (steps.at(-1)?.to ?? 'received') as State
  const lastTurn = hoursBefore(now, steps.at(-1)?.hoursAgo ?? one.hoursAgo)
  const publish = topic.publishable && (one.publish ?? true)
  return {
    case: {
      ...{ id, municipality, locale, topic: topic.id, unit: topic.unit, text: one.text, createdAt: sent },
      reference: `demo${String(place + 1).padStart(4, '0')}`,
      kind: one.kind ?? topic.kind,
      channel: 'portal' as const,
      state,
      changedAt: lastTurn,
      endedAt: isEnd(state) ? lastTurn : null,
      place: one.place ?? null,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      dueAt: targetOf(sent, topic.days, usualCalendar, stoppedDays(stopsOf(steps, now), usualCalendar, now)),
      submission: randomBytes(32),
    },
    reporter: {
      ...{ id: reporter, municipality, case: id, locale, name, email, createdAt: sent },
      secret: hashOf(secretOf(reporter)),
      publish,
    },
    publication: publish ? publicationOf(job, id, one, sent, lastTurn) : null,
    events: [receivedAt(sent), ...eventsOf(steps, now)].map((event) => ({ municipality, case: id, ...event })),
  }
}

/** The copy that everybody may read; of the latest nobody has decided yet, and of the older not all were of use to others. */
function publicationOf({ municipality }: Job, id: string, one: SeedCase, sent: Date, lastTurn: Date) {
  const { text, place = null, published, point, steps = [], hoursAgo } = one
  const known = { municipality, case: id, createdAt: sent }
  if (!published)
    return hoursAgo < 30 * 24
      ? { ...known, state: 'consent' as const }
      : { ...known, state: 'refused' as const, reason: 'notUseful' as const, decidedAt: lastTurn }
  const answer = steps.at(-1)?.words ?? null
  const copy = { place, answer, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null, ...published }
  return { ...known, ...copy, state: decidedAs(text, published.text), decidedAt: lastTurn }
}

const receivedAt = (createdAt: Date) => ({
  ...{ kind: 'received' as const, from: null, to: 'received' as const, by: 'reporter' as const },
  ...{ words: null, data: {}, createdAt },
})

/** Nobody of the demo's staff is there yet: the portal itself stands for them. */
const eventsOf = (steps: readonly SeedStep[], now: Date) =>
  steps.map(({ to, by = 'system', hoursAgo, words = null, data = {} }, at) => ({
    kind: 'moved' as const,
    from: (steps[at - 1]?.to ?? 'received') as State,
    to: to as State,
    by: by as 'system' | 'reporter',
    words,
    data: { ...data },
    createdAt: hoursBefore(now, hoursAgo),
  }))

/** The days for which a question was open, as far as it has been answered. */
const stopsOf = (steps: readonly SeedStep[], now: Date) =>
  steps.flatMap(({ to, hoursAgo }, at): Stop[] => {
    const next = steps[at + 1]
    return to === 'waiting_reporter' && next
      ? [{ from: hoursBefore(now, hoursAgo), until: hoursBefore(now, next.hoursAgo) }]
      : []
  })

const hoursBefore = (now: Date, hours: number) => new Date(now.valueOf() - hours * 3_600_000)
