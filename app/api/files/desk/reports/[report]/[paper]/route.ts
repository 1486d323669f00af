import { z } from 'zod'
import { documentAnswer } from '@/app/_server/documents'
import { grantOfficer } from '@/app/_server/session'
import { findOpenDocument } from '@/db/files/documents/reads'
import { findReportPaper } from '@/db/grants/reports/checking/reads'
import { unlessRefused } from '@/db/refusal'

type Context = { params: Promise<{ report: string; paper: string }> }
const asked = z.object({ report: z.uuid(), paper: z.uuid() })

/** A paper that was sent with a report, to the grants desk; to whoever is disqualified it is not there. */
export async function GET(_: Request, { params }: Context) {
  const asker = await grantOfficer('prepare', 'pay', 'decide', 'audit', 'lead')
  const said = asked.safeParse(await params)
  if (!said.success) return new Response('Not found', { status: 404 })
  const document = await unlessRefused(findReportPaper(asker, said.data.report, said.data.paper))
  return documentAnswer(asker, document ? await findOpenDocument(asker, document) : null)
}
