import 'server-only'
import { and, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Job } from '../../../actors'
import type { Transaction } from '../../../client'
import { forgetPicture } from '../../../files/writes'
import { record } from '../../../journal/writes'
import { mails } from '../../../outbox/mails/tables'
import { messages } from '../../../outbox/tables'
import { helps } from '../../advice/tables'
import { caseLink } from '../../cases/rules'
import { caseEvents, cases, reporters } from '../../cases/tables'
import { keepRemains } from '../../figures/remains/writes'
import { follows } from '../../follows/tables'
import { casePhotos, photoDecisions } from '../../photos/tables'
import { casePublications } from '../../publications/tables'
import { caseReports } from '../../reports/tables'
import { subscriptions } from '../../subscriptions/tables'
import { surveys } from '../../surveys/tables'
import { retentionHolds } from '../holds/tables'
import type { RemovalReason } from '../removals/input'
import { keepStub } from '../removals/writes'
import { blank, blankSatellites, dropSatellites } from '../satellites/writes'

type Known = { readonly id: string; readonly reference: string }

const idsOf = (known: readonly Known[]) => known.map(({ id }) => id)

/**
 * Takes away the photos of cases, or those that `which` says, as they were sent; of a published one the public copy stays in their place.
 * Returns the keys whose bytes go once this is committed.
 */
export async function dropOriginals(tx: Transaction, known: readonly Known[], which?: SQL) {
  const own = and(inArray(casePhotos.case, idsOf(known)), which)
  const photos = await tx
    .select()
    .from(casePhotos)
    .where(and(own, sql`${casePhotos.copy} is distinct from ${casePhotos.file}`))
  const unseen = photos.filter(({ copy }) => !copy).map(({ id }) => id)
  await tx.delete(photoDecisions).where(inArray(photoDecisions.photo, unseen))
  await tx.delete(caseReports).where(inArray(caseReports.photo, unseen))
  await tx.delete(casePhotos).where(inArray(casePhotos.id, unseen))
  await tx
    .update(casePhotos)
    .set({ file: sql`${casePhotos.copy}` })
    .where(own)
  return forgetFiles(
    tx,
    photos.map(({ file }) => file),
  )
}

async function forgetFiles(tx: Transaction, files: readonly string[]) {
  const keys: string[] = []
  for (const file of new Set(files)) {
    const key = await forgetPicture(tx, file)
    if (key) keys.push(key)
  }
  return keys
}

/** Takes away who told, who follows and what they said of themselves; with `text` also what was told. What is published is words of its own and stays. */
export async function blankCases(tx: Transaction, job: Job, known: readonly Known[], text: boolean) {
  const ids = idsOf(known)
  await unaddressed(tx, known, ne(mails.state, 'sent'))
  await tx
    .update(reporters)
    .set({ person: null, name: null, email: null, phone: null })
    .where(inArray(reporters.case, ids))
  await tx.update(follows).set({ person: null }).where(inArray(follows.case, ids))
  await blankSatellites(tx, ids, text)
  for (const id of ids) await tx.execute(sql`select blank_case(${id}, ${text})`)
  const untold = { text: blank, place: null, latitude: null, longitude: null, placeMethod: null }
  await tx
    .update(cases)
    .set({ blankedAt: sql`now()`, version: sql`${cases.version} + 1`, ...(text ? untold : {}) })
    .where(inArray(cases.id, ids))
  const { municipality } = job
  await tx
    .insert(caseEvents)
    .values(ids.map((id) => ({ municipality, case: id, kind: 'blanked' as const, by: 'system' as const })))
  for (const id of ids) await record(tx, job, { action: 'case.blanked', object: `case:${id}` })
}

/** Deletes cases and all that hangs on them; their numbers stay, so that links are answered, and what figures count them by. Returns the keys whose bytes go after the commit. */
export async function deleteCases(tx: Transaction, job: Job, known: readonly Known[], reason: RemovalReason) {
  const ids = idsOf(known)
  await keepRemains(tx, job, ids, new Date())
  await unaddressed(tx, known, sql`true`)
  for (const one of known) {
    const rows = await tx.select({ secret: reporters.secret }).from(reporters).where(eq(reporters.case, one.id))
    const links = rows.map(({ secret }) => secret.toString('hex'))
    await keepStub(tx, job, one, reason, links)
  }
  const keys = await deletePhotos(tx, ids)
  await dropSatellites(tx, ids)
  for (const table of [surveys, follows, helps, casePublications, retentionHolds, reporters])
    await tx.delete(table).where(inArray(table.case, ids))
  for (const id of ids) await tx.execute(sql`select forget_case(${id})`)
  await tx.delete(cases).where(inArray(cases.id, ids))
  for (const id of ids) await record(tx, job, { action: 'case.deleted', object: `case:${id}`, detail: reason })
  return keys
}

async function deletePhotos(tx: Transaction, ids: string[]) {
  const photos = await tx.select().from(casePhotos).where(inArray(casePhotos.case, ids))
  await tx.delete(photoDecisions).where(inArray(photoDecisions.photo, idsOfPhotos(photos)))
  await tx.delete(caseReports).where(inArray(caseReports.photo, idsOfPhotos(photos)))
  await tx.delete(casePhotos).where(inArray(casePhotos.case, ids))
  return forgetFiles(
    tx,
    photos.flatMap(({ file, copy }) => (copy ? [file, copy] : [file])),
  )
}

const idsOfPhotos = (photos: readonly { id: string }[]) => photos.map(({ id }) => id)

/** Letters that lie in the outbox, addresses that follow, and messages that tie a person to one of these cases. */
async function unaddressed(tx: Transaction, known: readonly Known[], which: SQL | undefined) {
  const ids = idsOf(known)
  const readers = tx.select({ id: reporters.id }).from(reporters).where(inArray(reporters.case, ids))
  const about = or(inArray(mails.reader, readers), inArray(sql`${mails.values} ->> 'case'`, ids))
  await tx.delete(mails).where(and(which, about))
  await tx.delete(subscriptions).where(inArray(subscriptions.case, ids))
  const links = known.flatMap(({ reference }) => [caseLink(reference), `/contact/published/${reference}`])
  await tx.delete(messages).where(inArray(messages.link, links))
}
