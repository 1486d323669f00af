import { documentAnswer } from '@/app/_server/documents'
import { residentIfAny } from '@/app/_server/session'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findPaper } from '@/db/grants/applications/papers/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<{ application: string; paper: string }> }

/** A paper of an application, to whoever may see the application, as long as it lives. */
export async function GET(_: Request, { params }: Context) {
  const { application, paper } = await params
  const me = await residentIfAny('grants')
  const isId = (id: string) => /^[0-9a-f-]{36}$/.test(id)
  if (!me || !isId(application) || !isId(paper)) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findPaper(me, application, paper))
  return documentAnswer(me, document ? await findOpenDocument(me, document) : null)
}
