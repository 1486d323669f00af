import 'server-only'
import type { LetterToPost } from '@/db/grants/applications/arrivals/letters/reads'
import { unlessRefused } from '@/db/refusal'

/** Where a letter that the desk posts is opened to be printed. */
export function letterAddress(
  application: string,
  { kind, of }: { kind: LetterToPost['kind'] | 'appellant'; of: string },
): string {
  if (kind === 'decision') return `/api/files/desk/decisions/${of}`
  if (kind === 'appellant') return `/api/files/desk/appeals/${of}/appellant`
  return kind === 'appeal' ? `/api/files/desk/appeals/${of}` : `/api/files/desk/letters/${application}/${kind}/${of}`
}

/** A letter to be opened as it was set, kept nowhere on the way. Not there for whoever may not read it. */
export async function letterAnswer(letter: Promise<Buffer | null>, name: 'application' | 'decision' = 'decision') {
  const bytes = await unlessRefused(letter)
  if (!bytes) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}
