import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import type { Officer, Resident, Visitor } from '@/db/actors'
import { type Arrival, receive } from '@/db/files/documents/arrivals/writes'
import { type DocumentProblem, documentLimits, documentProblems } from '@/db/files/documents/input'
import { type OpenDocument, readDocument } from '@/db/files/documents/reads'
import { savedAs } from '@/db/files/documents/rules'
import { Refusal } from '@/db/refusal'

/** `fields`: what else the form said. */
export type ReceivedDocument =
  | { problem: DocumentProblem }
  | { arrival: Arrival; name: string; fields: Readonly<Record<string, string>> }

/** What is too large is read on to its end, so that its sender's browser hears the answer; of more than this nothing is read. */
const mostRead = 5 * documentLimits.bytes

/**
 * Reads the multipart form of one document (a field `file`) onto the disk as it comes: nobody's upload is held in memory. Uploads come to
 * `/api/uploads/…`, which the proxy leaves alone, for it would keep a copy of every body; the handler asks who it is before it calls this.
 */
export async function receiveDocument(request: Request, keeper: Resident | Officer): Promise<ReceivedDocument> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) return { problem: 'missing' }
  if (Number(request.headers.get('content-length') ?? 0) > mostRead) return { problem: 'tooBig' }
  const fields: Record<string, string> = Object.create(null)
  let part: Readable | undefined
  let taken: Promise<ReceivedDocument> | undefined
  const form = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 10, fieldSize: 1000, parts: 12 },
  })
  form.on('field', (field: string, value: string) => {
    fields[field] = value
  })
  form.on('file', (field: string, stream: Readable, name: string | undefined) => {
    // A part that breaks off says so, and the form around it would wait for ever.
    stream.on('error', (fault) => form.destroy(fault))
    if (field !== 'file' || !name) return stream.resume()
    part = stream
    taken = receive(keeper, stream).then((arrival) => ({ arrival, name: unquoted(name), fields }))
    taken.catch(() => {})
  })
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), form)
    return (await taken) ?? { problem: 'missing' }
  } catch (error) {
    part?.destroy()
    await taken?.catch(() => {})
    return { problem: error instanceof Refusal ? documentProblemOf(error.key) : 'unreadable' }
  }
}

/** Browsers send the quotes of a name as this. */
const unquoted = (name: string) => name.replaceAll('%22', '"')

/** A rule that said no to a document, as the problem its form tells. */
export function documentProblemOf(key: string): DocumentProblem {
  return documentProblems.find((known) => key === `documents.${known}`) ?? 'busy'
}

/** A document to save, under its own name, that runs nothing and is kept nowhere. Null: not to be opened by this asker. */
export async function documentAnswer(asker: Visitor, document: OpenDocument | null) {
  const bytes = document && (await readDocument(asker, document))
  if (!bytes) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(Readable.toWeb(bytes) as globalThis.ReadableStream, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': document.type,
      'Content-Length': String(document.size),
      'Content-Disposition': savedAs(document.name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}
