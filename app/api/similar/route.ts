import { pathOf } from '@/app/_messages/paths'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { visitor } from '@/app/_server/session'
import { likenessInput } from '@/db/budget/ideas/input'
import { listSimilarIdeas } from '@/db/budget/ideas/search/reads'
import { findRound } from '@/db/budget/rounds/reads'

/** Ideas like the one being written. A POST, so that unsent words stand in no address and no log. */
export async function POST(request: Request) {
  await refuseForeignOrigin()
  if (Number(request.headers.get('content-length') ?? Infinity) > 32_000) return answer({ error: 'tooBig' }, 413)
  const question = likenessInput.safeParse(await request.json().catch(() => null))
  if (!question.success) return answer({ error: 'wrong' }, 400)
  const { round: slug, title, text, locale } = question.data
  const asker = await visitor('budget')
  const round = await findRound(asker, slug)
  if (!round) return answer({ error: 'gone' }, 404)
  const found = await listSimilarIdeas(asker, round.id, title, text)
  return answer(
    found.map(({ id, ...idea }) => ({
      ...idea,
      href: pathOf(locale, '/budget/[round]/ideas/[idea]', { round: slug, idea: String(idea.number) }),
    })),
  )
}

const answer = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
