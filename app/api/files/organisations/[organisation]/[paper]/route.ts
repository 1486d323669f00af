import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { residentIfAny } from '@/app/_server/session'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findPassportPaper } from '@/db/grants/passports/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<{ organisation: string; paper: string }> }
const asked = z.object({ organisation: z.uuid(), paper: z.uuid() })

/** One of an organisation's own papers, to its members. */
export async function GET(_: Request, { params }: Context) {
  const [me, said] = [await residentIfAny('grants'), asked.safeParse(await params)]
  if (!me || !said.success) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findPassportPaper(me, said.data.organisation, said.data.paper))
  return documentAnswer(me, document ? await findOpenDocument(me, document) : null)
}
