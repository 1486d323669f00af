import 'server-only'
import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import type { Visitor } from '../actors'
import { inTown } from '../town'
import type { PictureSize } from './input'
import { files } from './tables'
import { placeOf } from './writes'

export type StoredFile = { key: string; kind: string; sha256: Buffer }

/** Where a file's bytes lie. Whether the asker may see it is for the service to say whose picture it is. */
export function findFile(visitor: Visitor, id: string): Promise<StoredFile | null> {
  return inTown(visitor, async (tx) => {
    const [file] = await tx
      .select({ key: files.key, kind: files.kind, sha256: files.sha256 })
      .from(files)
      .where(eq(files.id, id))
    return file ?? null
  })
}

export async function readPicture(
  visitor: Visitor,
  { key }: StoredFile,
  size: PictureSize,
): Promise<Buffer<ArrayBuffer>> {
  return readFile(placeOf(visitor, key, size))
}
