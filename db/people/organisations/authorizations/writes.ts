import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import { keyFor, seal, unseal } from '../../../keys'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { membershipFor } from '../members/reads'
import { authorizations, organisations } from '../tables'

/** How long a person may take to choose at Suomi.fi. */
const patience = sql`now() + interval '15 minutes'`

const keyOf = ({ municipality }: Resident) => keyFor(`authorization/${municipality}`)

type Beginning = {
  session: string
  organisation: string
  /** SHA-256 of what must come back. */
  state: Buffer
  /** The register's own session. */
  registerSession: string
  request: string
}

/** The way to Suomi.fi for this organisation: known to nobody else, in this session alone; a later one takes its place. Refuses: gone, organisations.mayNot. */
export function beginAuthorization(resident: Resident, { registerSession, ...beginning }: Beginning): Promise<void> {
  const { municipality } = resident
  const sealed = seal(keyOf(resident), Buffer.from(registerSession), beginning.session)
  const row = { ...beginning, registerSession: sealed, expiresAt: patience }
  return inTown(resident, async (tx) => {
    await membershipFor(tx, resident, beginning.organisation, 'submit')
    await tx
      .insert(authorizations)
      .values({ municipality, ...row })
      .onConflictDoUpdate({ target: [authorizations.municipality, authorizations.session], set: row })
  })
}

/** Whether I may ask for this organisation: its Y-tunnus is what Suomi.fi knows it by. Refuses: gone, organisations.mayNot, authorizations.noBusinessId. */
export function mayAuthorize(resident: Resident, organisation: string): Promise<void> {
  return inTown(resident, async (tx) => {
    await membershipFor(tx, resident, organisation, 'submit')
    const mine = eq(organisations.id, organisation)
    const [row] = await tx.select({ businessId: organisations.businessId }).from(organisations).where(mine)
    if (!row?.businessId) throw new Refusal('authorizations.noBusinessId')
  })
}

/** The way back, once: null when this session is on no such way, or has taken too long. */
export function takeAuthorization(resident: Resident, { session, state }: { session: string; state: Buffer }) {
  return inTown(resident, async (tx) => {
    const mine = and(eq(authorizations.session, session), eq(authorizations.state, state))
    const [taken] = await tx
      .delete(authorizations)
      .where(mine)
      .returning({
        ...{ organisation: authorizations.organisation, request: authorizations.request },
        ...{ sealed: authorizations.registerSession, inTime: sql<boolean>`${authorizations.expiresAt} > now()` },
      })
    if (!taken?.inTime) return null
    const known = eq(organisations.id, taken.organisation)
    const [row] = await tx.select({ businessId: organisations.businessId }).from(organisations).where(known)
    const { organisation, request, sealed } = taken
    const registerSession = unseal(keyOf(resident), sealed, session).toString()
    return { organisation, request, registerSession, businessId: row?.businessId ?? '' }
  })
}
