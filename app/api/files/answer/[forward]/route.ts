import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { addressHere } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { visitor } from '@/app/_server/session'
import { oneOfFew, type PictureProblem, problemOfPhoto, receivePicture } from '@/app/_server/upload'
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
  const problem = await oneOfFew(
    () => taken(request, asker, at.data),
    (): PictureProblem => 'busy',
  )
  const asked = new URL(request.url).searchParams.get('locale')
  const locale = routing.locales.find((known) => known === asked) ?? routing.defaultLocale
  const query = problem ? { problem } : { did: 'pictured' }
  const address = pathOf(locale, '/contact/answer/[forward]', { forward: at.data }, query)
  return new Response(null, { status: 303, headers: { 'Cache-Control': 'no-store', Location: `${address}#photos` } })
}

async function taken(request: Request, asker: Visitor<'contact'>, at: string): Promise<PictureProblem | undefined> {
  try {
    await spend(asker, await addressHere(), 20)
    // Nothing is read from whoever has no link that opens.
    if ((await openForward(asker, at))?.standing !== 'open') return 'gone'
    const received = await receivePicture(request, { altNeeded: false })
    if ('problem' in received) return received.problem
    await addForwardPhoto(asker, at, received.upload)
  } catch (error) {
    if (error instanceof Refusal) return problemOfPhoto(error.key)
    throw error
  }
}
