'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { copyInput } from '@/db/grants/applications/copies/input'
import { copyAnswers } from '@/db/grants/applications/copies/writes'
import { messageInput } from '@/db/grants/applications/messages/input'
import { writeAsApplicant } from '@/db/grants/applications/messages/writes'
import { answerInput } from '@/db/grants/recoveries/hearings/input'
import { answerHearing } from '@/db/grants/recoveries/hearings/writes'

export const writeMessage = formAction(
  () => resident('grants'),
  messageInput,
  async (asker, said) => {
    await writeAsApplicant(asker, said)
    const { application } = said
    return `${(await paths())('/mine/applications/[application]', { application }, { said: 'written' })}#messages`
  },
)

export const answerRecovery = formAction(
  () => resident('grants'),
  answerInput,
  async (asker, said) => {
    const application = await answerHearing(asker, said)
    return `${(await paths())('/mine/applications/[application]', { application }, { said: 'answered' })}#recovery`
  },
)

export const copyEarlier = formAction(
  () => resident('grants'),
  copyInput,
  async (asker, said) => {
    await copyAnswers(asker, said)
    return `${(await paths())('/mine/applications/[application]', { application: said.application })}#copied`
  },
)
