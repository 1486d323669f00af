import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { preparer } from '@/app/_server/paper'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findKeyedPaper } from '@/db/grants/applications/arrivals/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<{ application: string; paper: string }> }
const asked = z.object({ application: z.uuid(), paper: z.uuid() })

/** A scanned paper of an application that is being keyed in, to whoever prepares; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: Context) {
  const asker = await preparer()
  const said = asked.safeParse(await params)
  if (!said.success) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findKeyedPaper(asker, said.data.application, said.data.paper))
  return documentAnswer(asker, document ? await findOpenDocument(asker, document) : null)
}
