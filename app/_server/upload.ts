import 'server-only'
import { pathOf } from '@/app/_messages/paths'
import { pictureLimits } from '@/db/files/input'
import type { Upload } from '@/db/files/writes'
import { Refusal } from '@/db/refusal'
import type { Locale } from '@/tenants/municipality'
import { formHere, letGo, park, parkedOn } from './draft'
import { fewAtOnce } from './few-at-once'
import { lastHolder } from './session'

export type PictureProblem =
  | 'missing'
  | 'altMissing'
  | 'altLong'
  | 'tooBig'
  | 'wrongKind'
  | 'unreadable'
  | 'full'
  | 'quota'
  | 'late'
  | 'busy'
  | 'heic'
  | 'ended'
  | 'gone'
  | 'tooMany'
export type Received = { alt: string; problem: PictureProblem } | { alt: string; upload: Upload }

/** Room for the fields and borders of a multipart body around the picture. */
const around = 20_000

/**
 * Does the work of one upload of a stranger's picture, unless nine are under way: the others are asked to try again. A body is in memory three times at
 * worst, as it comes, whole and taken apart: three hundred megabytes in all.
 */
export const oneOfFew = fewAtOnce(9)

/** Reads the multipart form of one picture, never more of it than a picture may weigh. Not everybody must say what it shows. */
export async function receivePicture(request: Request, { altNeeded = true } = {}): Promise<Received> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  const form = declared > pictureLimits.bytes + around ? null : await boundedForm(request)
  if (!form) return { alt: '', problem: 'tooBig' }
  const [file, said] = [form.get('file'), form.get('alt')]
  const alt = (typeof said === 'string' ? said : '')
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, pictureLimits.alt + 1)
  const problem = problemOf(file, alt, altNeeded)
  if (problem || !(file instanceof File)) return { alt, problem: problem ?? 'missing' }
  return { alt, upload: { bytes: Buffer.from(await file.arrayBuffer()), name: file.name, type: file.type, alt } }
}

/** The way to sign in and back to `page`. Of whoever was signed in a moment ago, the words they typed wait there. */
export async function toSignIn(request: Request, locale: Locale, page: string): Promise<string> {
  const { alt } = (await lastHolder()) ? await receivePicture(request) : { alt: '' }
  if (alt) await park({ alt }, page)
  return pathOf(locale, '/sign-in', undefined, { next: page })
}

export type Outcome = { problem?: PictureProblem; alt?: string }

/** What was written of a picture that was not taken waits for the next try on its page; of one that was it is wanted no more. */
export async function keepWords({ problem, alt }: Outcome, page: string) {
  if (!problem) return letGo(photosOn(page))
  if (!alt) return
  try {
    await park({ alt }, photosOn(page))
  } catch (error) {
    // Who has sent as much as they may is told of the picture, and writes the words again.
    if (!(error instanceof Refusal)) throw error
  }
}

/** Apart from what else is half written on the page, and no form to be led back to. */
const photosOn = (page: string) => `photos:${page}`

/** What was written of the picture that was not taken a moment ago. */
export async function wordsKept(problem: string): Promise<string> {
  const kept = problem ? await parkedOn(photosOn(await formHere())) : null
  return typeof kept?.alt === 'string' ? kept.alt : ''
}

function problemOf(file: FormDataEntryValue | null, alt: string, altNeeded: boolean): PictureProblem | undefined {
  if (!(file instanceof File) || file.size === 0) return 'missing'
  if (file.size > pictureLimits.bytes) return 'tooBig'
  if (!alt && altNeeded) return 'altMissing'
  return alt.length > pictureLimits.alt ? 'altLong' : undefined
}

/** The form, or null when its body goes on past the limit or breaks off. */
async function boundedForm(request: Request): Promise<FormData | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > pictureLimits.bytes + around) return null
    parts.push(part)
  }
  return new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData().catch(() => null)
}

/** A rule that said no to a picture of a case, as the problem its form tells. */
export function problemOfPhoto(key: string): PictureProblem {
  return photoProblems[key] ?? 'busy'
}

const photoProblems: Record<string, PictureProblem> = {
  gone: 'gone',
  tooMany: 'tooMany',
  'contact.ended': 'ended',
  'files.heic': 'heic',
  'files.quota': 'quota',
  'files.unreadable': 'unreadable',
  'files.wrongKind': 'wrongKind',
  'photos.full': 'full',
  'photos.townFull': 'quota',
}

/** Bytes of a picture that runs nothing, should a browser ever take it for a page; `keep` says how long it may be kept, and by whom; `shownBy` whose pages may show it. */
export function pictureAnswer(bytes: Buffer<ArrayBuffer> | null, keep = 'private, no-store', shownBy = 'same-origin') {
  if (!bytes) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(bytes, {
    headers: {
      'Cache-Control': keep,
      'Content-Type': 'image/jpeg',
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': shownBy,
    },
  })
}

export const sizeAsked = (request: Request) =>
  new URL(request.url).searchParams.get('size') === 'small' ? 'small' : 'large'
