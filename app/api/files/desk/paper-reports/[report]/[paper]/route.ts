import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { preparer } from '@/app/_server/paper'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findReportPaperToFill } from '@/db/grants/reports/filling/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<{ report: string; paper: string }> }
const asked = z.object({ report: z.uuid(), paper: z.uuid() })

/** A scanned paper of a report that is being keyed in, to whoever prepares; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: Context) {
  const asker = await preparer()
  const said = asked.safeParse(await params)
  if (!said.success) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findReportPaperToFill(asker, said.data.report, said.data.paper))
  return documentAnswer(asker, document ? await findOpenDocument(asker, document) : null)
}
