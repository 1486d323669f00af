import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { latest } from '../photos/reads'
import { casePhotos, photoDecisions } from '../photos/tables'
import { shown } from '../publications/reads'
import { casePublications } from '../publications/tables'
import { topics } from '../topics/tables'
import { gathered } from './rules'
import { caseReports } from './tables'

/** More than anybody reads through; the next come when these are done. */
export const mostReports = 200

/** What readers hold to be improper and nobody has judged, thing by thing, with the public words beside; the longest waiting first. */
export function listReported(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const inSight = sql<boolean>`coalesce((${shown}), false)`
    const photoInSight = sql<boolean>`${casePhotos.copy} is not null and ${photoDecisions.decision} in ('public', 'blurred')`
    const rows = await tx
      .select({
        id: caseReports.id,
        at: caseReports.createdAt,
        case: caseReports.case,
        photo: caseReports.photo,
        reason: caseReports.reason,
        words: caseReports.words,
        reference: cases.reference,
        locale: cases.locale,
        topic: topics.name,
        title: casePublications.title,
        text: casePublications.text,
        answer: casePublications.answer,
        alt: casePhotos.alt,
        copy: casePhotos.copy,
        inSight: sql<boolean>`${inSight} and (${caseReports.photo} is null or ${photoInSight})`,
      })
      .from(caseReports)
      .innerJoin(cases, eq(cases.id, caseReports.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .leftJoin(casePublications, eq(casePublications.case, cases.id))
      .leftJoin(casePhotos, eq(casePhotos.id, caseReports.photo))
      .leftJoin(photoDecisions, latest)
      .where(isNull(caseReports.settledAt))
      .orderBy(asc(caseReports.createdAt), asc(caseReports.id))
      .limit(mostReports)
    return gathered(rows)
  })
}

export type Reported = Awaited<ReturnType<typeof listReported>>[number]

/** How many things wait to be judged. */
export function countReported(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const [counted] = await tx
      .select({ things: sql<number>`count(distinct (${caseReports.case}, ${caseReports.photo}))::int` })
      .from(caseReports)
      .where(isNull(caseReports.settledAt))
    return counted?.things ?? 0
  })
}

/** A photo of a published case that everybody sees, by the name of its copy; null when it is out of sight. */
export function findShownPhoto(visitor: Visitor<'contact'>, reference: string, copy: string) {
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ id: casePhotos.id, alt: casePhotos.alt })
      .from(casePhotos)
      .innerJoin(photoDecisions, latest)
      .innerJoin(cases, eq(cases.id, casePhotos.case))
      .innerJoin(casePublications, eq(casePublications.case, cases.id))
      .where(
        and(
          shown,
          sql`${photoDecisions.decision} in ('public', 'blurred')`,
          eq(cases.reference, reference),
          eq(casePhotos.copy, copy),
        ),
      )
    return found ?? null
  })
}
