import 'server-only'
import { pathOf } from '@/app/_messages/paths'
import type { Hand } from '@/db/grants/applications/rights/reads'
import { receiptPress } from '@/db/grants/receipts/input'
import { keepProof } from '@/db/grants/receipts/proofs/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import type { Locale } from '@/tenants/municipality'
import { documentProblemOf, receiveDocument } from './documents'
import { localeAsked } from './here'
import { refuseForeignOrigin } from './origin'
import { seeOther } from './see-other'

type By = {
  /** Whoever brings it; null when nobody is signed in. */
  hand: () => Promise<Hand | null>
  /** The page of the award where it is brought. */
  page: (locale: Locale, award: string, query: Record<string, string>) => string
}

/** Takes the paper of one receipt and leads back to the receipt, with what was wrong with it. */
export async function proofTaken(request: Request, place: Promise<unknown>, { hand, page }: By): Promise<Response> {
  await refuseForeignOrigin()
  const [said, locale] = [receiptPress.safeParse(await place), localeAsked(request)]
  if (!said.success) return new Response('Not found', { status: 404 })
  const { award, receipt } = said.data
  const back = (query: Record<string, string>) => `${page(locale, award, query)}#proof-${receipt}`
  const me = await hand()
  if (!me) return seeOther(pathOf(locale, '/sign-in', undefined, { next: back({}) }))
  await spend(me, null)
  const received = await receiveDocument(request, me)
  if ('problem' in received) return seeOther(back({ problem: received.problem, at: receipt }))
  try {
    await keepProof(me, received.arrival, received.name, { award, receipt })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.key.startsWith('documents.'))
      return seeOther(back({ problem: documentProblemOf(error.key), at: receipt }))
    return seeOther(back({ why: error.key, at: receipt }))
  }
  return seeOther(back({ did: 'proven', at: receipt }))
}
