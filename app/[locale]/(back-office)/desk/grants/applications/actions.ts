'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer, officer } from '@/app/_server/session'
import { handoutInput } from '@/db/grants/applications/handouts/input'
import { handOut as handOutThese } from '@/db/grants/applications/handouts/writes'
import { changeViewInput, viewInput } from '@/db/grants/applications/views/input'
import { changeView, saveView } from '@/db/grants/applications/views/writes'

const atDesk = () => officer('grants')
const inView = async (view: string, did: string) =>
  (await paths())('/desk/grants/applications', undefined, { view, did })

export const handOut = formAction(
  () => grantOfficer('prepare'),
  handoutInput,
  async (asker, said) => {
    const handout = await handOutThese(asker, said)
    return (await paths())('/desk/grants/applications/handouts/[handout]', { handout })
  },
)

export const save = formAction(atDesk, viewInput, async (asker, view) => inView(await saveView(asker, view), 'saved'))

export const update = formAction(atDesk, changeViewInput, async (asker, change) => {
  await changeView(asker, change)
  return inView(change.view, 'saved')
})
