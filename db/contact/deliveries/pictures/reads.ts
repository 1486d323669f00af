import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { and, arrayContains, eq, ne, sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { StoredFile } from '../../../files/reads'
import { files } from '../../../files/tables'
import { keyedHash, keyFor } from '../../../keys'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import { latest } from '../../photos/reads'
import { casePhotos, photoDecisions } from '../../photos/tables'
import { deliveries } from '../tables'
import { daysOpen } from './rules'

/** What opens the photos that were chosen for a system: made anew whenever it is sent to; the database alone does not tell it. */
export const deliveryKeyOf = (delivery: string) =>
  `${delivery}.${keyedHash(keyFor('contact: sent photos'), delivery).toString('base64url')}`

/** The delivery that a key is of; null for one that was never given. */
function deliveryIn(key: string): string | null {
  const [delivery = ''] = key.split('.')
  const [given, own] = [Buffer.from(key), Buffer.from(deliveryKeyOf(delivery))]
  return given.length === own.length && timingSafeEqual(given, own) ? delivery : null
}

/**
 * The bytes of a photo that a handler chose for the system a case was sent to, blurred where staff have blurred it. Null without its key,
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
          arrayContains(deliveries.photos, [photo]),
          ne(cases.state, 'rejected'),
          sql`coalesce(${deliveries.triedAt}, ${deliveries.createdAt}) > now() - make_interval(days => ${daysOpen})`,
        ),
      )
    return file ?? null
  })
}
