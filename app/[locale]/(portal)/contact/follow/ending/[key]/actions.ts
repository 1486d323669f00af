'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { endingInput } from '@/db/contact/endings/input'
import { answerEnding } from '@/db/contact/endings/writes'

const anybody = () => visitor('contact')

export const answer = formAction(anybody, endingInput, async (asker, said) => {
  const key = await answerEnding(asker, said)
  const did = said.answer === 'yes' ? 'rated' : 'disputed'
  return (await paths())('/contact/follow/[case]', { case: key }, { did })
})
