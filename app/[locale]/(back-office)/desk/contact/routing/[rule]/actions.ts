'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { ruleEnd, ruleInput } from '@/db/contact/routing/input'
import { changeRule, makeRule, retireRule } from '@/db/contact/routing/writes'

const atDesk = () => officer('contact')
const list = async (did: string) => (await paths())('/desk/contact/routing', undefined, { did })

const checking = formAction(atDesk, ruleInput, async () => {})

const saving = formAction(atDesk, ruleInput, async (asker, rule) => {
  if (rule.rule && rule.version) await changeRule(asker, rule.rule, rule.version, rule)
  else await makeRule(asker, rule)
  return list('saved')
})

/** Saves a rule, or shows first what it would have done: the button says which. */
export async function submitRule(state: FormState, form: FormData): Promise<FormState> {
  if (form.get('intent') === 'try') {
    const answer = await checking(state, form)
    return answer.done ? drawAgain(answer, form, 'trial') : answer
  }
  const answer = await saving(state, form)
  return answer.refusal?.key === 'routing.changedMeanwhile' ? drawAgain(answer, form, 'changed') : answer
}

/** The page anew with what was typed; whoever was second then saves over what they have been shown. */
async function drawAgain(answer: FormState, form: FormData, step: 'trial' | 'changed'): Promise<FormState> {
  const { intent: _, version, ...typed } = typedValues(form)
  await park(step === 'trial' && version ? { ...typed, version } : typed)
  const address = (await paths())('/desk/contact/routing/[rule]', { rule: String(form.get('rule') || 'new') }, { step })
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}

export const retire = formAction(atDesk, ruleEnd, async (asker, { rule, version }) => {
  await retireRule(asker, rule, version)
  return list('retired')
})
