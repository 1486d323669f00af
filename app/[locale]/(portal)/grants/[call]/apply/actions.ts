'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { beginInput } from '@/db/grants/applications/drafts/input'
import { beginApplication } from '@/db/grants/applications/drafts/writes'

export const begin = formAction(
  () => resident('grants'),
  beginInput,
  async (asker, said) => {
    const application = await beginApplication(asker, said)
    return (await paths())('/mine/applications/[application]', { application }, { said: 'begun' })
  },
)
