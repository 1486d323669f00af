import 'server-only'
import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { membershipFor } from '../../../people/organisations/members/reads'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { Call } from '../../calls/input'
import { holdPublished } from '../../calls/reads'
import { faultOf } from '../../forms/faults/rules'
import type { Answer } from '../../forms/input'
import { questionsOf } from '../../forms/rules'
import { prefill } from '../prefilling/writes'
import { type Application, applicationFor, type Hand, keptHand, kindNow, lockedForHand } from '../rights/reads'
import { openSupplement } from '../supplements/reads'
import { answerEdits, answers, applicationEvents, applications, presences } from '../tables'
import type { Beginning, Change, Saved } from './input'
import { type Known, type Stored, settleChanges } from './rules'

type Applicant = Resident<'grants'>

/**
 * Begins an application for whom the resident acts. Begun again with the same number it is the same draft.
 * Refuses: gone, calls.notOpen, calls.closed, applications.wrongApplicant, organisations.mayNot.
 */
export function beginApplication(applicant: Applicant, { call: slug, beginning }: Beginning): Promise<string> {
  const { municipality, locale, person, acting } = applicant
  return inTown(applicant, async (tx) => {
    const known = await begun(tx, beginning, person.id)
    if (known) return known
    const call = await openCall(tx, slug)
    const applicantKind = await kindOf(tx, applicant)
    if (!call.content.eligibility.kinds.includes(applicantKind)) throw new Refusal('applications.wrongApplicant')
    const [row] = await tx
      .insert(applications)
      .values({
        ...{ municipality, locale, beginning, applicantKind },
        ...{ call: call.id, callVersion: call.version, channel: 'portal', state: 'draft' },
        ...{ organisation: acting?.organisation, person: person.id },
      })
      .onConflictDoNothing({ target: [applications.municipality, applications.beginning] })
      .returning({ id: applications.id })
    if (!row) return (await begun(tx, beginning, person.id)) ?? refuse('gone')
    const prefilled = await prefill(tx, applicant, { application: row.id, applicantKind, call: call.content })
    const turn = { municipality, application: row.id, person: person.id, data: { prefilled: prefilled.join(' ') } }
    await tx.insert(applicationEvents).values({ ...turn, kind: 'begun', to: 'draft' })
    await record(tx, applicant, { action: 'application.begun', object: `application:${row.id}` })
    return row.id
  })
}

function refuse(key: string): never {
  throw new Refusal(key)
}

async function begun(tx: Transaction, beginning: string, person: string) {
  const [row] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.beginning, beginning), eq(applications.person, person)))
  return row?.id
}

async function kindOf(tx: Transaction, applicant: Applicant) {
  const { acting } = applicant
  if (acting) await membershipFor(tx, applicant, acting.organisation, 'draft')
  return kindNow(tx, { organisation: acting?.organisation ?? null })
}

/** The version in force of a call that takes applications now, by the clock of the database; after its closing where late ones are noted. */
async function openCall(tx: Transaction, slug: string) {
  const call = await holdPublished(tx, slug)
  if (call.phase === 'upcoming') throw new Refusal('calls.notOpen')
  if (call.phase === 'closed' && call.content.late === 'refused') throw new Refusal('calls.closed')
  return call
}

/**
 * Saves answers one by one: what nobody else has changed meanwhile is kept, what somebody has is told as a clash and left alone. Values must
 * have the shape of their question; whether they suffice is asked when the application is sent.
 * Refuses: gone, ties.disqualified, applications.notEditable, applications.wrongAnswer, organisations.mayNot.
 */
export function saveAnswers(hand: Hand, id: string, changes: readonly Change[]): Promise<Saved> {
  return inTown(hand, async (tx) => {
    const { application, call } = await lockedForHand(tx, hand, id)
    const wanted = await editableKeys(tx, application, call)
    for (const { key, value } of changes) checkAnswer(call, wanted, key, value)
    const stored = await storedAnswers(tx, hand, id, changes)
    return settleChanges(changes, stored, {
      seenValue: (change) => valueAt(tx, id, change),
      write: (change, now) => write(tx, hand, id, change, now),
    })
  })
}

/** What may be changed now: all of a draft, and of an application sent back what was asked for. */
async function editableKeys(tx: Transaction, { id, state }: Application, call: Call): Promise<ReadonlySet<string>> {
  const keys = questionsOf(call.form).map(({ key }) => key)
  if (state === 'draft') return new Set(keys)
  const supplement = await openSupplement(tx, id)
  if (!supplement) throw new Refusal('applications.notEditable')
  const wanted = new Set(supplement.wanted.map(({ key }) => key))
  return new Set(keys.filter((key) => wanted.has(key)))
}

/** An answer half given is kept too; one that could never be given is not. */
function checkAnswer({ form }: Call, wanted: ReadonlySet<string>, key: string, value: Answer | null) {
  if (!wanted.has(key)) throw new Refusal('applications.notEditable')
  const question = questionsOf(form).find((one) => one.key === key)
  if (value !== null && question && faultOf(question, value)?.key === 'wrong')
    throw new Refusal('applications.wrongAnswer')
}

type Held = Promise<Map<string, Known>>

/** What stands now, and whose it is: a colleague's by name to staff, to residents the town's without one. */
async function storedAnswers(tx: Transaction, hand: Hand, id: string, changes: readonly Change[]): Held {
  const keys = changes.map(({ key }) => key)
  const colleague = 'staff' in hand ? sql`(select s.name from staff s where s.id = ${answers.staff})` : sql`null`
  const rows = await tx
    .select({
      key: answers.key,
      value: answers.value,
      version: answers.version,
      by: sql<string | null>`coalesce((select p.name from persons p where p.id = ${answers.person}), ${colleague})`,
    })
    .from(answers)
    .where(and(eq(answers.application, id), inArray(answers.key, keys)))
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}

/** What an answer said at the version its writer saw; undefined when nothing is known of it. */
async function valueAt(tx: Transaction, id: string, { key, seen }: Change): Promise<Answer | null | undefined> {
  if (seen === 0) return null
  const [edit] = await tx
    .select({ before: answerEdits.before })
    .from(answerEdits)
    .where(and(eq(answerEdits.application, id), eq(answerEdits.key, key), eq(answerEdits.version, seen)))
  return edit ? edit.before : undefined
}

async function write(tx: Transaction, hand: Hand, id: string, change: Change, now: Stored | undefined) {
  const { municipality } = hand
  const { key, value } = change
  const by = keptHand(hand)
  const version = (now?.version ?? 0) + 1
  await tx.insert(answerEdits).values({
    ...{ municipality, application: id, key, ...by },
    ...{ before: now?.value ?? null, version: now?.version ?? 0 },
  })
  await tx
    .insert(answers)
    .values({ municipality, application: id, key, value, version, ...by })
    .onConflictDoUpdate({
      target: [answers.municipality, answers.application, answers.key],
      set: { value, version, ...by, changedAt: sql`now()` },
    })
  return version
}

/** Tells the others who write the same draft that I am here, and who of them is. */
export function notePresence(applicant: Applicant, id: string, section: string | null): Promise<string[]> {
  const { municipality, person } = applicant
  return inTown(applicant, async (tx) => {
    await applicationFor(tx, applicant, id, 'see')
    await tx
      .insert(presences)
      .values({ municipality, application: id, person: person.id, section, seenAt: sql`now()` })
      .onConflictDoUpdate({
        target: [presences.municipality, presences.application, presences.person],
        set: { section, seenAt: sql`now()` },
      })
    await tx.delete(presences).where(lte(presences.seenAt, sql`now() - interval '1 day'`))
    const others = await tx
      .select({ name: sql<string>`(select p.name from persons p where p.id = ${presences.person})` })
      .from(presences)
      .where(
        and(
          eq(presences.application, id),
          sql`${presences.person} <> ${person.id}`,
          gt(presences.seenAt, sql`now() - interval '2 minutes'`),
        ),
      )
    return others.map(({ name }) => name)
  })
}
