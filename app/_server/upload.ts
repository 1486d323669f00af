import 'server-only'
import { pathOf } from '@/app/_messages/paths'
import { pictureLimits } from '@/db/files/input'
import type { Upload } from '@/db/files/writes'
import type { Locale } from '@/tenants/municipality'
import { park } from './draft'
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
export type Received = { alt: string; problem: PictureProblem } | { alt: string; upload: Upload }

/** Room for the fields and borders of a multipart body around the picture. */
const around = 20_000

/** Reads the multipart form of one picture, never more of it than a picture may weigh. */
export async function receivePicture(request: Request): Promise<Received> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  const form = declared > pictureLimits.bytes + around ? null : await boundedForm(request)
  if (!form) return { alt: '', problem: 'tooBig' }
  const [file, said] = [form.get('file'), form.get('alt')]
  const alt = (typeof said === 'string' ? said : '')
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, pictureLimits.alt + 1)
  const problem = problemOf(file, alt)
  if (problem || !(file instanceof File)) return { alt, problem: problem ?? 'missing' }
  return { alt, upload: { bytes: Buffer.from(await file.arrayBuffer()), name: file.name, type: file.type, alt } }
}

/** The way to sign in and back to `page`. Of whoever was signed in a moment ago, the words they typed wait there. */
export async function toSignIn(request: Request, locale: Locale, page: string): Promise<string> {
  if (await lastHolder()) await park({ alt: (await receivePicture(request)).alt }, page)
  return pathOf(locale, '/sign-in', undefined, { next: page })
}

function problemOf(file: FormDataEntryValue | null, alt: string): PictureProblem | undefined {
  if (!(file instanceof File) || file.size === 0) return 'missing'
  if (file.size > pictureLimits.bytes) return 'tooBig'
  if (!alt) return 'altMissing'
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
