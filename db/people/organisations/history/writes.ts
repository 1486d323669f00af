import 'server-only'
import type { Officer, Resident, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import type { OrganisationDeed } from '../input'
import { organisationChanges } from '../tables'

type Change = {
  organisation: string
  deed: OrganisationDeed
  /** The person it concerns, when that is not whoever does it. */
  about?: string
  values?: Record<string, string>
}

/** Writes down what has happened to an organisation, for its members, and in the journal. Last in its transaction. */
export async function noteChange(tx: Transaction, actor: Resident | Officer, change: Change) {
  const { organisation, deed, about, values = {} } = change
  const doer = 'person' in actor ? { person: actor.person.id } : { staff: actor.staff.id }
  await tx
    .insert(organisationChanges)
    .values({ municipality: actor.municipality, organisation, deed, ...doer, about: about ?? null, values })
  const detail = about ? `resident:${about}` : undefined
  await record(tx, actor as Visitor, { action: `organisation.${deed}`, object: `organisation:${organisation}`, detail })
}
