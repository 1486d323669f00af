'use server'
import { notFound } from 'next/navigation'
import { formAction } from '@/app/_server/form-action'
import { officer, town } from '@/app/_server/session'
import { triedInput, tryingInput } from '@/components/grants/trying-input'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { euros } from '@/db/fields'
import { withGate } from '@/db/grants/calls/eligibility/questions/rules'
import { findCallAtDesk } from '@/db/grants/calls/reads'
import { withinLimits } from '@/db/grants/forms/limits/rules'

const desk = () => officer('grants')
const shownSum = euros({ max: 1_000_000_000 }).catch(50_000)

/** Checks a form that is tried out as sending it would. Nothing is written. */
export async function tryOut(state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const tried = triedInput.safeParse(values)
  const [asker, here] = await Promise.all([desk(), town()])
  const call = (tried.success && (await findCallAtDesk(asker, tried.data.call))) || notFound()
  const shown = { applicant: tried.data?.kind ?? 'association', cents: shownSum.parse(values.sum) } as const
  const input = tryingInput(withinLimits(withGate(call.draft, here.name)).form, shown)
  const answer = await formAction(desk, input, async () => undefined)(state, form)
  return answer.done ? { ...answer, values } : answer
}
