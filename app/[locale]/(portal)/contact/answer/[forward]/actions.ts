'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { answerInput } from '@/db/contact/forwards/answers/input'
import { answerForward } from '@/db/contact/forwards/answers/writes'

/** Whoever holds the link is who was written to: nobody signs in here. */
export const answer = formAction(
  () => visitor('contact'),
  answerInput,
  async (asker, said) => {
    await answerForward(asker, said)
    return (await paths())('/contact/answer/[forward]', { forward: said.at }, { did: 'answered' })
  },
)
