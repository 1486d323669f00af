'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { requestClosing } from '@/db/budget/ballots/closing/writes'
import { closingInput, countInput, publicationInput } from '@/db/budget/tally/publication/input'
import { publishResult } from '@/db/budget/tally/publication/writes'
import { requestCount } from '@/db/budget/tally/writes'

type Named = { slug: string; round: string }

const backTo = async (round: string) => (await paths())('/desk/budget/[round]/count', { round })
const desk = () => officer('budget')

/** Asks the worker to open the urn. */
export async function close({ slug, round }: Named, state: FormState, form: FormData): Promise<FormState> {
  const write = formAction(desk, closingInput, async (asker) => {
    await requestClosing(asker, round)
    return backTo(slug)
  })
  return write(state, form)
}

/** Asks the worker to count. */
export async function count({ slug, round }: Named, state: FormState, form: FormData): Promise<FormState> {
  const write = formAction(desk, countInput, async (asker) => {
    await requestCount(asker, round)
    return backTo(slug)
  })
  return write(state, form)
}

/** Makes the count the result. */
export async function publish({ slug, round }: Named, state: FormState, form: FormData): Promise<FormState> {
  const write = formAction(desk, publicationInput, async (asker, said) => {
    await publishResult(asker, { round, count: said.count })
    return backTo(slug)
  })
  return write(state, form)
}
