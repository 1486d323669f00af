import 'server-only'
import type { Resident } from '../../../actors'
import { record } from '../../../journal/writes'
import { inTown } from '../../../town'
import { membershipFor } from '../members/reads'

/** Its owner has taken a copy of what is held of an organisation. Refuses: gone, organisations.mayNot. */
export function noteOrganisationExport(owner: Resident, organisation: string) {
  return inTown(owner, async (tx) => {
    await membershipFor(tx, owner, organisation, 'copy')
    await record(tx, owner, { action: 'organisation.exported', object: `organisation:${organisation}` })
  })
}
