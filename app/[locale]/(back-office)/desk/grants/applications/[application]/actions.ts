'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer, officer } from '@/app/_server/session'
import { assigningInput, noteInput, seeingInput, takingInput } from '@/db/grants/applications/handling/input'
import { addNote, assignApplication, seeMessages, takeUp } from '@/db/grants/applications/handling/writes'
import { messageInput } from '@/db/grants/applications/messages/input'
import { writeAsDesk } from '@/db/grants/applications/messages/writes'
import { recusalInput } from '@/db/grants/ties/input'
import { declareRecusal } from '@/db/grants/ties/writes'

const preparer = () => grantOfficer('prepare')

const back = async (application: string, did: string, part = '') =>
  (await paths())('/desk/grants/applications/[application]', { application }, { did }) + part

export const take = formAction(preparer, takingInput, async (asker, said) => {
  await takeUp(asker, said)
  return back(said.application, 'taken')
})

export const assign = formAction(preparer, assigningInput, async (asker, said) => {
  await assignApplication(asker, said)
  return back(said.application, 'assigned')
})

export const note = formAction(preparer, noteInput, async (asker, said) => {
  await addNote(asker, said)
  return back(said.application, 'noted')
})

export const write = formAction(preparer, messageInput, async (asker, said) => {
  await writeAsDesk(asker, said)
  return back(said.application, 'written')
})

export const see = formAction(preparer, seeingInput, async (asker, said) => {
  await seeMessages(asker, said)
  return back(said.application, 'seen')
})

/** Afterwards the application is shut to whoever said it: the list of ties is where they go. */
export const recuse = formAction(
  () => officer('grants'),
  recusalInput,
  async (asker, said) => {
    await declareRecusal(asker, said)
    return (await paths())('/desk/grants/ties', undefined, { did: 'recused' })
  },
)
