import { pathOf } from '@/app/_messages/paths'
import { documentProblemOf, receiveDocument } from '@/app/_server/documents'
import { localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { seeOther } from '@/app/_server/see-other'
import { residentIfAny } from '@/app/_server/session'
import { keepDocument } from '@/db/files/documents/writes'
import { attachPaper } from '@/db/grants/applications/papers/writes'
import { semanticKey } from '@/db/grants/forms/input'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'

type Context = { params: Promise<{ application: string; requirement: string }> }

/** Takes one paper of an application and leads back to its place on the page, with what was wrong with it. */
export async function POST(request: Request, { params }: Context) {
  await refuseForeignOrigin()
  const [{ application, requirement }, locale] = [await params, localeAsked(request)]
  const page = (query: Record<string, string>) =>
    `${pathOf(locale, '/mine/applications/[application]/papers', { application }, query)}#paper-${requirement}`
  const me = await residentIfAny('grants')
  if (!me) return seeOther(pathOf(locale, '/sign-in', undefined, { next: page({}) }))
  if (!semanticKey.safeParse(requirement).success || !/^[0-9a-f-]{36}$/.test(application))
    return new Response('Not found', { status: 404 })
  await spend(me, null)
  const received = await receiveDocument(request, me)
  if ('problem' in received) return seeOther(page({ problem: received.problem, at: requirement }))
  try {
    await keepDocument(me, received.arrival, received.name, (tx, document) =>
      attachPaper(tx, me, { application, requirement, document }),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [kind, key] = error.key.split('.')
    const problem = kind === 'documents' ? documentProblemOf(error.key) : 'refused'
    return seeOther(page({ problem, ...(problem === 'refused' && key ? { why: error.key } : {}), at: requirement }))
  }
  return seeOther(page({ did: 'added', at: requirement }))
}
