'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { questionStep } from '@/db/contact/questions/input'
import { stepQuestion } from '@/db/contact/questions/writes'
import { topicInput } from '@/db/contact/topics/upkeep/input'
import { saveTopic } from '@/db/contact/topics/upkeep/writes'

const atDesk = () => officer('contact')
const back = async (topic: string, did: string) => (await paths())('/desk/contact/topics/[topic]', { topic }, { did })

export async function save(state: FormState, form: FormData) {
  const [first] = (await town()).locales
  const action = formAction(atDesk, topicInput(first), async (asker, said) =>
    back(await saveTopic(asker, said, first), 'saved'),
  )
  return action(state, form)
}

/** A question a step up or down, or asked no more. */
export const step = formAction(atDesk, questionStep, async (asker, said) => {
  await stepQuestion(asker, said)
  return back(said.topic, said.to === 'away' ? 'away' : 'moved')
})
