'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { moreTimeInput } from '@/db/grants/extensions/input'
import { askMoreTime } from '@/db/grants/extensions/writes'

export const moreTime = formAction(
  () => resident('grants'),
  moreTimeInput,
  async (me, said) => {
    await askMoreTime(me, said)
    return (await paths())('/mine/reports/[report]', { report: said.id }, { said: 'askedTime' })
  },
)
