import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Locale } from '@/tenants/municipality'
import type { Job } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { secretOf } from '../../cases/follow/reads'
import { replyToCase } from '../../cases/moves/writes'
import { caseEvents, cases, reporters } from '../../cases/tables'
import { keysOf, takeIn } from '../../cases/writes'
import type { Topic } from '../../topics/reads'

export type NewLetter = {
  readonly letter: string
  readonly topic: Topic
  /** What is said, in parts that fit; the first is the case itself. */
  readonly parts: readonly string[]
  readonly name: string | null
  readonly email: string | null
  readonly locale: Locale
  /** What the receipt tells besides. */
  readonly told: Readonly<Record<string, string>>
  /** For the handler. */
  readonly note: string | null
}

export type Taken = { readonly case: string; readonly reporter: string }

/** Makes a case of a letter, once however often it is tried. Returns the case and its reporter. */
export function takeLetter(job: Job<'contact'>, sent: NewLetter): Promise<Taken> {
  const { letter, topic, parts, name, email, locale, told, note } = sent
  const [text = '', ...rest] = parts
  const keys = keysOf({ submission: letter, topic: topic.code, text, place: null })
  const { kind } = topic
  const arrival = { ...keys, topic, where: {}, person: null, locale, channel: 'email', at: new Date(), told } as const
  const said = { kind, text, place: null, name, email, phone: null, publish: false }
  return inTown(job, async (tx) => {
    const id = await takeIn(tx, job, { ...arrival, staff: null, given: [] }, said)
    if (!id) return { case: await takenBefore(tx, keys.submission), reporter: keys.reporter }
    await addRest(tx, job, id, rest, note)
    await record(tx, job, { action: 'case.received', object: `case:${id}`, detail: 'email' })
    return { case: id, reporter: keys.reporter }
  })
}

async function addRest(tx: Transaction, job: Job, id: string, rest: readonly string[], note: string | null) {
  const { municipality } = job
  for (const words of rest)
    await tx.insert(caseEvents).values({ municipality, case: id, kind: 'said', by: 'reporter', words })
  if (note) await tx.insert(caseEvents).values({ municipality, case: id, kind: 'noted', by: 'system', note })
}

async function takenBefore(tx: Transaction, submission: Buffer): Promise<string> {
  const [row] = await tx.select({ id: cases.id }).from(cases).where(eq(cases.submission, submission))
  if (!row) throw new Refusal('busy')
  return row.id
}

/** The case of a reporter who answers; null when it is there no more. */
export function caseOfReporter(job: Job<'contact'>, reporter: string): Promise<Taken | null> {
  return inTown(job, async (tx) => {
    const [row] = await tx.select({ case: reporters.case }).from(reporters).where(eq(reporters.id, reporter))
    return row ? { case: row.case, reporter } : null
  })
}

/**
 * Adds an answer by letter to the reporter's case, as the form of their page would; the letter's own id makes it one however often it is
 * tried. Refuses: gone, contact.ended, contact.changedMeanwhile.
 */
export function takeReply(job: Job<'contact'>, { reporter }: Taken, letter: string, text: string) {
  return replyToCase(job, { at: secretOf(reporter), event: letter, text })
}

/** Notes for the handler what came with an answer and was not kept. */
export function noteOnReply(job: Job<'contact'>, { case: id }: Taken, note: string) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    const same = and(eq(caseEvents.case, id), eq(caseEvents.note, note))
    if ((await tx.$count(cases, eq(cases.id, id))) === 0 || (await tx.$count(caseEvents, same)) > 0) return
    await tx.insert(caseEvents).values({ municipality, case: id, kind: 'noted', by: 'system', note })
  })
}
