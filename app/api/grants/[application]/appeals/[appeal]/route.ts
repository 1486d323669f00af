import { z } from 'zod'
import { letterAnswer } from '@/app/_server/letters'
import { residentIfAny } from '@/app/_server/session'
import { findMyAppealLetter } from '@/db/grants/decisions/appeals/letters/reads'

type Context = { params: Promise<{ application: string; appeal: string }> }
const asked = z.object({ application: z.uuid(), appeal: z.uuid() })

/** What came of a request for rectification, to whoever may see the application. */
export async function GET(_: Request, { params }: Context) {
  const [me, said] = [await residentIfAny('grants'), asked.safeParse(await params)]
  return letterAnswer(
    me && said.success ? findMyAppealLetter(me, said.data.application, said.data.appeal) : Promise.resolve(null),
  )
}
