import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { addressHere } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { officer, whoIsHere } from '@/app/_server/session'
import { keepWords, type PictureProblem, problemOfPhoto, receivePicture, toSignIn } from '@/app/_server/upload'
import { stages } from '@/db/contact/photos/input'
import { addPhoto } from '@/db/contact/photos/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

const asked = z.object({
  locale: z.enum(routing.locales).catch(routing.defaultLocale),
  stage: z.enum(stages).catch('after'),
})

/** Takes one photo from the desk, and leads back to the case with what came of it. */
export async function POST(request: Request, { params }: { params: Promise<{ case: string }> }) {
  await refuseForeignOrigin()
  const id = (await params).case
  const { locale, stage } = asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  if (!z.uuid().safeParse(id).success) return new Response('Not found', { status: 404 })
  const here = pathOf(locale, '/desk/contact/[case]', { case: id })
  const page = (query: Record<string, string>) =>
    `${pathOf(locale, '/desk/contact/[case]', { case: id }, query)}#photos`
  if (!(await whoIsHere())) return goTo(await toSignIn(request, locale, page({})))
  const asker = await officer('contact')
  const received = await receivePicture(request, { altNeeded: false })
  const back = async (problem: PictureProblem) => {
    await keepWords({ problem, alt: received.alt }, here)
    return goTo(page({ problem }))
  }
  if ('problem' in received) return back(received.problem)
  try {
    await spend(asker, await addressHere())
    await addPhoto(asker, { case: id, stage }, received.upload)
  } catch (error) {
    if (error instanceof Refusal) return back(problemOfPhoto(error.key))
    throw error
  }
  await keepWords({}, here)
  return goTo(page({ did: 'pictured' }))
}

const goTo = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
