'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { administrator, visitor } from '@/app/_server/session'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { retentionInput } from '@/db/contact/retention/input'
import { saveRetention } from '@/db/contact/retention/writes'

const keeper = async () => {
  await visitor('contact')
  return administrator()
}

const saving = formAction(keeper, retentionInput, async (asker, said) => {
  await saveRetention(asker, said)
  return (await paths())('/desk/contact/retention', undefined, { did: 'saved' })
})

/** Saves a rule whose effect has been shown; of another it shows that first. */
export async function save(state: FormState, form: FormData): Promise<FormState> {
  const answer = await saving(state, form)
  if (answer.refusal?.key === 'keeping.unseen') return drawAgain(answer, form, 'trial')
  return answer.refusal?.key === 'keeping.changedMeanwhile' ? drawAgain(answer, form, 'changed') : answer
}

/** The page anew with what was typed; whoever was second then saves over what they have been shown. */
async function drawAgain(answer: FormState, form: FormData, step: 'trial' | 'changed'): Promise<FormState> {
  const { seen: _, version, ...typed } = typedValues(form)
  await park(step === 'trial' && version ? { ...typed, version } : typed)
  const topic = String(form.get('topic') || 'all')
  const address = (await paths())('/desk/contact/retention/[topic]', { topic }, { step })
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}
