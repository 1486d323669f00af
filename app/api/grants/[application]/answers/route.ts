import { answersSaved } from '@/app/_server/answers'
import { residentIfAny } from '@/app/_server/session'
import { notePresence, saveAnswers } from '@/db/grants/applications/drafts/writes'

type Context = { params: Promise<{ application: string }> }

/** Saves answers of an application. Answers with the versions that stand now, what clashed, and who else has the draft open. */
export async function PUT(request: Request, { params }: Context) {
  const { application } = await params
  return answersSaved(
    request,
    application,
    () => residentIfAny('grants'),
    async (me, changes) => {
      const saved = await saveAnswers(me, application, changes)
      return { ...saved, others: await notePresence(me, application, null) }
    },
  )
}
