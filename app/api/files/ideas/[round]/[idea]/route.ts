import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import { park, unpark } from '@/app/_server/draft'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { residentIfAny } from '@/app/_server/session'
import { type PictureProblem, receivePicture, toSignIn } from '@/app/_server/upload'
import { addPicture } from '@/db/budget/ideas/pictures/writes'
import { findIdea } from '@/db/budget/ideas/reads'
import { findRound } from '@/db/budget/rounds/reads'
import { Refusal } from '@/db/refusal'

type Place = { params: Promise<{ round: string; idea: string }> }

/** Takes one picture for the signed-in author's idea from a plain form, and leads back to its page with what came of it. */
export async function POST(request: Request, { params }: Place) {
  await refuseForeignOrigin()
  const asked = new URL(request.url).searchParams.get('locale')
  const locale = routing.locales.find((known) => known === asked) ?? routing.defaultLocale
  const here = await params
  const page = (query: Record<string, string>) => pathOf(locale, '/budget/[round]/ideas/[idea]/pictures', here, query)
  const author = await residentIfAny('budget')
  if (!author) return goTo(await toSignIn(request, locale, page({})))
  const received = await receivePicture(request)
  const back = async (problem: PictureProblem) => {
    await park({ alt: received.alt }, page({}))
    return goTo(page({ problem }))
  }
  if ('problem' in received) return back(received.problem)
  const round = await findRound(author, here.round)
  const idea = round && (await findIdea(author, round.id, numberIn(here.idea)))
  if (!idea?.mine) return new Response('Not found', { status: 404 })
  try {
    await addPicture(author, idea.id, received.upload)
  } catch (error) {
    if (error instanceof Refusal) return back(problems[error.key] ?? 'busy')
    throw error
  }
  await unpark({ alt: '' }, page({}))
  return goTo(page({ did: 'added' }))
}

const numberIn = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0)

const problems: Record<string, PictureProblem> = {
  'files.full': 'full',
  'files.heic': 'wrongKind',
  'files.quota': 'quota',
  'files.unreadable': 'unreadable',
  'files.wrongKind': 'wrongKind',
  'ideas.tooLate': 'late',
}

const goTo = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
