import { pairsOfJson, type Said, saidIn } from '@/db/contact/open311/input'
import { type Fault, fault } from '@/db/contact/open311/rules'

/** Bytes of a body of words, and of one that brings pictures. */
const limits = { words: 200_000, pictures: 11_000_000 }

export type Sent = { readonly said: Said; readonly pictures: readonly File[] }

const typeOf = (request: Request) => (request.headers.get('content-type') ?? '').toLowerCase()

/** Only a body of parts brings pictures. */
export const isPictured = (request: Request) => typeOf(request).startsWith('multipart/form-data')

/** What was sent, as a form, as parts or as JSON; parameters of the address count too. */
export async function sentIn(request: Request): Promise<Sent | Fault> {
  const type = typeOf(request)
  const isParts = isPictured(request)
  const limit = isParts ? limits.pictures : limits.words
  const bytes = await boundedBytes(request, limit)
  if (!bytes) return fault(400, 'tooBig', { kilobytes: Math.floor(limit / 1000) })
  const pairs = type.startsWith('application/json') ? jsonPairs(bytes) : await formPairs(bytes, request, isParts)
  if (!pairs) return fault(400, 'unreadable')
  const words = pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const files = pairs.map(([, value]) => value).filter((value) => value instanceof File && value.size > 0)
  return { said: saidIn([...words, ...new URL(request.url).searchParams]), pictures: files as File[] }
}

function jsonPairs(bytes: Buffer): [string, string][] | null {
  try {
    return pairsOfJson(JSON.parse(bytes.toString('utf8') || '{}'))
  } catch {
    return null
  }
}

/** A body without a type is taken for a form: small clients forget to say. */
async function formPairs(
  bytes: Buffer,
  request: Request,
  isParts: boolean,
): Promise<[string, FormDataEntryValue][] | null> {
  if (!isParts) return [...new URLSearchParams(bytes.toString('utf8'))]
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(new Uint8Array(bytes), { headers }).formData().catch(() => null)
  return form && [...form]
}

/** The body, or null when it goes on past the limit. */
async function boundedBytes(request: Request, limit: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
