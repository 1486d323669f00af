import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Visitor } from '../../../actors'
import { environment } from '../../../env'
import { Refusal } from '../../../refusal'
import { documentLimits } from '../input'

/** Bytes on the disk that no row speaks of yet. */
export type Arrival = { key: string; size: number; sha256: Buffer }

/** Where the bytes lie: one folder a town, random names, outside everything that is served. `part`: not yet a document. */
export function placeOf({ municipality }: Visitor, key: string, part = false) {
  return join(environment().FILES_DIR, municipality, 'documents', part ? `${key}.part` : key)
}

/** Writes what comes to the disk as it comes, never more than a document may weigh. Refuses: documents.tooBig. */
export async function receive(keeper: Visitor, stream: NodeJS.ReadableStream): Promise<Arrival> {
  const key = randomBytes(18).toString('base64url')
  const place = placeOf(keeper, key, true)
  const measure = meter()
  // At once: a stream that breaks off before anybody listens is never heard of again.
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
  try {
    await pipeline(stream, measure.through, createWriteStream(place, { mode: 0o600, flush: true }))
  } catch (error) {
    await discardArrival(keeper, key)
    throw error
  }
  return { key, ...measure.read() }
}

function meter() {
  const hash = createHash('sha256')
  let size = 0
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      hash.update(chunk)
      // Read to its end all the same: whoever sends it hears an answer only then.
      if (size > documentLimits.bytes) done()
      else done(null, chunk)
    },
    flush(done) {
      done(size > documentLimits.bytes ? new Refusal('documents.tooBig') : null)
    },
  })
  return { through, read: () => ({ size, sha256: hash.digest() }) }
}

export const readArrival = (keeper: Visitor, { key }: Arrival) => readFile(placeOf(keeper, key, true))

/** Puts other bytes in the place of those that came. */
export async function replaceArrival(keeper: Visitor, { key }: Arrival, bytes: Buffer): Promise<Arrival> {
  await writeFile(placeOf(keeper, key, true), bytes, { mode: 0o600, flush: true })
  return { key, size: bytes.length, sha256: createHash('sha256').update(bytes).digest() }
}

export async function discardArrival(keeper: Visitor, key: string) {
  await rm(placeOf(keeper, key, true), { force: true })
}
