import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { files } from '../../../files/tables'
import { ideaPictures } from '../tables'

export type IdeaPicture = { id: string; alt: string; width: number; height: number }

export function picturesIn(tx: Transaction, idea: string): Promise<IdeaPicture[]> {
  return tx
    .select({ id: files.id, alt: files.alt, width: files.width, height: files.height })
    .from(ideaPictures)
    .innerJoin(files, eq(files.id, ideaPictures.file))
    .where(eq(ideaPictures.idea, idea))
    .orderBy(asc(ideaPictures.position), asc(ideaPictures.createdAt))
}
