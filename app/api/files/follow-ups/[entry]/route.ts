import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { park, unpark } from '@/app/_server/draft'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { officer, whoIsHere } from '@/app/_server/session'
import { type PictureProblem, receivePicture, toSignIn } from '@/app/_server/upload'
import { addFollowUpPicture } from '@/db/budget/follow-ups/writes'
import { Refusal } from '@/db/refusal'

type Place = { params: Promise<{ entry: string }> }

const asked = z.object({
  locale: z.enum(routing.locales).catch(routing.defaultLocale),
  round: z.string().min(1).max(40),
  proposal: z.string().min(1).max(40),
})

/** Takes one photograph for an entry of the desk from a plain form, and leads back to its page with what came of it. */
export async function POST(request: Request, { params }: Place) {
  await refuseForeignOrigin()
  const { entry } = await params
  const where = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!where.success || !z.uuid().safeParse(entry).success) return new Response('Not found', { status: 404 })
  const { locale, ...winner } = where.data
  const page = (query: Record<string, string>) =>
    pathOf(locale, '/desk/budget/[round]/follow-up/[proposal]', winner, query)
  if (!(await whoIsHere())) return goTo(await toSignIn(request, locale, page({})))
  const asker = await officer('budget')
  const received = await receivePicture(request)
  const back = async (problem: PictureProblem) => {
    await park({ alt: received.alt }, page({}))
    return goTo(page({ problem, entry }))
  }
  if ('problem' in received) return back(received.problem)
  try {
    await addFollowUpPicture(asker, entry, received.upload)
  } catch (error) {
    if (error instanceof Refusal) return back(problems[error.key] ?? 'busy')
    throw error
  }
  await unpark({ alt: '' }, page({}))
  return goTo(page({ did: 'pictured' }))
}

const problems: Record<string, PictureProblem> = {
  gone: 'full',
  'files.heic': 'wrongKind',
  'files.quota': 'quota',
  'files.unreadable': 'unreadable',
  'files.wrongKind': 'wrongKind',
}

const goTo = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
