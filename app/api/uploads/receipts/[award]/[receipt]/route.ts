import type { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { documentProblemOf, receiveDocument } from '@/app/_server/documents'
import { localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { residentIfAny } from '@/app/_server/session'
import { receiptPress } from '@/db/grants/receipts/input'
import { keepProof } from '@/db/grants/receipts/proofs/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Context = { params: Promise<z.input<typeof receiptPress>> }

/** Takes the paper of one receipt and leads back to the receipt, with what was wrong with it. */
export async function POST(request: Request, { params }: Context) {
  await refuseForeignOrigin()
  const [said, locale] = [receiptPress.safeParse(await params), await localeAsked(request)]
  if (!said.success) return new Response('Not found', { status: 404 })
  const { award, receipt } = said.data
  const page = (query: Record<string, string>) =>
    `${pathOf(locale, '/grants/awards/[award]', { award }, query)}#proof-${receipt}`
  const me = await residentIfAny('grants')
  if (!me) return leadTo(pathOf(locale, '/sign-in', undefined, { next: page({}) }))
  await spend(me, null)
  const received = await receiveDocument(request, me)
  if ('problem' in received) return leadTo(page({ problem: received.problem, at: receipt }))
  try {
    await keepProof(me, received.arrival, received.name, { award, receipt })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.key.startsWith('documents.')) return leadTo(page({ problem: documentProblemOf(error.key), at: receipt }))
    return leadTo(page({ why: error.key, at: receipt }))
  }
  return leadTo(page({ did: 'proven', at: receipt }))
}

const leadTo = (address: string) => new Response(null, { status: 303, headers: { Location: address } })
