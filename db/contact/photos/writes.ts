import 'server-only'
import { and, eq, gt, isNotNull, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { type Encoded, encode } from '../../files/encoding/writes'
import { readPicture, type StoredFile } from '../../files/reads'
import { files } from '../../files/tables'
import { discard, forgetPicture, keepEncoded, keepUnowned, type Upload } from '../../files/writes'
import { record, recordDaily } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import { ownCase } from '../cases/moves/writes'
import { cases, reporters } from '../cases/tables'
import { maskIdentityCodes } from '../guard/codes/rules'
import { caseReports } from '../reports/tables'
import { type Decision, photoLimits, type Stage } from './input'
import { boxOf, takesPhotos } from './rules'
import { casePhotos, photoDecisions } from './tables'

/**
 * Adds a photo to the reporter's own case. Refuses: gone, contact.ended, photos.full, photos.townFull, and what `keepUnowned` refuses.
 */
export async function addOwnPhoto(visitor: Visitor<'contact'>, key: string, upload: Upload): Promise<string> {
  // Before anything is decoded for whoever has no case, or has had their five.
  await inTown(visitor, (tx) => roomFor(tx, visitor, key))
  return keepUnowned(visitor, { ...upload, alt: '' }, async (tx, file) => {
    const { municipality } = visitor
    const { id, version, reporter } = await roomFor(tx, visitor, key)
    const alt = maskIdentityCodes(upload.alt) || null
    await tx.insert(casePhotos).values({ municipality, case: id, reporter, stage: 'before', alt, file })
    // Whoever has the case open at the desk has not seen this yet.
    await tx
      .update(cases)
      .set({ version: version + 1 })
      .where(eq(cases.id, id))
    await record(tx, visitor, { action: 'case.photoSent', object: `case:${id}` })
  })
}

async function roomFor(tx: Transaction, visitor: Visitor<'contact'>, key: string) {
  const found = await ownCase(tx, visitor, key)
  if (!takesPhotos(found.state) && !found.waits) throw new Refusal('contact.ended')
  await refuseFull(tx, found.id)
  const [reporter] = await tx
    .select({ id: reporters.id })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .where(mineBy(visitor, key))
  if (!reporter) throw new Refusal('gone')
  return { ...found, reporter: reporter.id }
}

/** Refuses: photos.full, photos.townFull, where no more of reporters' photos fit. */
export async function refuseFull(tx: Transaction, id: string) {
  const sent = and(eq(casePhotos.case, id), isNotNull(casePhotos.reporter))
  if ((await tx.$count(casePhotos, sent)) >= photoLimits.ofCase) throw new Refusal('photos.full')
  const today = and(isNotNull(casePhotos.reporter), gt(casePhotos.createdAt, sql`now() - interval '1 day'`))
  if ((await tx.$count(casePhotos, today)) >= photoLimits.ofTownADay) throw new Refusal('photos.townFull')
}

type Shown = { case: string; stage: Stage }

/** Adds a photo from the desk. Refuses: gone, photos.full, and what `keepUnowned` refuses. */
export async function addPhoto(officer: Officer<'contact'>, { case: id, stage }: Shown, upload: Upload) {
  const { municipality } = officer
  return keepUnowned(officer, { ...upload, alt: '' }, async (tx, file) => {
    const [found] = await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).for('no key update')
    if (!found) throw new Refusal('gone')
    const added = and(eq(casePhotos.case, id), isNotNull(casePhotos.staff))
    if ((await tx.$count(casePhotos, added)) >= photoLimits.ofCase) throw new Refusal('photos.full')
    const alt = maskIdentityCodes(upload.alt) || null
    await tx.insert(casePhotos).values({ municipality, case: id, staff: officer.staff.id, stage, alt, file })
    await record(tx, officer, { action: 'case.photoAdded', object: `case:${id}`, detail: stage })
  })
}

/**
 * Decides who may see a photo. What everybody may see is drawn anew, without what was blurred; what nobody may see any more is deleted.
 * Refuses: gone, contact.changedMeanwhile.
 */
export async function decidePhoto(officer: Officer<'contact'>, said: Decision): Promise<void> {
  const made = said.decision === 'staff' ? null : await copyFor(officer, said)
  const old = made ? await decidedWith(officer, said, made) : await inTown(officer, (tx) => decided(tx, officer, said))
  if (old) await discard(officer, old)
}

async function copyFor(officer: Officer<'contact'>, { photo, version, decision, blurs }: Decision) {
  const stored = { key: files.key, kind: files.kind, sha256: files.sha256 }
  const [found] = await inTown(officer, (tx) =>
    tx
      .select({ ...stored, width: files.width, height: files.height, version: casePhotos.version })
      .from(casePhotos)
      .innerJoin(files, eq(files.id, casePhotos.file))
      .where(eq(casePhotos.id, photo)),
  )
  if (!found) throw new Refusal('gone')
  if (found.version !== version) throw new Refusal('contact.changedMeanwhile')
  const veiled = decision === 'blurred' ? blurs.map((blur) => boxOf(blur, found)) : []
  return encode(await readPicture(officer, found, 'large'), veiled)
}

async function decidedWith(officer: Officer<'contact'>, said: Decision, picture: Encoded) {
  let old: string | undefined
  await keepEncoded(officer, { holder: 'nobody', alt: '', picture }, async (tx, file) => {
    old = await decided(tx, officer, said, file)
  })
  return old
}

/** Writes the decision down in the transaction of what else is decided; returns the key of the copy that it replaces. Refuses: gone, contact.changedMeanwhile. */
export async function decided(
  tx: Transaction,
  officer: Officer<'contact'>,
  said: Decision,
  copy: string | null = null,
) {
  const { photo, decision } = said
  const alt = said.alt && maskIdentityCodes(said.alt)
  const found = await lockedPhoto(tx, photo)
  if (found.version !== said.version) throw new Refusal('contact.changedMeanwhile')
  const version = found.version + 1
  const reason = decision === 'public' ? null : said.reason
  const blurs = decision === 'blurred' ? said.blurs : []
  const { municipality, staff } = officer
  await tx.insert(photoDecisions).values({ municipality, photo, version, decision, reason, blurs, staff: staff.id })
  // Of a photo kept long enough only the copy is left, and that is then what a new one is drawn from.
  const isLast = found.copy === found.file
  await tx
    .update(casePhotos)
    .set({ version, copy, alt, ...(isLast && copy ? { file: copy } : {}) })
    .where(eq(casePhotos.id, photo))
  const old = found.copy && !(isLast && !copy) ? await forgetPicture(tx, found.copy) : undefined
  const detail = [decision, reason].filter(Boolean).join(' ')
  await record(tx, officer, { action: 'case.photoDecided', object: `case:${found.case}`, detail })
  return old
}

async function lockedPhoto(tx: Transaction, id: string) {
  const [found] = await tx.select().from(casePhotos).where(eq(casePhotos.id, id)).for('update')
  if (!found) throw new Refusal('gone')
  return found
}

/** Deletes a photo, its copy and its decisions, whoever sent it. Twice is once. Refuses: gone. */
export async function removePhoto(officer: Officer<'contact'>, photo: string): Promise<string> {
  const [keys, id] = await inTown(officer, async (tx) => {
    const found = await lockedPhoto(tx, photo)
    return [await removed(tx, officer, found), found.case] as const
  })
  for (const key of keys) await discard(officer, key)
  return id
}

/** Takes back a photo that the reporter has sent, as long as the case is open. Refuses: gone, contact.ended. */
export async function removeOwnPhoto(visitor: Visitor<'contact'>, at: string, photo: string): Promise<void> {
  const keys = await inTown(visitor, async (tx) => {
    const { id, state, waits } = await ownCase(tx, visitor, at)
    if (!takesPhotos(state) && !waits) throw new Refusal('contact.ended')
    const [mine] = await tx
      .select({ id: casePhotos.id })
      .from(casePhotos)
      .innerJoin(reporters, eq(reporters.id, casePhotos.reporter))
      .innerJoin(cases, eq(cases.id, reporters.case))
      .where(and(mineBy(visitor, at), eq(casePhotos.id, photo), eq(casePhotos.case, id)))
    return mine ? removed(tx, visitor, await lockedPhoto(tx, photo)) : []
  })
  for (const key of keys) await discard(visitor, key)
}

async function removed(tx: Transaction, actor: Visitor, photo: typeof casePhotos.$inferSelect): Promise<string[]> {
  await tx.delete(photoDecisions).where(eq(photoDecisions.photo, photo.id))
  await tx.delete(caseReports).where(eq(caseReports.photo, photo.id))
  await tx.delete(casePhotos).where(eq(casePhotos.id, photo.id))
  const keys = [await forgetPicture(tx, photo.file), photo.copy ? await forgetPicture(tx, photo.copy) : undefined]
  await record(tx, actor, { action: 'case.photoRemoved', object: `case:${photo.case}` })
  return keys.filter((key) => key !== undefined)
}

/** A photo as it was sent. That an officer has seen the photos of a case is written down once a day. */
export function openPhoto(officer: Officer<'contact'>, id: string): Promise<StoredFile | null> {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({ key: files.key, kind: files.kind, sha256: files.sha256, case: casePhotos.case })
      .from(casePhotos)
      .innerJoin(files, eq(files.id, casePhotos.file))
      .where(eq(casePhotos.id, id))
    if (!found) return null
    const { case: of, ...file } = found
    await recordDaily(tx, officer, { action: 'case.photosOpened', object: `case:${of}` })
    return file
  })
}
