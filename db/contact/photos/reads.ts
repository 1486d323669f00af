import 'server-only'
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Job, Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import type { StoredFile } from '../../files/reads'
import { files } from '../../files/tables'
import { staff } from '../../people/tables'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import { cases, reporters } from '../cases/tables'
import { forwards } from '../forwards/tables'
import { shown as shownCase } from '../publications/reads'
import { casePublications } from '../publications/tables'
import { isForReporter } from './rules'
import { casePhotos, photoDecisions } from './tables'

export const latest = and(eq(photoDecisions.photo, casePhotos.id), eq(photoDecisions.version, casePhotos.version))
/** Whether a photo has come after an instant, and staff have decided since that others may see it, as it is or in part. */
export const laterPhoto = (than: AnyPgColumn) =>
  and(gt(casePhotos.createdAt, than), inArray(photoDecisions.decision, ['public', 'blurred']))
const stored = { key: files.key, kind: files.kind, sha256: files.sha256 }
const shown = {
  id: casePhotos.id,
  case: casePhotos.case,
  stage: casePhotos.stage,
  alt: casePhotos.alt,
  at: casePhotos.createdAt,
  version: casePhotos.version,
  decision: photoDecisions.decision,
}

export type OwnPhoto = Awaited<ReturnType<typeof listOwnPhotos>>[number]
export type PhotoAtDesk = Awaited<ReturnType<typeof listPhotos>>[number]

/** What a reporter sees of the photos of their case: their own, and how it looks now. Oldest first. */
export function listOwnPhotos(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, (tx) => ownPhotos(tx, mineBy(visitor, key)))
}

async function ownPhotos(tx: Transaction, whose: SQL | undefined) {
  const mine = sql<boolean>`coalesce(${casePhotos.reporter} = ${reporters.id}, false)`
  const rows = await tx
    .select({
      ...shown,
      mine,
      outside: sql<boolean>`${casePhotos.forward} is not null`,
      file: casePhotos.file,
      copy: casePhotos.copy,
    })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .innerJoin(casePhotos, eq(casePhotos.case, cases.id))
    .leftJoin(photoDecisions, latest)
    .where(whose)
    .orderBy(asc(casePhotos.createdAt))
  return rows.filter(({ mine, stage, decision, outside }) => isForReporter(mine, stage, decision, outside))
}

/** The bytes of a photo for its reporter: their own as they sent it, one of staff's as everybody may see it. */
export function findOwnPhotoFile(visitor: Visitor<'contact'>, key: string, id: string): Promise<StoredFile | null> {
  return inTown(visitor, async (tx) => {
    const photo = (await ownPhotos(tx, mineBy(visitor, key))).find((one) => one.id === id)
    return photo ? fileOf(tx, photo) : null
  })
}

async function fileOf(tx: Transaction, { mine, copy, file }: OwnPhoto): Promise<StoredFile | null> {
  const [found] = await tx
    .select(stored)
    .from(files)
    .where(eq(files.id, (!mine && copy) || file))
  return found ?? null
}

/** The one photo that tells a reporter what their case was about: how it looks now, or else what they sent first. */
export async function tellingPhoto(tx: Transaction, reporter: string) {
  const photos = await ownPhotos(tx, eq(reporters.id, reporter))
  const photo = photos.findLast(({ mine }) => !mine) ?? photos[0]
  const file = photo && (await fileOf(tx, photo))
  return file ? { file, alt: photo.alt } : null
}

/** The same for the mail to that reporter. */
export function findTellingPhoto(job: Job, reporter: string) {
  return inTown(job, (tx) => tellingPhoto(tx, reporter))
}

/**
 * The photos a case came with, as they were sent, the oldest first: the registry writes it down as it came. What the town, or whoever the case was passed
 * on to, took of the work is no part of it.
 */
export function listPhotoFiles(job: Job, id: string) {
  return inTown(job, (tx) =>
    tx
      .select({ ...stored, alt: casePhotos.alt })
      .from(casePhotos)
      .innerJoin(files, eq(files.id, casePhotos.file))
      .where(
        and(
          eq(casePhotos.case, id),
          isNull(casePhotos.forward),
          or(isNull(casePhotos.staff), eq(casePhotos.stage, 'before')),
        ),
      )
      .orderBy(asc(casePhotos.createdAt)),
  )
}

/** For the mail to those who follow: the latest photo that everybody may see. */
export function findPublicTellingPhoto(job: Job, id: string) {
  return inTown(job, async (tx) => {
    const [found] = await tx
      .select({ ...stored, alt: casePhotos.alt })
      .from(casePhotos)
      .innerJoin(photoDecisions, latest)
      .innerJoin(cases, eq(cases.id, casePhotos.case))
      .innerJoin(casePublications, eq(casePublications.case, cases.id))
      .innerJoin(files, eq(files.id, casePhotos.copy))
      .where(and(isPublic, eq(casePhotos.case, id)))
      .orderBy(desc(casePhotos.createdAt))
      .limit(1)
    if (!found) return null
    const { alt, ...file } = found
    return { file, alt }
  })
}

const atDesk = {
  ...shown,
  copy: casePhotos.copy,
  width: files.width,
  height: files.height,
  name: sql<string | null>`coalesce(${staff.name}, ${forwards.name})`,
  reason: photoDecisions.reason,
  blurs: photoDecisions.blurs,
}

/** The photos of a case as the desk sees them: what was decided, and why. */
export function listPhotos(officer: Officer<'contact'>, id: string) {
  return inTown(officer, (tx) =>
    tx
      .select(atDesk)
      .from(casePhotos)
      .innerJoin(files, eq(files.id, casePhotos.file))
      .leftJoin(staff, eq(staff.id, casePhotos.staff))
      .leftJoin(forwards, eq(forwards.id, casePhotos.forward))
      .leftJoin(photoDecisions, latest)
      .where(eq(casePhotos.case, id))
      .orderBy(asc(casePhotos.createdAt)),
  )
}

export function findPhoto(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [photo] = await tx
      .select(atDesk)
      .from(casePhotos)
      .innerJoin(files, eq(files.id, casePhotos.file))
      .leftJoin(staff, eq(staff.id, casePhotos.staff))
      .leftJoin(forwards, eq(forwards.id, casePhotos.forward))
      .leftJoin(photoDecisions, latest)
      .where(eq(casePhotos.id, id))
    return photo ?? null
  })
}

/** The copy for everybody, for the desk to check. */
export function findCopyFile(officer: Officer<'contact'>, id: string): Promise<StoredFile | null> {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select(stored)
      .from(casePhotos)
      .innerJoin(files, eq(files.id, casePhotos.copy))
      .where(eq(casePhotos.id, id))
    return found ?? null
  })
}

const isPublic = and(shownCase, isNotNull(casePhotos.copy), inArray(photoDecisions.decision, ['public', 'blurred']))

/** Of these cases, the photos that everybody may see, as everybody may see them; none of a case that is not published. */
export function publicPhotosOf(visitor: Visitor<'contact'>, ids: readonly string[]) {
  return inTown(visitor, (tx) =>
    tx
      .select({
        id: casePhotos.id,
        case: casePhotos.case,
        file: sql<string>`${casePhotos.copy}`,
        stage: casePhotos.stage,
        alt: casePhotos.alt,
      })
      .from(casePhotos)
      .innerJoin(photoDecisions, latest)
      .innerJoin(cases, eq(cases.id, casePhotos.case))
      .innerJoin(casePublications, eq(casePublications.case, cases.id))
      .where(and(isPublic, inArray(casePhotos.case, [...ids])))
      .orderBy(asc(casePhotos.createdAt)),
  )
}

/** Of the chosen photos those of this case: one that has been taken back meanwhile is left out. */
export async function photosOf(tx: Transaction, id: string, chosen: string[]): Promise<string[]> {
  if (chosen.length === 0) return []
  const rows = await tx
    .select({ id: casePhotos.id })
    .from(casePhotos)
    .where(and(eq(casePhotos.case, id), inArray(casePhotos.id, chosen)))
    .orderBy(asc(casePhotos.createdAt))
  return rows.map((row) => row.id)
}

/** The first photo of each of these cases that everybody may see, by the case. */
export async function firstPublicPhotos(visitor: Visitor<'contact'>, found: readonly { id: string }[]) {
  const ids = found.map(({ id }) => id)
  const photos = ids.length ? await publicPhotosOf(visitor, ids) : []
  return new Map(photos.toReversed().map((photo) => [photo.case, photo.file]))
}

/** The bytes behind a public copy's name; null the moment the decision, or the case, is taken back. */
export function findPublicPhotoFile(visitor: Visitor<'contact'>, file: string): Promise<StoredFile | null> {
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select(stored)
      .from(casePhotos)
      .innerJoin(photoDecisions, latest)
      .innerJoin(cases, eq(cases.id, casePhotos.case))
      .innerJoin(casePublications, eq(casePublications.case, cases.id))
      .innerJoin(files, eq(files.id, casePhotos.copy))
      .where(and(isPublic, eq(casePhotos.copy, file)))
    return found ?? null
  })
}
