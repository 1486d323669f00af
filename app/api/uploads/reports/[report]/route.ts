import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { documentProblemOf, receiveDocument } from '@/app/_server/documents'
import { localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { residentIfAny } from '@/app/_server/session'
import { keepDocument } from '@/db/files/documents/writes'
import { attachToReport } from '@/db/grants/reports/filling/writes'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Context = { params: Promise<{ report: string }> }

/** Takes one paper of a report and leads back to its page, with what was wrong with it. */
export async function POST(request: Request, { params }: Context) {
  await refuseForeignOrigin()
  const [{ report }, locale] = [await params, localeAsked(request)]
  if (!z.uuid().safeParse(report).success) return new Response('Not found', { status: 404 })
  const page = (query: Record<string, string>) =>
    `${pathOf(locale, '/mine/reports/[report]/papers', { report }, query)}#papers`
  const me = await residentIfAny('grants')
  if (!me) return leadTo(pathOf(locale, '/sign-in', undefined, { next: page({}) }))
  await spend(me, null)
  const received = await receiveDocument(request, me)
  if ('problem' in received) return leadTo(page({ problem: received.problem }))
  try {
    await keepDocument(me, received.arrival, received.name, (tx, document) => attachToReport(tx, me, report, document))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problem = error.key.startsWith('documents.') ? documentProblemOf(error.key) : 'refused'
    return leadTo(page({ problem, ...(problem === 'refused' ? { why: error.key } : {}) }))
  }
  return leadTo(page({ did: 'added' }))
}

const leadTo = (address: string) => new Response(null, { status: 303, headers: { Location: address } })
