import 'server-only'
import { eq } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import { record } from '../../../journal/writes'
import { inTown } from '../../../town'
import { membershipFor } from '../members/reads'
import { actings } from '../tables'

/** I act for an organisation of mine from now on in this session, or, with null, for myself. Refuses: gone. */
export function actFor(resident: Resident, session: string, organisation: string | null) {
  const { municipality } = resident
  return inTown(resident, async (tx) => {
    const mine = organisation ? await membershipFor(tx, resident, organisation, 'see') : null
    await tx.delete(actings).where(eq(actings.session, session))
    if (mine) await tx.insert(actings).values({ municipality, session, member: mine.id })
    const object = organisation ? `organisation:${organisation}` : `resident:${resident.person.id}`
    await record(tx, resident, { action: 'person.acting', object })
  })
}
