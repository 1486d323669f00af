'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { topicTurn } from '@/db/contact/topics/upkeep/input'
import { turnTopic } from '@/db/contact/topics/upkeep/writes'

/** Out of use, into use again, or a step in its group; then the list as it stands. */
export const turn = formAction(
  () => officer('contact'),
  topicTurn,
  async (asker, said) => {
    await turnTopic(asker, said)
    return (await paths())('/desk/contact/topics', undefined, { did: said.to })
  },
)
