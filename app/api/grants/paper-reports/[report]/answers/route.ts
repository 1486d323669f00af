import { answersSaved } from '@/app/_server/answers'
import { preparerIfAny } from '@/app/_server/paper'
import { saveReport } from '@/db/grants/reports/filling/writes'

type Context = { params: Promise<{ report: string }> }

/** Saves answers of a report that is being keyed in from paper. Answers with the versions that stand now and what clashed. */
export async function PUT(request: Request, { params }: Context) {
  const { report } = await params
  return answersSaved(request, report, preparerIfAny, async (officer, changes) => ({
    ...(await saveReport(officer, report, changes)),
    others: [],
  }))
}
