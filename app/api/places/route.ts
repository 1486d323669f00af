import { geocoderOf } from '@/app/_server/geocoder'
import { addressHere } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { othersAnswer, wordsOf } from '@/app/_server/places'
import { town, visitor } from '@/app/_server/session'
import { placeQuestion } from '@/db/places/input'
import { isInTown } from '@/db/places/rules'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import { mapOf } from '@/tenants/maps'

/** Places by words, or words for a point. A POST, so that where somebody stands is in no address and no log. */
export async function POST(request: Request) {
  await refuseForeignOrigin()
  if (Number(request.headers.get('content-length') ?? Infinity) > 2_000) return answer({ error: 'tooBig' }, 413)
  const question = placeQuestion.safeParse(await request.json().catch(() => null))
  if (!question.success) return answer({ error: 'wrong' }, 400)
  const [asker, here] = await Promise.all([visitor('portal'), town()])
  const map = mapOf(here.id)
  if (!map) return answer({ error: 'gone' }, 404)
  const { locale, ...asked } = question.data
  if ('latitude' in asked) {
    const [words, others] = await Promise.all([wordsOf(map, asked, locale), othersAnswer(map, asked, locale)])
    return answer({ words, others, inTown: isInTown(map, asked) })
  }
  // Only where every question is passed on to somebody else.
  const tooMany = here.map?.geocoder && (await isTooMuch(spend(asker, await addressHere(), 1)))
  return tooMany ? answer({ error: 'tooMany' }, 429) : answer(await geocoderOf(here, map)(asked.words, locale))
}

const isTooMuch = (spent: Promise<void>) =>
  spent.then(
    () => false,
    (fault) => {
      if (!(fault instanceof Refusal)) throw fault
      return true
    },
  )

const answer = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
