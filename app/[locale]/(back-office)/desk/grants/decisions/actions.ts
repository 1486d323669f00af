'use server'
import { actOnRows } from '@/app/_server/decisions'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { type ManyAct, manyActInput } from '@/db/grants/decisions/input'

/** The pile whose rows an act concerns: one stays there, to go on with what is left. */
const pileOf: Record<ManyAct, string> = {
  ...{ begin: 'waiting', propose: 'draft', approve: 'proposal', make: 'proposal', agenda: 'proposal' },
  ...{ notify: 'made', enter: 'agenda' },
}

export const act = formAction(
  () => grantOfficer('prepare', 'decide', 'minute'),
  manyActInput,
  async (_, said) => {
    const { did, left } = await actOnRows(said)
    return (await paths())('/desk/grants/decisions', undefined, {
      ...{ pile: pileOf[said.act], did: String(did), left: String(left) },
    })
  },
)
