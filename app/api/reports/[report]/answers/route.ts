import { answersSaved } from '@/app/_server/answers'
import { residentIfAny } from '@/app/_server/session'
import { saveReport } from '@/db/grants/reports/filling/writes'

type Context = { params: Promise<{ report: string }> }

/** Saves answers of a report on the use of a grant. Answers with the versions that stand now and what clashed. */
export async function PUT(request: Request, { params }: Context) {
  const { report } = await params
  return answersSaved(
    request,
    report,
    () => residentIfAny('grants'),
    async (me, changes) => ({ ...(await saveReport(me, report, changes)), others: [] }),
  )
}
