import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { count, eq, sql, sum } from 'drizzle-orm'
import { fileTypeFromBuffer } from 'file-type'
import type { Officer, Resident, Visitor } from '../actors'
import type { Transaction } from '../client'
import { environment } from '../env'
import { holdAlone } from '../locks'
import { Refusal } from '../refusal'
import { inTown } from '../town'
import { type Encoded, encode } from './encoding/writes'
import { type PictureSize, pictureLimits, pictureSizes } from './input'
import { isTakenPicture } from './rules'
import { files } from './tables'

type Keeper = Resident | Officer
export type Upload = { bytes: Buffer; name: string; type: string; alt: string }

/** Where the bytes lie: one folder a town, random names, outside everything that is served. */
export function placeOf({ municipality }: Visitor, key: string, size: PictureSize) {
  return join(environment().FILES_DIR, municipality, `${key}-${size}.jpg`)
}

/**
 * Takes a picture in, re-encoded; `attach` ties it to what it shows, in the transaction of its row.
 * Refuses: files.wrongKind, files.unreadable, files.quota, and whatever `attach` refuses; then nothing is left behind.
 */
export async function keepPicture(
  keeper: Keeper,
  upload: Upload,
  attach: (tx: Transaction, file: string) => Promise<void>,
) {
  const { bytes, alt } = upload
  const found = await fileTypeFromBuffer(bytes)
  if (bytes.length > pictureLimits.bytes || !isTakenPicture(found?.mime, upload)) throw new Refusal('files.wrongKind')
  const picture = await encode(bytes)
  const key = randomBytes(18).toString('base64url')
  try {
    await store(keeper, key, picture)
    return await inTown(keeper, async (tx) => {
      const file = await noted(tx, keeper, { key, alt, picture })
      await attach(tx, file)
      return file
    })
  } catch (error) {
    await discard(keeper, key)
    throw error
  }
}

/** Whole or not at all: a file gets its name only when every byte is on the disk. */
async function store(keeper: Keeper, key: string, picture: Encoded) {
  for (const size of pictureSizes) {
    const place = placeOf(keeper, key, size)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(`${place}.part`, picture[size], { mode: 0o600, flush: true })
    await rename(`${place}.part`, place)
  }
}

type New = { key: string; alt: string; picture: Encoded }

async function noted(tx: Transaction, keeper: Keeper, { key, alt, picture }: New) {
  const { municipality } = keeper
  const { width, height, large, small } = picture
  const size = large.length + small.length
  const holder = 'person' in keeper ? { person: keeper.person.id } : { staff: keeper.staff.id }
  await checkQuota(tx, keeper, size)
  const sha256 = createHash('sha256').update(large).digest()
  const row = { municipality, key, kind: 'image/jpeg', size, width, height, sha256, alt, ...holder }
  const [file] = await tx.insert(files).values(row).returning({ id: files.id })
  if (!file) throw new Refusal('busy')
  return file.id
}

async function checkQuota(tx: Transaction, keeper: Keeper, size: number) {
  const { ofPerson, ofTown } = pictureLimits
  await holdAlone(tx, 'quota', keeper.municipality)
  const held = { files: count(), bytes: sql<number>`coalesce(${sum(files.size)}, 0)::bigint`.mapWith(Number) }
  const [town] = await tx.select(held).from(files)
  if ((town?.bytes ?? 0) + size > ofTown.bytes) throw new Refusal('files.quota')
  if (!('person' in keeper)) return
  const [mine] = await tx.select(held).from(files).where(eq(files.person, keeper.person.id))
  if ((mine?.files ?? 0) >= ofPerson.files || (mine?.bytes ?? 0) + size > ofPerson.bytes)
    throw new Refusal('files.quota')
}

/** Forgets a file whose picture nothing shows any more; returns its key, whose bytes go with `discard` after the commit. */
export async function forgetPicture(tx: Transaction, file: string): Promise<string | undefined> {
  const [row] = await tx.delete(files).where(eq(files.id, file)).returning({ key: files.key })
  return row?.key
}

export async function discard(keeper: Visitor, key: string) {
  for (const size of pictureSizes) {
    const place = placeOf(keeper, key, size)
    await Promise.all([rm(place, { force: true }), rm(`${place}.part`, { force: true })])
  }
}
