import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { ApiClient, Job } from '../../../actors'
import type { Transaction } from '../../../client'
import type { Encoded } from '../../../files/encoding/writes'
import { files } from '../../../files/tables'
import { encodeNameless, keepEncoded } from '../../../files/writes'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { waitsForLook } from '../../cases/follow/reads'
import { cases, reporters } from '../../cases/tables'
import { takesPhotos } from '../rules'
import { casePhotos } from '../tables'
import { refuseFull } from '../writes'

/** Whoever brings what a reporter has sent by another way than the portal: another system, or the town at work by itself. */
export type Bringer = ApiClient | Job<'contact'>

/** The case; its first reporter, where no other is named. */
export type Whose = { readonly case: string; readonly reporter?: string }

/** The picture as this house draws it, or null when it is none that is taken. */
export async function drawnOf(bytes: Buffer): Promise<Encoded | null> {
  try {
    return await encodeNameless(bytes)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/**
 * Adds pictures to a case in its reporter's name, to be decided on like those of the portal. What the case has already is not added
 * again, and counts as kept. Returns how many were kept: the case may be full, or ended.
 */
export async function addArrived(bringer: Bringer, whose: Whose, pictures: readonly Encoded[]): Promise<number> {
  let kept = 0
  for (const picture of pictures) if (await isKept(bringer, whose, picture)) kept++
  return kept
}

async function isKept(bringer: Bringer, whose: Whose, picture: Encoded): Promise<boolean> {
  try {
    await keepEncoded(bringer, { holder: 'nobody', alt: '', picture }, (tx, file) => added(tx, bringer, whose, file))
    return true
  } catch (error) {
    if (!(error instanceof Refusal) || error.key === 'busy') throw error
    return error.key === 'photos.again'
  }
}

async function added(tx: Transaction, bringer: Bringer, whose: Whose, file: string) {
  const { municipality } = bringer
  const found = await lockedFor(tx, bringer, whose)
  if (!takesPhotos(found.state) && !found.waits) throw new Refusal('contact.ended')
  await refuseAgain(tx, found.id, file)
  await refuseFull(tx, found.id)
  const { id, reporter } = found
  await tx.insert(casePhotos).values({ municipality, case: id, reporter, stage: 'before', file })
  // Whoever has the case open at the desk has not seen this yet.
  await tx
    .update(cases)
    .set({ version: sql`${cases.version} + 1` })
    .where(eq(cases.id, id))
  const detail = 'client' in bringer ? `client:${bringer.client.id}` : undefined
  await record(tx, bringer, { action: 'case.photoSent', object: `case:${id}`, detail })
}

/** The case, which nobody else changes meanwhile. A system adds to its own alone. Refuses: gone. */
async function lockedFor(tx: Transaction, bringer: Bringer, { case: id, reporter }: Whose) {
  const theirs = 'client' in bringer ? eq(cases.client, bringer.client.id) : undefined
  const [found] = await tx
    .select({ id: cases.id, state: cases.state, waits: waitsForLook })
    .from(cases)
    .where(and(eq(cases.id, id), theirs))
    .for('no key update')
  const named = reporter ? eq(reporters.id, reporter) : undefined
  const [sender] = await tx
    .select({ id: reporters.id })
    .from(reporters)
    .where(and(eq(reporters.case, id), named))
    .orderBy(asc(reporters.createdAt))
    .limit(1)
  if (!found || !sender) throw new Refusal('gone')
  return { ...found, reporter: sender.id }
}

/** The same bytes in make the same bytes out: what is sent twice is known by them. Refuses: photos.again. */
async function refuseAgain(tx: Transaction, id: string, file: string) {
  const hash = tx.select({ sha256: files.sha256 }).from(files).where(eq(files.id, file))
  const [again] = await tx
    .select({ id: casePhotos.id })
    .from(casePhotos)
    .innerJoin(files, eq(files.id, casePhotos.file))
    .where(and(eq(casePhotos.case, id), eq(files.sha256, hash)))
    .limit(1)
  if (again) throw new Refusal('photos.again')
}
