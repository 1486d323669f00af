import { pathOf } from '@/app/_messages/paths'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { visitor } from '@/app/_server/session'
import { isEnd } from '@/db/contact/cases/rules'
import { firstPublicPhotos } from '@/db/contact/photos/reads'
import { nearbyQuestion } from '@/db/contact/publications/similar/input'
import { listSimilarCases } from '@/db/contact/publications/similar/reads'

/** Published cases near the place that is being told. A POST, so that where somebody stands is in no address and no log. */
export async function POST(request: Request) {
  await refuseForeignOrigin()
  if (Number(request.headers.get('content-length') ?? Infinity) > 2_000) return answer({ error: 'tooBig' }, 413)
  const question = nearbyQuestion.safeParse(await request.json().catch(() => null))
  if (!question.success) return answer({ error: 'wrong' }, 400)
  const { locale, topic, ...point } = question.data
  const asker = await visitor('contact')
  const found = await listSimilarCases(asker, { topic, text: '', place: null, point })
  const photos = await firstPublicPhotos(asker, found)
  return answer(
    found.map(({ id, reference, title, state, metres, createdAt, locale: lang, latitude, longitude }) => ({
      ...{ reference, title, state, metres, createdAt, lang, latitude, longitude },
      photo: photos.get(id) ?? null,
      open: !isEnd(state),
      href: pathOf(locale, '/contact/published/[case]', { case: reference }),
    })),
  )
}

const answer = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
