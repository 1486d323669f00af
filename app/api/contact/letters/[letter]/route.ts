import { z } from 'zod'
import { officer } from '@/app/_server/session'
import { openLetter } from '@/db/contact/inbox/writes'

/** A letter that was put aside, as it came, as a file to be saved: nothing in it is shown or run by a browser. The journal notes it. */
export async function GET(_: Request, { params }: { params: Promise<{ letter: string }> }) {
  const [{ letter }, asker] = await Promise.all([params, officer('contact')])
  const raw = z.uuid().safeParse(letter).success ? await openLetter(asker, letter) : null
  if (!raw) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(raw), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${letter}.txt"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
