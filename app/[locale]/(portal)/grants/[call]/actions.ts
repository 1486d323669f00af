'use server'
import { formAction } from '@/app/_server/form-action'
import { visitor } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { eligibilityAnswers } from '@/db/grants/calls/eligibility/input'
import { findCall } from '@/db/grants/calls/reads'
import { Refusal } from '@/db/refusal'

/** Whether one may apply: the answers come back with the page, which tells the verdict. Nothing is kept. */
export async function checkEligibility(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const check = formAction(
    () => visitor('grants'),
    eligibilityAnswers,
    async (asker) => {
      if (!(await findCall(asker, slug))) throw new Refusal('gone')
    },
  )
  const answer = await check(state, form)
  return answer.done ? { ...answer, values: valuesOf(form) } : answer
}

const valuesOf = (form: FormData) =>
  Object.fromEntries(
    [...form].filter(
      (entry): entry is [string, string] => /^(kind|said\.)/.test(entry[0]) && typeof entry[1] === 'string',
    ),
  )
