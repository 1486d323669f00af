import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { addressHere } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { visitor } from '@/app/_server/session'
import { keepWords, type Outcome, oneOfFew, problemOfPhoto, receivePicture } from '@/app/_server/upload'
import type { Visitor } from '@/db/actors'
import { forwardKey } from '@/db/contact/forwards/answers/input'
import { addForwardPhoto } from '@/db/contact/forwards/answers/writes'
import { openForward } from '@/db/contact/forwards/reads'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

/** Takes one photo from whoever a case was passed on to, and leads back to their page with what came of it. */
export async function POST(request: Request, { params }: { params: Promise<{ forward: string }> }) {
  await refuseForeignOrigin()
  const at = forwardKey.safeParse((await params).forward)
  if (!at.success) return new Response('Not found', { status: 404 })
  const asker = await visitor('contact')
  const outcome = await oneOfFew(
    () => taken(request, asker, at.data),
    (): Outcome => ({ problem: 'busy' }),
  )
  const asked = new URL(request.url).searchParams.get('locale')
  const locale = routing.locales.find((known) => known === asked) ?? routing.defaultLocale
  const { problem } = outcome
  await keepWords(outcome, pathOf(locale, '/contact/answer/[forward]', { forward: at.data }))
  const query = problem ? { problem } : { did: 'pictured' }
  const address = pathOf(locale, '/contact/answer/[forward]', { forward: at.data }, query)
  return new Response(null, { status: 303, headers: { 'Cache-Control': 'no-store', Location: `${address}#photos` } })
}

async function taken(request: Request, asker: Visitor<'contact'>, at: string): Promise<Outcome> {
  let alt = ''
  try {
    await spend(asker, await addressHere(), 20)
    // Nothing is read from whoever has no link that opens.
    if ((await openForward(asker, at))?.standing !== 'open') return { problem: 'gone' }
    const received = await receivePicture(request, { altNeeded: false })
    alt = received.alt
    if ('problem' in received) return received
    await addForwardPhoto(asker, at, received.upload)
    return {}
  } catch (error) {
    if (error instanceof Refusal) return { problem: problemOfPhoto(error.key), alt }
    throw error
  }
}
