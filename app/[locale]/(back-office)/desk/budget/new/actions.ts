'use server'
import { formAction, keeping } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { rowChange, withRows } from '@/components/budget/round-rows'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { roundInput } from '@/db/budget/rounds/input'
import { createRound } from '@/db/budget/rounds/writes'

/** Makes a draft; the buttons beside the pots only draw the form anew with a row more or less. */
export async function submitRound(state: FormState, form: FormData): Promise<FormState> {
  const change = rowChange(form.get('rows'))
  if (change) {
    const values = typedValues(form)
    await keeping(values, () => officer('budget'))
    return { values: withRows(values, change), problems: {}, answer: state.answer }
  }
  const { locales } = await town()
  const create = formAction(
    () => officer('budget'),
    roundInput(locales[0]),
    async (asker, settings) => {
      const slug = await createRound(asker, settings)
      return (await paths())('/desk/budget/[round]', { round: slug }, { said: 'created' })
    },
  )
  return create(state, form)
}
