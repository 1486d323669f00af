'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { retentionInput, runInput } from '@/db/grants/retention/input'
import { startFirstGrantRun } from '@/db/grants/retention/runs/writes'
import { saveGrantRetention } from '@/db/grants/retention/writes'

const leader = () => grantOfficer('lead')
const back = async (did: string) => (await paths())('/desk/grants/retention', undefined, { did })

export const start = formAction(leader, runInput, async (asker) => {
  await startFirstGrantRun(asker)
  return back('started')
})

const saving = formAction(leader, retentionInput, async (asker, said) => {
  await saveGrantRetention(asker, said)
  return back('saved')
})

/** Saves times whose effect has been shown; of others it shows that first. */
export async function save(state: FormState, form: FormData): Promise<FormState> {
  const answer = await saving(state, form)
  if (answer.refusal?.key === 'grantKeeping.unseen') return drawAgain(answer, form, 'trial')
  return answer.refusal?.key === 'grantKeeping.changedMeanwhile' ? drawAgain(answer, form, 'changed') : answer
}

/** The page anew with what was typed; whoever was second then saves over what they have been shown. */
async function drawAgain(answer: FormState, form: FormData, step: 'trial' | 'changed'): Promise<FormState> {
  const { seen: _, version, ...typed } = typedValues(form)
  await park(step === 'trial' && version ? { ...typed, version } : typed)
  const address = (await paths())('/desk/grants/retention', undefined, { step })
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}
