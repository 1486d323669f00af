import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { GrantOfficer } from '../../../../actors'
import type { Transaction } from '../../../../client'
import { finnishDay } from '../../../../fields'
import type { Arrival } from '../../../../files/documents/arrivals/writes'
import { discardDocument, forgetDocument, keepDocument } from '../../../../files/documents/writes'
import { record } from '../../../../journal/writes'
import { Refusal } from '../../../../refusal'
import { inTown } from '../../../../town'
import { nowIn } from '../../../deadlines/reads'
import { draftLapse } from '../../../decisions/drafts/lapsed/writes'
import { moveApplication } from '../../moves/writes'
import { mayMove } from '../../rules'
import { arrivalIn } from '../reads'
import { arrivals } from '../tables'
import type { PaperAddress, PaperWithdrawal, PostKind } from './input'
import { lockedByPost } from './reads'
import { postFault } from './rules'
import { applicationPost } from './tables'

type Preparer = GrantOfficer<'prepare'>
type Came = { application: string; kind: PostKind; arrivedOn: string }

/**
 * Notes what came by post, in the transaction that acts on it: the applicant's word, keyed in by staff.
 * Refuses: arrivals.toCome, arrivals.beforeApplication.
 */
export async function notePost(tx: Transaction, preparer: Preparer, { application, kind, arrivedOn }: Came) {
  const arrival = await arrivalIn(tx, application)
  if (!arrival) throw new Refusal('gone')
  const fault = postFault(arrivedOn, { applied: finnishDay(arrival.arrivedAt), today: finnishDay(await nowIn(tx)) })
  if (fault) throw new Refusal(fault)
  const { municipality, staff } = preparer
  await tx.insert(applicationPost).values({ municipality, application, kind, arrivedOn, keyedBy: staff.id })
  const detail = `${kind}, ${arrivedOn}`
  await record(tx, preparer, { action: 'application.postKeyedIn', object: `application:${application}`, detail })
}

/**
 * Takes an application back as its applicant has asked by post. Refuses: gone, ties.disqualified, arrivals.notByPost, arrivals.toCome,
 * arrivals.beforeApplication, applications.notEditable.
 */
export function withdrawFromPaper(preparer: Preparer, { application: id, arrivedOn }: PaperWithdrawal): Promise<void> {
  return inTown(preparer, async (tx) => {
    const { application } = await lockedByPost(tx, preparer, id)
    const { state } = application
    if (!mayMove(state, 'withdrawn', 'applicant')) throw new Refusal('applications.notEditable')
    await notePost(tx, preparer, { application: id, kind: 'withdrawal', arrivedOn })
    await moveApplication(tx, preparer, application, 'withdrawn')
    await draftLapse(tx, preparer, { ...application, state: 'withdrawn' })
    await record(tx, preparer, { action: 'application.withdrawn', object: `application:${id}`, detail: state })
  })
}

/**
 * Posts letters to where the applicant has moved. Refuses: gone, ties.disqualified, arrivals.notByPost, arrivals.toCome,
 * arrivals.beforeApplication, handling.changed.
 */
export function changeAddress(preparer: Preparer, said: PaperAddress): Promise<void> {
  const { application: id, version, street, postcode, postOffice, arrivedOn } = said
  return inTown(preparer, async (tx) => {
    await lockedByPost(tx, preparer, id)
    const moved = await tx
      .update(arrivals)
      .set({ street, postcode, postOffice, version: version + 1 })
      .where(and(eq(arrivals.application, id), eq(arrivals.version, version)))
      .returning({ id: arrivals.id })
    if (!moved.length) throw new Refusal('handling.changed')
    await notePost(tx, preparer, { application: id, kind: 'address', arrivedOn })
  })
}

/**
 * Keeps the scan of one thing that came by post, in place of the one before it.
 * Refuses: documents.…, gone, ties.disqualified, arrivals.notByPost.
 */
export async function keepPostScan(
  preparer: Preparer,
  arrival: Arrival,
  name: string,
  place: { application: string; entry: string },
) {
  let before: string | undefined
  await keepDocument(preparer, arrival, name, async (tx, document) => {
    before = await attach(tx, preparer, place, document)
  })
  if (before) await discardDocument(preparer, before)
}

/** The key of the scan that this one replaces. */
async function attach(
  tx: Transaction,
  preparer: Preparer,
  { application, entry }: { application: string; entry: string },
  document: string,
) {
  await lockedByPost(tx, preparer, application)
  const one = and(eq(applicationPost.id, entry), eq(applicationPost.application, application))
  const [row] = await tx.select({ document: applicationPost.document }).from(applicationPost).where(one)
  if (!row) throw new Refusal('gone')
  await tx.update(applicationPost).set({ document }).where(one)
  await record(tx, preparer, { action: 'application.postScanned', object: `application:${application}` })
  return row.document ? forgetDocument(tx, row.document) : undefined
}
