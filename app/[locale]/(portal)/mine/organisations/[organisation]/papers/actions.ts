'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { documentInput } from '@/db/files/documents/input'
import { takeOutPaper } from '@/db/grants/passports/writes'

export const takeOut = formAction(
  () => resident('grants'),
  documentInput,
  async (me, { of: organisation, document: paper }) => {
    await takeOutPaper(me, { organisation, paper })
    return `${(await paths())('/mine/organisations/[organisation]/papers', { organisation }, { did: 'takenOut' })}#kept`
  },
)
