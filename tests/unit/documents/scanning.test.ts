import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { placeOf, receive } from '@/db/files/documents/arrivals/writes'
import { documentFacts, findOpenDocument, hasScanner } from '@/db/files/documents/reads'
import { listUnscanned } from '@/db/files/documents/scanning/reads'
import { findingIn } from '@/db/files/documents/scanning/rules'
import { settleScan } from '@/db/files/documents/scanning/writes'
import { sweepDocuments } from '@/db/files/documents/sweeping/writes'
import { documents } from '@/db/files/documents/tables'
import { keepDocument } from '@/db/files/documents/writes'
import { inTown } from '@/db/town'
import { startClamd } from '@/scripts/clamd/daemon'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { scan as scanStream } from '@/scripts/worker/clamd'
import { scan, scans } from '@/scripts/worker/scans'
import { atDesk, signedIn } from '../../people'
import { eicar, pdf } from './corpus'

// As in the worker, under its own role.
process.env.DATABASE_URL = process.env.WORKER_DATABASE_URL ?? ''
let clamd: Awaited<ReturnType<typeof startClamd>>
const job = townAtWork('jamsa', 'portal', 'tests')
beforeAll(async () => {
  clamd = await startClamd(0)
  process.env.CLAMD_URL = `tcp://127.0.0.1:${clamd.port}`
})
afterAll(async () => {
  clamd.close()
  await closeDatabase()
})

const kept = async (bytes: Buffer) => {
  const aino = await signedIn(residents.aino)
  const arrival = await receive(aino, Readable.from([bytes]))
  const id = await keepDocument(aino, arrival, 'Säännöt.pdf', async () => {})
  return { aino, id, place: placeOf(aino, arrival.key) }
}
const stateOf = async (id: string) =>
  (await inTown(job, (tx) => tx.select(documentFacts).from(documents).where(eq(documents.id, id))))[0]

test('a clean document opens for its sender once it has been looked into, and not before', async () => {
  expect(hasScanner()).toBe(true)
  const { aino, id } = await kept(pdf())
  const marketta = await atDesk(staff.marketta)
  expect(await Promise.all([aino, marketta].map((asker) => findOpenDocument(asker, id)))).toEqual([null, null])
  await scan({ municipality: 'jamsa', id })
  expect(await stateOf(id)).toMatchObject({ state: 'available', finding: null })
  expect(await findOpenDocument(aino, id)).toMatchObject({ name: 'Säännöt.pdf' })
})

test('malware is shut for everybody and leaves the disk; what it was called is told', async () => {
  const { aino, id, place } = await kept(pdf(`/Title (${eicar})`))
  const marketta = await atDesk(staff.marketta)
  await scan({ municipality: 'jamsa', id })
  await scan({ municipality: 'jamsa', id })
  expect(await stateOf(id)).toMatchObject({ state: 'quarantined', finding: 'Eicar-Test-Signature' })
  expect(await Promise.all([aino, marketta].map((asker) => findOpenDocument(asker, id)))).toEqual([null, null])
  await expect(stat(place)).rejects.toThrow('ENOENT')
})

test('what waited while the scanner was down is looked into later, and one failure keeps no other waiting', async () => {
  const [first, second] = [await kept(pdf()), await kept(pdf('/A 1'))]
  const address = process.env.CLAMD_URL
  const down = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await new Promise((resolve) => down.once('listening', resolve))
  const { port } = down.address() as { port: number }
  await expect(scanStream(`tcp://127.0.0.1:${port}`, Readable.from([Buffer.from('a')]))).rejects.toThrow()
  expect((await listUnscanned(job)).map(({ id }) => id)).toEqual([first.id, second.id])
  down.close()
  expect(process.env.CLAMD_URL).toBe(address)
  await scans()
  expect(await listUnscanned(job)).toEqual([])
})

test('a verdict stands: a later one changes nothing', async () => {
  const { id, place } = await kept(pdf())
  await settleScan(job, { id, key: 'x' }, null)
  await settleScan(job, { id, key: 'x' }, 'Late')
  expect(await stateOf(id)).toMatchObject({ state: 'available', finding: null })
  expect((await stat(place)).size).toBeGreaterThan(0)
})

test('a stream is read to its end however it is cut, and one too long is no verdict', async () => {
  const pieces = [...eicar].map((sign) => Buffer.from(sign))
  expect(await scanStream(`tcp://127.0.0.1:${clamd.port}`, Readable.from([Buffer.alloc(200_000), ...pieces]))).toBe(
    'Eicar-Test-Signature',
  )
  expect(await scanStream(`tcp://127.0.0.1:${clamd.port}`, Readable.from([Buffer.alloc(3_000_000)]))).toBeNull()
  const small = await startClamd(0, { most: 1000 })
  await expect(
    scanStream(`tcp://127.0.0.1:${small.port}`, Readable.from([Buffer.alloc(5_000)], { objectMode: true })),
  ).rejects.toThrow('no file of this size')
  small.close()
})

test.each([
  ['stream: OK\0', null],
  ['stream: Win.Test.EICAR_HDB-1 FOUND\0', 'Win.Test.EICAR_HDB-1'],
  ['stream: A name with FOUND in it FOUND\n', 'A name with FOUND in it'],
])('%j says %j', (reply, finding) => {
  expect(findingIn(reply)).toBe(finding)
})

test.each(['', 'INSTREAM size limit exceeded. ERROR\0', 'UNKNOWN COMMAND\0', 'stream: FOUND', 'stream: OK and more'])(
  '%j is no verdict',
  (reply) => {
    expect(() => findingIn(reply)).toThrow()
  },
)

test('uploads that broke off are swept away, documents and what has just come are not', async () => {
  const { place } = await kept(pdf())
  const [old, fresh] = ['a', 'b'].map((sign) => placeOf(job, sign.repeat(24), true)) as [string, string]
  await mkdir(dirname(old), { recursive: true })
  await Promise.all([writeFile(old, 'x'), writeFile(fresh, 'x')])
  const yesterday = new Date(Date.now() - 86_400_000)
  await Promise.all([utimes(old, yesterday, yesterday), utimes(place, yesterday, yesterday)])
  expect(await sweepDocuments(job)).toBe(1)
  const names = await readdir(dirname(old))
  expect([place, fresh].every((path) => names.some((name) => path.endsWith(`/${name}`)))).toBe(true)
  expect(names.some((name) => old.endsWith(`/${name}`))).toBe(false)
})
