import { z } from 'zod'
import { officer, residentIfAny, visitor, whoIsHere } from '@/app/_server/session'
import { showsPicture } from '@/db/budget/pictures/reads'
import { findFile, readPicture } from '@/db/files/reads'

/** A picture, to those who may see what it belongs to; asked anew after five minutes, so that a hidden one goes out of sight. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const id = z.uuid().safeParse((await params).file)
  const asker = await whoAsks()
  const file = id.success && (await showsPicture(asker, id.data)) ? await findFile(asker, id.data) : null
  if (!file) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const size = new URL(request.url).searchParams.get('size') === 'small' ? 'small' : 'large'
  const headers = {
    'Cache-Control': 'private, max-age=300',
    ETag: `"${file.sha256.toString('hex').slice(0, 32)}-${size}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
  if (request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers })
  const bytes = await readPicture(asker, file, size).catch(() => null)
  if (!bytes) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(bytes, { headers: { ...headers, 'Content-Type': file.kind, 'Content-Disposition': 'inline' } })
}

async function whoAsks() {
  const session = await whoIsHere()
  if (session?.staff?.desks.includes('budget')) return officer('budget')
  return (await residentIfAny('budget')) ?? visitor('budget')
}
