import { pathOf } from '@/app/_messages/paths'
import { reportPaperTaken } from '@/app/_server/report-papers'
import { residentIfAny } from '@/app/_server/session'

type Context = { params: Promise<{ report: string }> }

/** Takes one paper of a report from its applicant. */
export async function POST(request: Request, { params }: Context) {
  const { report } = await params
  return reportPaperTaken(request, report, {
    hand: () => residentIfAny('grants'),
    page: (locale, of, query) => pathOf(locale, '/mine/reports/[report]/papers', { report: of }, query),
  })
}
