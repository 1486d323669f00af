import { pathOf } from '@/app/_messages/paths'
import { preparerIfAny } from '@/app/_server/paper'
import { reportPaperTaken } from '@/app/_server/report-papers'

type Context = { params: Promise<{ report: string }> }

/** Takes one scanned paper of a report that came by post. */
export async function POST(request: Request, { params }: Context) {
  const { report } = await params
  return reportPaperTaken(request, report, {
    hand: preparerIfAny,
    page: (locale, of, query) => pathOf(locale, '/desk/grants/reports/[report]/paper/papers', { report: of }, query),
  })
}
