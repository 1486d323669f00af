import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { addressHere } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { residentIfAny, visitor } from '@/app/_server/session'
import { keepWords, type Outcome, oneOfFew, problemOfPhoto, receivePicture } from '@/app/_server/upload'
import type { Visitor } from '@/db/actors'
import { followCase } from '@/db/contact/cases/follow/reads'
import { addOwnPhoto } from '@/db/contact/photos/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

const key = z.string().regex(/^[\w-]{8,40}$/)

/**
 * Takes one photo for the reporter's own case. A plain form is led back to their page with what came of it; a script, which
 * asks for JSON, is told. The key stands where the edge's log leaves it out.
 */
export async function POST(request: Request, { params }: { params: Promise<{ case: string }> }) {
  await refuseForeignOrigin()
  const at = key.safeParse((await params).case)
  if (!at.success) return new Response('Not found', { status: 404 })
  const asker = (await residentIfAny('contact')) ?? (await visitor('contact'))
  const outcome = await oneOfFew(
    () => taken(request, asker, at.data),
    (): Outcome => ({ problem: 'busy' }),
  )
  const { problem } = outcome
  if (request.headers.get('accept') === 'application/json') return Response.json({ problem }, { headers: unkept })
  const asked = new URL(request.url).searchParams.get('locale')
  const locale = routing.locales.find((known) => known === asked) ?? routing.defaultLocale
  const query = problem ? { problem } : { did: 'pictured' }
  await keepWords(outcome, pathOf(locale, '/contact/follow/[case]', { case: at.data }))
  const address = pathOf(locale, '/contact/follow/[case]', { case: at.data }, query)
  return new Response(null, { status: 303, headers: { ...unkept, Location: `${address}#photos` } })
}

const unkept = { 'Cache-Control': 'no-store' }

async function taken(request: Request, asker: Visitor<'contact'>, at: string): Promise<Outcome> {
  let alt = ''
  try {
    await spend(asker, await addressHere(), 20)
    if (!(await followCase(asker, at))) return { problem: 'gone' }
    const received = await receivePicture(request, { altNeeded: false })
    alt = received.alt
    if ('problem' in received) return received
    await addOwnPhoto(asker, at, received.upload)
    return {}
  } catch (error) {
    if (error instanceof Refusal) return { problem: problemOfPhoto(error.key), alt }
    throw error
  }
}
