import { z } from 'zod'
import { pathOf } from '@/app/_messages/paths'
import { documentProblemOf, receiveDocument } from '@/app/_server/documents'
import { localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { preparerIfAny } from '@/app/_server/paper'
import { seeOther } from '@/app/_server/see-other'
import { keepDocument } from '@/db/files/documents/writes'
import { attachPaper } from '@/db/grants/applications/papers/writes'
import { semanticKey } from '@/db/grants/forms/input'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Context = { params: Promise<{ application: string; requirement: string }> }
const asked = z.object({ application: z.uuid(), requirement: semanticKey })

/** Takes one scanned paper of an application that is being keyed in, and leads back to its place on the page, with what was wrong with it. */
export async function POST(request: Request, { params }: Context) {
  await refuseForeignOrigin()
  const [said, locale] = [asked.safeParse(await params), localeAsked(request)]
  if (!said.success) return new Response('Not found', { status: 404 })
  const { application, requirement } = said.data
  const page = (query: Record<string, string>) =>
    `${pathOf(locale, '/desk/grants/paper/[application]/papers', { application }, query)}#paper-${requirement}`
  const officer = await preparerIfAny()
  if (!officer) return seeOther(pathOf(locale, '/sign-in', undefined, { next: page({}) }))
  await spend(officer, null)
  const received = await receiveDocument(request, officer)
  if ('problem' in received) return seeOther(page({ problem: received.problem, at: requirement }))
  try {
    await keepDocument(officer, received.arrival, received.name, (tx, document) =>
      attachPaper(tx, officer, { application, requirement, document }),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problem = error.key.startsWith('documents.') ? documentProblemOf(error.key) : 'refused'
    return seeOther(page({ problem, ...(problem === 'refused' ? { why: error.key } : {}), at: requirement }))
  }
  return seeOther(page({ did: 'added', at: requirement }))
}
