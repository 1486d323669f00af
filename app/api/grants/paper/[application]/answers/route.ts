import { answersSaved } from '@/app/_server/answers'
import { preparerIfAny } from '@/app/_server/paper'
import { saveAnswers } from '@/db/grants/applications/drafts/writes'

type Context = { params: Promise<{ application: string }> }

/** Saves answers that are being keyed in from paper. Answers with the versions that stand now and what clashed. */
export async function PUT(request: Request, { params }: Context) {
  const { application } = await params
  return answersSaved(request, application, preparerIfAny, async (officer, changes) => ({
    ...(await saveAnswers(officer, application, changes)),
    others: [],
  }))
}
