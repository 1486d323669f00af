import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { residentIfAny } from '@/app/_server/session'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findReportPaperToFill } from '@/db/grants/reports/filling/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<{ report: string; paper: string }> }
const asked = z.object({ report: z.uuid(), paper: z.uuid() })

/** A paper of a report, to whoever may see the application behind it. */
export async function GET(_: Request, { params }: Context) {
  const [me, said] = [await residentIfAny('grants'), asked.safeParse(await params)]
  if (!me || !said.success) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findReportPaperToFill(me, said.data.report, said.data.paper))
  return documentAnswer(me, document ? await findOpenDocument(me, document) : null)
}
