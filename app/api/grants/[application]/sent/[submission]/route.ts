import { z } from 'zod'
import { letterAnswer } from '@/app/_server/letters'
import { residentIfAny } from '@/app/_server/session'
import { findPrintout } from '@/db/grants/applications/printouts/reads'

type Context = { params: Promise<{ application: string; submission: string }> }
const asked = z.object({ application: z.uuid(), submission: z.string().regex(/^\d{1,6}$/) })

/** An application as it was sent, on paper, to whoever may see it. */
export async function GET(_: Request, { params }: Context) {
  const [me, said] = [await residentIfAny('grants'), asked.safeParse(await params)]
  const copy =
    me && said.success ? findPrintout(me, said.data.application, Number(said.data.submission)) : Promise.resolve(null)
  return letterAnswer(copy, 'application')
}
