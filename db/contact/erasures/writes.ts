import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, asc, eq, inArray, isNotNull, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { discard } from '../../files/writes'
import { record } from '../../journal/writes'
import { mails } from '../../outbox/mails/tables'
import { unpost } from '../../outbox/mails/writes'
import { messages } from '../../outbox/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { hashOf, mineBy } from '../cases/follow/reads'
import { caseLink } from '../cases/rules'
import { caseEvents, cases, reporters } from '../cases/tables'
import { follows } from '../follows/tables'
import { inboxLetters } from '../inbox/tables'
import { casePhotos } from '../photos/tables'
import { casePublications } from '../publications/tables'
import { dropOriginals } from '../retention/forgetting/writes'
import { retentionHolds } from '../retention/holds/tables'
import { caseRemovals } from '../retention/removals/tables'
import { keepStub } from '../retention/removals/writes'
import { blank, blankAround } from '../retention/satellites/writes'
import { subscriptions } from '../subscriptions/tables'
import { forget } from '../subscriptions/writes'
import { watches } from '../watches/tables'
import { type PlannedCase, plansIn, reportedBy } from './reads'
import { isKept, wasSeen } from './rules'

/**
 * Takes whoever holds the key out of their case, as far as it was shown to them; twice is once.
 * Refuses: gone, erasure.changed, erasure.held, erasure.registered.
 */
export async function eraseCase(visitor: Visitor<'contact'>, { at, seen }: { at: string; seen: string }) {
  const keys = await inTown(visitor, async (tx) => {
    const [plan] = await lockedPlans(tx, mineBy(visitor, at))
    if (!plan) return unlessErased(tx, at)
    if (plan.fate === 'held' || plan.fate === 'registered') throw new Refusal(`erasure.${plan.fate}`)
    if (!wasSeen([plan], seen)) throw new Refusal('erasure.changed')
    return erased(tx, visitor, plan)
  })
  await discardAll(visitor, keys)
}

/** Takes me out of all I have told and follow, but for what must be kept; twice is once. Refuses: erasure.changed. */
export async function eraseMine(resident: Resident<'contact'>, { seen }: { seen: string }) {
  const me = resident.person.id
  const keys = await inTown(resident, async (tx) => {
    const plans = await lockedPlans(tx, reportedBy(resident))
    if (!wasSeen(plans, seen)) throw new Refusal('erasure.changed')
    const dropped: string[] = []
    for (const plan of plans.filter(({ fate }) => !isKept(fate))) dropped.push(...(await erased(tx, resident, plan)))
    await forget(tx, eq(subscriptions.person, me))
    await endWatching(tx, me)
    await tx.delete(follows).where(eq(follows.person, me))
    return dropped
  })
  await discardAll(resident, keys)
}

async function discardAll(visitor: Visitor, keys: readonly string[]) {
  for (const key of keys) await discard(visitor, key)
}

/** Nobody answers, joins, holds or blanks these cases until this is done; what becomes of them is looked at once they stand still. */
async function lockedPlans(tx: Transaction, whose: SQL | undefined) {
  const found = await plansIn(tx, whose)
  const ids = found.flatMap(({ id, main }) => (main ? [id, main] : [id]))
  await tx.select({ id: cases.id }).from(cases).where(inArray(cases.id, ids)).orderBy(asc(cases.id)).for('update')
  return plansIn(tx, whose)
}

/** A key that opens nothing because its holder has been taken out before. Refuses: gone. */
async function unlessErased(tx: Transaction, key: string): Promise<string[]> {
  const link = hashOf(key).toString('hex')
  const before = await tx.$count(
    caseRemovals,
    or(eq(caseRemovals.reference, key), sql`${caseRemovals.links} @> array[${link}]::text[]`),
  )
  if (before === 0) throw new Refusal('gone')
  return []
}

/** Returns the keys of photos whose bytes go after the commit. */
async function erased(tx: Transaction, visitor: Visitor<'contact'>, plan: PlannedCase) {
  const { municipality } = visitor
  const { id, reference, reporter, secret, fate } = plan
  await unaddressed(tx, plan)
  // Their link opens the case no more; that it once did is kept, so that it is answered.
  const nobody = {
    person: null,
    name: null,
    email: null,
    phone: null,
    passOn: false,
    publish: false,
    secret: randomBytes(32),
  }
  await tx.update(reporters).set(nobody).where(eq(reporters.id, reporter))
  await unpublishable(tx, id)
  await tx.execute(sql`select erase_reporter(${reporter}, ${fate === 'whole'})`)
  await tx.update(inboxLetters).set({ sender: null, token: null }).where(eq(inboxLetters.case, id))
  const keys = fate === 'contact' ? [] : await blanked(tx, plan)
  await tx.insert(caseEvents).values({ municipality, case: id, kind: 'blanked', by: 'reporter' })
  const links = [secret.toString('hex')]
  await keepStub(tx, visitor, { id, reference }, 'erasure', links)
  await record(tx, visitor, { action: 'case.erased', object: `case:${id}`, detail: fate })
  return keys
}

/** What is not in sight yet never will be: nobody could take it back any more. */
async function unpublishable(tx: Transaction, id: string) {
  const undecided = and(eq(casePublications.case, id), inArray(casePublications.state, ['consent', 'refused']))
  await tx
    .update(casePublications)
    .set({ state: 'withdrawn', reason: null, version: sql`${casePublications.version} + 1` })
    .where(undecided)
}

/** An ended case as retention leaves it, but for what others who have joined it sent. Where what was told stays, retention has not done with it. */
async function blanked(tx: Transaction, { id, reference, reporter, fate }: PlannedCase) {
  const whole = fate === 'whole'
  await blankAround(tx, [id], whole)
  const unsent = and(sql`${mails.values}->>'case' = ${id}`, ne(mails.state, 'sent'))
  const toOthers = sql`exists (select from ${reporters} r where r.id = ${mails.reader} and r.id <> ${reporter})`
  await tx.delete(mails).where(and(unsent, not(toOthers)))
  const untold = { text: blank, place: null, latitude: null, longitude: null, placeMethod: null }
  await tx
    .update(cases)
    .set({ version: sql`${cases.version} + 1`, ...(whole ? { blankedAt: sql`now()`, ...untold } : {}) })
    .where(eq(cases.id, id))
  const theirs = eq(casePhotos.reporter, reporter)
  const keys = await dropOriginals(tx, [{ id, reference }], or(theirs, isNull(casePhotos.reporter)))
  return [...keys, ...(await dropOriginals(tx, await joinedBy(tx, reporter), theirs))]
}

/** The cases that a reporter has sent photos to and that nobody works on or must keep any more: those theirs has joined are among them. */
const joinedBy = (tx: Transaction, reporter: string) =>
  tx
    .selectDistinct({ id: cases.id, reference: cases.reference })
    .from(casePhotos)
    .innerJoin(cases, eq(cases.id, casePhotos.case))
    .where(
      and(
        eq(casePhotos.reporter, reporter),
        isNotNull(cases.endedAt),
        sql`not exists (select from ${retentionHolds} h where h."case" = ${cases.id} and h.lifted_at is null)`,
      ),
    )

/** What waits to be written to them, what they were told in the portal, and their following of the case by mail. */
async function unaddressed(tx: Transaction, { id, reference, reporter, person, email }: PlannedCase) {
  await tx.delete(mails).where(and(eq(mails.reader, reporter), ne(mails.state, 'sent')))
  const theirs = or(
    person ? eq(subscriptions.person, person) : undefined,
    email ? sql`lower(${subscriptions.address}) = ${email.toLowerCase()}` : undefined,
  )
  if (theirs) await forget(tx, and(eq(subscriptions.case, id), theirs))
  if (!person) return
  const links = [caseLink(reference), `/contact/published/${reference}`]
  await tx.delete(messages).where(and(eq(messages.person, person), inArray(messages.link, links)))
}

async function endWatching(tx: Transaction, person: string) {
  await unpost(tx, await tx.delete(watches).where(eq(watches.person, person)).returning({ id: watches.id }))
}
