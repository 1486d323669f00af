import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { files } from '../../../files/tables'
import { inTown } from '../../../town'
import { hidings, ideaPictures, ideas } from '../tables'

export type IdeaPicture = { id: string; alt: string; width: number; height: number }

export function picturesIn(tx: Transaction, idea: string): Promise<IdeaPicture[]> {
  return tx
    .select({ id: files.id, alt: files.alt, width: files.width, height: files.height })
    .from(ideaPictures)
    .innerJoin(files, eq(files.id, ideaPictures.file))
    .where(eq(ideaPictures.idea, idea))
    .orderBy(asc(ideaPictures.position), asc(ideaPictures.createdAt))
}

/** Whether a file is a picture of an idea that this asker may see: a hidden idea's only its author and the desk. */
export function showsIdeaPicture(asker: Visitor<'budget'>, file: string): Promise<boolean> {
  const me = 'person' in asker ? (asker.person as { id: string }).id : null
  const seen = 'desk' in asker ? undefined : sql`(${isNull(hidings.id)} or ${ideas.author} = ${me}::uuid)`
  return inTown(asker, async (tx) => {
    const rows = await tx
      .select({ id: ideaPictures.id })
      .from(ideaPictures)
      .innerJoin(ideas, eq(ideas.id, ideaPictures.idea))
      .leftJoin(hidings, eq(hidings.idea, ideas.id))
      .where(and(eq(ideaPictures.file, file), seen))
    return rows.length > 0
  })
}
