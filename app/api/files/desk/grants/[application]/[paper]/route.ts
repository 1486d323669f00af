import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { officer } from '@/app/_server/session'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findPaper } from '@/db/grants/applications/papers/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<{ application: string; paper: string }> }
const asked = z.object({ application: z.uuid(), paper: z.uuid() })

/** A paper of an application, to the grants desk; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: Context) {
  const asker = await officer('grants')
  const said = asked.safeParse(await params)
  if (!said.success) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findPaper(asker, said.data.application, said.data.paper))
  return documentAnswer(asker, document ? await findOpenDocument(asker, document) : null)
}
