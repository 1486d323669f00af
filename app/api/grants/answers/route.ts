import { pathOf } from '@/app/_messages/paths'
import { addressHere, localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { grantOfficer } from '@/app/_server/session'
import { answerLimits } from '@/db/grants/payments/answers/rules'
import { readAnswer } from '@/db/grants/payments/reading/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

/** A bank's file from the payments page; leads back there with what became of it. */
export async function POST(request: Request) {
  await refuseForeignOrigin()
  const officer = await grantOfficer('pay')
  const locale = localeAsked(request)
  const back = (query: Record<string, string>) =>
    new Response(null, {
      status: 303,
      headers: { Location: pathOf(locale, '/desk/grants/payments', undefined, query) },
    })
  const declared = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  if (declared > answerLimits.bytes + 10_000) return back({ refused: 'tooLarge' })
  try {
    await spend(officer, await addressHere())
    const file = (await request.formData()).get('file')
    if (!(file instanceof File) || file.size === 0) return back({ refused: 'missing' })
    const { matched, strays } = await readAnswer(officer, new Uint8Array(await file.arrayBuffer()))
    return back({ did: 'read', matched: String(matched), strays: String(strays) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return back({ refused: error.key.split('.').at(-1) ?? '' })
  }
}
