import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { and, arrayContains, asc, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { Job, Visitor } from '../../../actors'
import type { StoredFile } from '../../../files/reads'
import { files } from '../../../files/tables'
import { keyedHash, keyFor } from '../../../keys'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import { laterPhoto, latest } from '../../photos/reads'
import { casePhotos, photoDecisions } from '../../photos/tables'
import { shown } from '../../publications/reads'
import { casePublications } from '../../publications/tables'
import { deliveries } from '../tables'
import { daysOpen, daysTelling } from './rules'

/** What opens the photos that were chosen for a system: made anew whenever it is sent to; the database alone does not tell it. */
export const deliveryKeyOf = (delivery: string) =>
  `${delivery}.${keyedHash(keyFor('contact: sent photos'), delivery).toString('base64url')}`

/** The delivery that a key is of; null for one that was never given. */
function deliveryIn(key: string): string | null {
  const [delivery = ''] = key.split('.')
  const [given, own] = [Buffer.from(key), Buffer.from(deliveryKeyOf(delivery))]
  return given.length === own.length && timingSafeEqual(given, own) ? delivery : null
}

const within = (at: typeof photoDecisions.createdAt | ReturnType<typeof sql>, days: number) =>
  sql`${at} > now() - make_interval(days => ${days})`

/** What was taken after the case had gone there: where its topic sent it by itself, what everybody may see alone. */
const follows = and(
  laterPhoto(deliveries.createdAt),
  or(
    isNotNull(deliveries.photos),
    sql`exists (select from ${casePublications} where ${casePublications.case} = ${cases.id} and ${shown})`,
  ),
)

export type LaterPhoto = Awaited<ReturnType<typeof listLaterPhotos>>[number]

/** The photos that have come since a system took its case and that it has not been told of, the oldest first. */
export function listLaterPhotos(job: Job, receiver: string) {
  return inTown(job, (tx) =>
    tx
      .select({
        delivery: deliveries.id,
        case: deliveries.case,
        theirs: sql<string>`${deliveries.theirs}`,
        state: cases.state,
        photo: casePhotos.id,
        alt: casePhotos.alt,
        at: casePhotos.createdAt,
      })
      .from(deliveries)
      .innerJoin(cases, eq(cases.id, deliveries.case))
      .innerJoin(casePhotos, eq(casePhotos.case, deliveries.case))
      .innerJoin(photoDecisions, latest)
      .where(
        and(
          eq(deliveries.receiver, receiver),
          eq(deliveries.state, 'acknowledged'),
          ne(cases.state, 'rejected'),
          follows,
          sql`not ${casePhotos.id} = any(${deliveries.added})`,
          within(photoDecisions.createdAt, daysTelling),
        ),
      )
      .orderBy(asc(casePhotos.createdAt))
      .limit(50),
  )
}

/**
 * The bytes of a photo that a handler chose for the system a case was sent to, or that has followed it, blurred where staff have blurred it. Null without its key,
 * once it has been open long enough, and when the photo or the case is gone.
 */
export async function findSentPhotoFile(visitor: Visitor<'contact'>, key: string, photo: string) {
  const delivery = deliveryIn(key)
  if (!delivery) return null
  const shown = sql`case when ${photoDecisions.decision} = 'blurred' then coalesce(${casePhotos.copy}, ${casePhotos.file}) else ${casePhotos.file} end`
  return inTown(visitor, async (tx): Promise<StoredFile | null> => {
    const [file] = await tx
      .select({ key: files.key, kind: files.kind, sha256: files.sha256 })
      .from(deliveries)
      .innerJoin(cases, eq(cases.id, deliveries.case))
      .innerJoin(casePhotos, eq(casePhotos.case, deliveries.case))
      .leftJoin(photoDecisions, latest)
      .innerJoin(files, eq(files.id, shown))
      .where(
        and(
          eq(deliveries.id, delivery),
          eq(casePhotos.id, photo),
          ne(cases.state, 'rejected'),
          or(
            and(
              arrayContains(deliveries.photos, [photo]),
              within(sql`coalesce(${deliveries.triedAt}, ${deliveries.createdAt})`, daysOpen),
            ),
            and(follows, within(photoDecisions.createdAt, daysOpen)),
          ),
        ),
      )
    return file ?? null
  })
}
