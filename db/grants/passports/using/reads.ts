import 'server-only'
import type { Resident } from '../../../actors'
import { membershipFor } from '../../../people/organisations/members/reads'
import { mayDo } from '../../../people/organisations/rules'
import { inTown } from '../../../town'
import { applicationFor } from '../../applications/rights/reads'
import { papersKept } from '../reads'

/**
 * The papers that the organisation of an application keeps, to whoever may put them into it and into the organisation's own; null for everybody
 * else and for an applicant who is no organisation. Refuses: gone.
 */
export function findPapersFor(applicant: Resident<'grants'>, application: string) {
  return inTown(applicant, async (tx) => {
    const { organisation } = (await applicationFor(tx, applicant, application, 'see')).application
    if (!organisation) return null
    const { role } = await membershipFor(tx, applicant, organisation, 'see')
    return mayDo(role, 'papers') ? { organisation, kept: await papersKept(tx, organisation) } : null
  })
}
