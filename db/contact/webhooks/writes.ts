import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../actors'
import type { Transaction } from '../../client'
import { enqueue } from '../../jobs'
import { record } from '../../journal/writes'
import { keyFor, seal, unseal } from '../../keys'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { publicRows, shown } from '../publications/reads'
import { topics } from '../topics/tables'
import type { CallFault, NewWebhook } from './input'
import { leaseSeconds, longestFailing, overlapHours, pauseAfter, shownSecret } from './rules'
import { webhookCalls, webhooks } from './tables'

const keyOfSecrets = () => keyFor('contact: webhook')
const opened = (id: string, secret: Buffer) => unseal(keyOfSecrets(), secret, id)

/** A new secret for a receiver, and how the ledger keeps it. */
function drawn(id: string) {
  const secret = randomBytes(32)
  return { secret, sealed: seal(keyOfSecrets(), secret, id) }
}

/** Writes down who is told of cases, and returns the secret that its calls are signed with; nobody can read it again. */
export function addWebhook(officer: Officer<'contact'>, said: NewWebhook): Promise<string> {
  const { municipality, staff } = officer
  const id = randomUUID()
  const { secret, sealed } = drawn(id)
  return inTown(officer, async (tx) => {
    await tx.insert(webhooks).values({ id, municipality, ...said, secret: sealed, madeBy: staff.id })
    const detail = [said.scope, ...said.events].join(', ')
    await record(tx, officer, { action: 'webhook.added', object: `webhook:${id}`, detail })
    return shownSecret(secret)
  })
}

/** A new secret; for a day calls are signed with the one before as well. Refuses: gone (told nothing any more). */
export function rotateSecret(officer: Officer<'contact'>, id: string): Promise<string> {
  const { secret, sealed } = drawn(id)
  const formerUntil = sql`now() + make_interval(hours => ${overlapHours})`
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .update(webhooks)
      .set({ secret: sealed, formerSecret: sql`${webhooks.secret}`, formerUntil })
      .where(and(eq(webhooks.id, id), isNull(webhooks.disabledAt)))
      .returning({ id: webhooks.id })
    if (!row) throw new Refusal('gone')
    await record(tx, officer, { action: 'webhook.rotated', object: `webhook:${id}` })
    return shownSecret(secret)
  })
}

/** Tells a receiver nothing any more, or again, what waits for it included. Refuses: gone (stands so already). */
export function switchWebhook(officer: Officer<'contact'>, id: string, on: boolean) {
  const off = isNull(webhooks.disabledAt)
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .update(webhooks)
      .set(
        on
          ? { disabledAt: null, disabledBy: null, failingSince: null }
          : { disabledAt: sql`now()`, disabledBy: officer.staff.id },
      )
      .where(and(eq(webhooks.id, id), on ? sql`not (${off})` : off))
      .returning({ id: webhooks.id })
    if (!row) throw new Refusal('gone')
    await record(tx, officer, { action: on ? 'webhook.enabled' : 'webhook.disabled', object: `webhook:${id}` })
  })
}

/** Calls a receiver once to see whether it listens. Refuses: gone. */
export function pingWebhook(officer: Officer<'contact'>, id: string) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    const [known] = await tx
      .select({ id: webhooks.id })
      .from(webhooks)
      .where(and(eq(webhooks.id, id), isNull(webhooks.disabledAt)))
    if (!known) throw new Refusal('gone')
    await tx.insert(webhookCalls).values({ municipality, webhook: id, event: 'ping' })
    await enqueue(tx, 'exchange', { municipality, id })
    await record(tx, officer, { action: 'webhook.pinged', object: `webhook:${id}` })
  })
}

/** Makes a call once more, under its own id, so that whoever has had it can tell. Refuses: gone. */
export function callAgain(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .update(webhookCalls)
      .set({ state: 'queued', attempts: 0, nextAt: sql`now()` })
      .where(and(eq(webhookCalls.id, id), inArray(webhookCalls.state, ['sent', 'failed', 'dead'])))
      .returning({ webhook: webhookCalls.webhook })
    if (!row) throw new Refusal('gone')
    await enqueue(tx, 'exchange', { municipality: officer.municipality, id })
    await record(tx, officer, { action: 'webhook.repeated', object: `webhook:${row.webhook}`, detail: `call:${id}` })
  })
}

export type ClaimedCall = NonNullable<Awaited<ReturnType<typeof claimCall>>>

/**
 * Takes the call that has waited longest, for one caller alone. A caller that is killed leaves it `sending`, and another makes it once
 * more under the same id. What is told is read now. Null when nothing is due.
 */
export function claimCall(job: Job) {
  return inTown(job, async (tx) => {
    const [next] = await tx
      .select({ id: webhookCalls.id })
      .from(webhookCalls)
      .innerJoin(webhooks, eq(webhooks.id, webhookCalls.webhook))
      .where(
        and(
          inArray(webhookCalls.state, ['queued', 'sending', 'failed']),
          lte(webhookCalls.nextAt, sql`now()`),
          isNull(webhooks.disabledAt),
        ),
      )
      .orderBy(asc(webhookCalls.nextAt))
      .limit(1)
      .for('update', { of: webhookCalls, skipLocked: true })
    if (!next) return null
    const [call] = await tx
      .update(webhookCalls)
      .set({
        state: 'sending',
        attempts: sql`${webhookCalls.attempts} + 1`,
        nextAt: sql`now() + make_interval(secs => ${leaseSeconds})`,
      })
      .where(eq(webhookCalls.id, next.id))
      .returning()
    const [to] = call ? await tx.select().from(webhooks).where(eq(webhooks.id, call.webhook)) : []
    if (!call || !to) return null
    const former = to.formerSecret && to.formerUntil && to.formerUntil > new Date() ? [to.formerSecret] : []
    const secrets = [to.secret, ...former].map((secret) => opened(to.id, secret))
    const about = await aboutOf(tx, call.case, to.scope)
    return {
      ...call,
      address: to.address,
      scope: to.scope,
      secrets,
      about,
      reference: await referenceOf(tx, call.case),
    }
  })
}

/** What a receiver may be told of a case now: what everybody may read, or where it stands. Null when that is nothing. */
async function aboutOf(tx: Transaction, id: string | null, scope: string) {
  if (!id) return null
  const [seen] = await publicRows(tx).where(and(shown, eq(cases.id, id)))
  if (scope === 'public') return seen ? { isPublic: true as const, ...seen } : null
  const isPublic = false as const
  const [bare] = await tx
    .select({ reference: cases.reference, state: cases.state, createdAt: cases.createdAt, topic: topics.code })
    .from(cases)
    .innerJoin(topics, eq(topics.id, cases.topic))
    .where(eq(cases.id, id))
  return bare ? { isPublic, ...bare } : null
}

async function referenceOf(tx: Transaction, id: string | null) {
  const [row] = id ? await tx.select({ reference: cases.reference }).from(cases).where(eq(cases.id, id)) : []
  return row?.reference ?? null
}

type Try = Pick<ClaimedCall, 'id' | 'attempts' | 'webhook'>

/** The receiver has it, or there is nothing to be told any more; `status` is what it answered. */
export function noteCalled(job: Job, { id, webhook }: Pick<Try, 'id' | 'webhook'>, status: number | null) {
  return inTown(job, async (tx) => {
    await tx
      .update(webhookCalls)
      .set({ state: 'sent', sentAt: sql`now()`, fault: null, status })
      .where(eq(webhookCalls.id, id))
    if (status) await tx.update(webhooks).set({ failingSince: null }).where(eq(webhooks.id, webhook))
  })
}

/** It did not come there: called again later, or never. Returns whether the receiver has been given up, which the desk is told. */
export function noteMissed(job: Job, call: Try, fault: CallFault, status: number | null) {
  const pause = pauseAfter(call.attempts, fault)
  return inTown(job, async (tx) => {
    await tx
      .update(webhookCalls)
      .set({
        state: pause === null ? 'dead' : 'failed',
        fault,
        status,
        nextAt: sql`now() + make_interval(secs => ${(pause ?? 0) / 1000})`,
      })
      .where(
        and(eq(webhookCalls.id, call.id), eq(webhookCalls.attempts, call.attempts), eq(webhookCalls.state, 'sending')),
      )
    const [to] = await tx
      .update(webhooks)
      .set({ failingSince: sql`coalesce(${webhooks.failingSince}, now())` })
      .where(eq(webhooks.id, call.webhook))
      .returning({ since: webhooks.failingSince })
    const late = to?.since && Date.now() - to.since.valueOf() > longestFailing * 86_400_000
    if (fault !== 'gone' && !late) return false
    await tx
      .update(webhooks)
      .set({ disabledAt: sql`now()` })
      .where(and(eq(webhooks.id, call.webhook), isNull(webhooks.disabledAt)))
    await record(tx, job, { action: 'webhook.gaveUp', object: `webhook:${call.webhook}`, detail: fault })
    return true
  })
}

/** Forgets calls that were made or given up more than three months ago. */
export function dropOldCalls(job: Job) {
  return inTown(job, (tx) => tx.delete(webhookCalls).where(sql`${webhookCalls.createdAt} < now() - interval '90 days'`))
}
