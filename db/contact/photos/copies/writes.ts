import 'server-only'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { forgetPicture } from '../../../files/writes'
import { casePhotos } from '../tables'

/**
 * Takes away the public copies of cases that go out of sight, and with them what was decided of each: shown again, each is looked at
 * anew. Where the copy is all that is left of a photo it stays, for the desk alone. Returns the keys whose bytes go after the commit.
 */
export async function dropCopies(tx: Transaction, ...ids: string[]): Promise<string[]> {
  const photos = await tx
    .select({ id: casePhotos.id, file: casePhotos.file, copy: casePhotos.copy })
    .from(casePhotos)
    .where(and(inArray(casePhotos.case, ids), isNotNull(casePhotos.copy)))
    .for('update')
  const keys: string[] = []
  for (const { id: photo, file, copy } of photos) {
    await tx
      .update(casePhotos)
      .set({ copy: null, version: sql`${casePhotos.version} + 1` })
      .where(eq(casePhotos.id, photo))
    const key = copy && copy !== file ? await forgetPicture(tx, copy) : undefined
    if (key) keys.push(key)
  }
  return keys
}
