'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { notTiedTo } from '@/db/grants/ties/owners/reads'
import { mandateDecision, mandateRevocation } from '@/db/people/organisations/mandates/input'
import { decideMandate, revokeMandate } from '@/db/people/organisations/mandates/writes'

export const decide = formAction(
  () => grantOfficer('prepare'),
  mandateDecision,
  async (asker, said) => {
    await decideMandate(asker, said, notTiedTo)
    return (await paths())('/desk/grants/mandates', undefined, { did: said.outcome })
  },
)

export const revoke = formAction(
  () => grantOfficer('prepare'),
  mandateRevocation,
  async (asker, said) => {
    await revokeMandate(asker, said, notTiedTo)
    return (await paths())('/desk/grants/mandates', undefined, { did: 'revoke' })
  },
)
