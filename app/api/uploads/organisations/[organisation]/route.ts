import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { documentProblemOf, type ReceivedDocument, receiveDocument } from '@/app/_server/documents'
import { localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { seeOther } from '@/app/_server/see-other'
import { residentIfAny } from '@/app/_server/session'
import type { Resident } from '@/db/actors'
import { discardArrival } from '@/db/files/documents/arrivals/writes'
import { keepDocument } from '@/db/files/documents/writes'
import { passportInput } from '@/db/grants/passports/input'
import { savePaper } from '@/db/grants/passports/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Context = { params: Promise<{ organisation: string }> }

/** Takes one of an organisation's own papers and leads back to the page of them, with what was wrong with it. */
export async function POST(request: Request, { params }: Context) {
  await refuseForeignOrigin()
  const [{ organisation }, locale] = [await params, localeAsked(request)]
  if (!z.uuid().safeParse(organisation).success) return new Response('Not found', { status: 404 })
  const page = (query: Record<string, string>, at: string) =>
    `${pathOf(locale, '/mine/organisations/[organisation]/papers', { organisation }, query)}#${at}`
  const me = await residentIfAny('grants')
  if (!me) return seeOther(pathOf(locale, '/sign-in', undefined, { next: page({}, 'add') }))
  await spend(me, null)
  const received = await receiveDocument(request, me)
  const { kind = '', year = '', validUntil = '' } = 'fields' in received ? received.fields : {}
  const problem = await kept(me, organisation, received)
  if (problem === null) return seeOther(page({ did: 'saved' }, 'kept'))
  return seeOther(page({ ...problem, kind, year, until: validUntil }, 'add'))
}

type Problem = { problem: string; why?: string }

/** Keeps what was received as the paper its form says it is; null, or what was wrong. */
async function kept(me: Resident<'grants'>, organisation: string, received: ReceivedDocument): Promise<Problem | null> {
  if ('problem' in received) return { problem: received.problem }
  const said = passportInput.safeParse({ ...received.fields, organisation })
  if (!said.success) {
    await discardArrival(me, received.arrival.key)
    return { problem: 'refused', why: 'passport.unclear' }
  }
  try {
    await keepDocument(me, received.arrival, received.name, (tx, document) =>
      savePaper(tx, me, { ...said.data, document }),
    )
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.key.startsWith('documents.')) return { problem: documentProblemOf(error.key) }
    return { problem: 'refused', why: error.key }
  }
}
