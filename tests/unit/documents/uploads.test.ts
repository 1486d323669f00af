import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { documentAnswer, documentProblemOf, receiveDocument } from '@/app/_server/documents'
import { closeDatabase } from '@/db/client'
import { findOpenDocument, readDocument } from '@/db/files/documents/reads'
import { keepDocument } from '@/db/files/documents/writes'
import { residents, staff } from '@/scripts/personas'
import { atDesk, signedIn } from '../../people'
import { pdf } from './corpus'

const [aino, marketta] = await Promise.all([signedIn(residents.aino), atDesk(staff.marketta)])
afterAll(closeDatabase)

const address = 'http://jamsa.localhost:3000/api/uploads/x'
function sent(file: File | string | null, headers: Record<string, string> = {}) {
  const body = new FormData()
  body.set('other', 'x')
  if (file) body.set('file', file)
  return new Request(address, { method: 'POST', body, headers })
}
const stored = () => readdir(join(process.env.FILES_DIR ?? '', 'jamsa', 'documents')).catch((): string[] => [])

test('a form with a file puts it onto the disk, and it comes back as it went', async () => {
  const bytes = pdf()
  const received = await receiveDocument(sent(new File([new Uint8Array(bytes)], 'Säännöt "2026".pdf')), aino)
  if ('problem' in received) throw new Error(received.problem)
  expect(received.name).toBe('Säännöt "2026".pdf')
  const id = await keepDocument(aino, received.arrival, received.name, async () => {})
  const answer = await documentAnswer(marketta, await findOpenDocument(marketta, id))
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toEqual({
    'cache-control': 'private, no-store',
    'content-type': 'application/pdf',
    'content-length': String(bytes.length),
    'content-disposition': `attachment; filename="S__nn_t _2026_.pdf"; filename*=UTF-8''S%C3%A4%C3%A4nn%C3%B6t%20_2026_.pdf`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
})

test('a document that may not be opened is not there', async () => {
  expect((await documentAnswer(aino, null)).status).toBe(404)
  expect((await documentAnswer(aino, { key: 'x'.repeat(24), name: 'a', type: 'b', size: 1 })).status).toBe(404)
})

test.each([
  ['no file', sent(null), 'missing'],
  ['a file without a name', sent(new File([], '')), 'missing'],
  ['words in the place of a file', sent('x'), 'missing'],
  [
    'another kind of form',
    new Request(address, { method: 'POST', body: new URLSearchParams({ file: 'x' }) }),
    'missing',
  ],
  ['no body', new Request(address, { method: 'POST' }), 'missing'],
  ['more than anybody sends', sent(new File(['x'], 'a.pdf'), { 'content-length': '200000000' }), 'tooBig'],
  ['a file too large', sent(new File([new Uint8Array(20_000_001)], 'a.pdf')), 'tooBig'],
])('%s is told as a problem and leaves nothing behind', async (_, request, problem) => {
  const before = await stored()
  expect(await receiveDocument(request, aino)).toEqual({ problem })
  expect(await stored()).toEqual(before)
})

test('a form that breaks off leaves nothing behind', async () => {
  const before = await stored()
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 and then'
  const broken = (end: (controller: ReadableStreamDefaultController) => void) =>
    new Request(address, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      duplex: 'half',
      body: new ReadableStream({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode(head))
          end(controller)
        },
      }),
    } as RequestInit)
  for (const end of [
    (controller: ReadableStreamDefaultController) => controller.close(),
    (controller: ReadableStreamDefaultController) => controller.error(new Error('The line is cut')),
  ])
    expect(await receiveDocument(broken(end), aino)).toEqual({ problem: 'unreadable' })
  expect(await stored()).toEqual(before)
})

test('twenty megabytes pass without being held', async () => {
  const bytes = Buffer.concat([pdf(), Buffer.alloc(19_000_000, '%')])
  const received = await receiveDocument(sent(new File([new Uint8Array(bytes)], 'a.pdf')), aino)
  if ('problem' in received) throw new Error(received.problem)
  const id = await keepDocument(aino, received.arrival, received.name, async () => {})
  const found = await findOpenDocument(marketta, id)
  const stream = found && (await readDocument(marketta, found))
  expect(stream && (await buffer(stream)).length).toBe(bytes.length)
})

test('what a rule says no to has words of its own', () => {
  expect(documentProblemOf('documents.macros')).toBe('macros')
  expect(documentProblemOf('gone')).toBe('busy')
})
