'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { questionInput } from '@/db/contact/questions/input'
import { saveQuestion } from '@/db/contact/questions/writes'

/** Saves the question and goes back to its topic, or stays for more rows of answers. */
export async function save(state: FormState, form: FormData) {
  const [first] = (await town()).locales
  const action = formAction(
    () => officer('contact'),
    questionInput(first),
    async (asker, said) => {
      const { topic } = said
      const question = await saveQuestion(asker, said, first)
      const to = await paths()
      return form.get('intent') === 'more'
        ? to('/desk/contact/topics/[topic]/questions/[question]', { topic, question }, { did: 'saved' })
        : to('/desk/contact/topics/[topic]', { topic }, { did: 'asked' })
    },
  )
  return action(state, form)
}
