import { z } from 'zod'
import { letterAnswer } from '@/app/_server/letters'
import { residentIfAny } from '@/app/_server/session'
import { findMyLetter } from '@/db/grants/decisions/letters/reads'

type Context = { params: Promise<{ application: string; decision: string }> }
const asked = z.object({ application: z.uuid(), decision: z.uuid() })

/** The letter of a decision, to whoever may see the application, once they have been given notice of it. */
export async function GET(_: Request, { params }: Context) {
  const [me, said] = [await residentIfAny('grants'), asked.safeParse(await params)]
  return letterAnswer(
    me && said.success ? findMyLetter(me, said.data.application, said.data.decision) : Promise.resolve(null),
  )
}
