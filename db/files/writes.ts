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
import { isPhonesOwn, isTakenPicture } from './rules'
import { files } from './tables'

/** `nobody`: a picture of a case, which has a limit of its own and names its reporter elsewhere. */
type Holder = { person: string } | { staff: string } | 'nobody'
type Attach = (tx: Transaction, file: string) => Promise<void>
export type Upload = { bytes: Buffer; name: string; type: string; alt: string }

/** Where the bytes lie: one folder a town, random names, outside everything that is served. */
export function placeOf({ municipality }: Visitor, key: string, size: PictureSize) {
  return join(environment().FILES_DIR, municipality, `${key}-${size}.jpg`)
}

/**
 * Takes a picture in, re-encoded; `attach` ties it to what it shows, in the transaction of its row.
 * Refuses: files.heic, files.wrongKind, files.unreadable, files.quota, and whatever `attach` refuses; then nothing is left behind.
 */
export async function keepPicture(keeper: Resident | Officer, upload: Upload, attach: Attach) {
  const holder = 'person' in keeper ? { person: keeper.person.id } : { staff: keeper.staff.id }
  return keepEncoded(keeper, { holder, alt: upload.alt, picture: await taken(upload) }, attach)
}

/** The same for somebody whose name nobody may know; `attach` says how many there may be. */
export async function keepUnowned(keeper: Visitor, upload: Upload, attach: Attach) {
  return keepEncoded(keeper, { holder: 'nobody', alt: upload.alt, picture: await taken(upload) }, attach)
}

/** A picture that came without a name to trust: what its bytes are is what it is. Refuses: files.heic, files.wrongKind, files.unreadable. */
export async function encodeNameless(bytes: Buffer): Promise<Encoded> {
  const found = await fileTypeFromBuffer(bytes)
  return taken({ bytes, name: `picture.${found?.ext ?? ''}`, type: '', alt: '' })
}

async function taken({ bytes, ...upload }: Upload) {
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  if (isPhonesOwn(mime)) throw new Refusal('files.heic')
  if (bytes.length > pictureLimits.bytes || !isTakenPicture(mime, upload)) throw new Refusal('files.wrongKind')
  return encode(bytes)
}

type Made = { holder: Holder; alt: string; picture: Encoded }

/** A picture that this house has encoded, under a new random name. */
export async function keepEncoded(keeper: Visitor, made: Made, attach: Attach) {
  const key = randomBytes(18).toString('base64url')
  try {
    await store(keeper, key, made.picture)
    return await inTown(keeper, async (tx) => {
      const file = await noted(tx, keeper, key, made)
      await attach(tx, file)
      return file
    })
  } catch (error) {
    await discard(keeper, key)
    throw error
  }
}

/** Whole or not at all: a file gets its name only when every byte is on the disk. */
async function store(keeper: Visitor, key: string, picture: Encoded) {
  for (const size of pictureSizes) {
    const place = placeOf(keeper, key, size)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(`${place}.part`, picture[size], { mode: 0o600, flush: true })
    await rename(`${place}.part`, place)
  }
}

async function noted(tx: Transaction, { municipality }: Visitor, key: string, { holder, alt, picture }: Made) {
  const { width, height, large, small } = picture
  const size = large.length + small.length
  await checkQuota(tx, municipality, holder, size)
  const sha256 = createHash('sha256').update(large).digest()
  const owner = holder === 'nobody' ? {} : holder
  const row = { municipality, key, kind: 'image/jpeg', size, width, height, sha256, alt, ...owner }
  const [file] = await tx.insert(files).values(row).returning({ id: files.id })
  if (!file) throw new Refusal('busy')
  return file.id
}

async function checkQuota(tx: Transaction, municipality: string, holder: Holder, size: number) {
  const { ofPerson, ofTown } = pictureLimits
  await holdAlone(tx, 'quota', municipality)
  const held = { files: count(), bytes: sql<number>`coalesce(${sum(files.size)}, 0)::bigint`.mapWith(Number) }
  const [town] = await tx.select(held).from(files)
  if ((town?.bytes ?? 0) + size > ofTown.bytes) throw new Refusal('files.quota')
  if (holder === 'nobody' || !('person' in holder)) return
  const [mine] = await tx.select(held).from(files).where(eq(files.person, holder.person))
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
