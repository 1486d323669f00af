import 'server-only'
import type { Resident, Visitor } from '../actors'
import type { Transaction } from '../client'
import { journal } from './tables'

type Entry = { action: string; object: string; detail?: string }

/** Who acts, without a name: the id of a resident (with that of whom they act for) or staff member, a job, or `visitor`. */
export function actorOf(actor: Visitor): string {
  if ('staff' in actor) return `staff:${(actor.staff as { id: string }).id}`
  if ('person' in actor) return residentOf(actor as Resident)
  if ('job' in actor) return `job:${String(actor.job)}`
  return 'visitor'
}

const residentOf = ({ person, acting }: Resident) =>
  acting ? `resident:${person.id} for organisation:${acting.organisation}` : `resident:${person.id}`

/** Writes down who did what to which row, in the transaction of the deed and last in it: the chain's lock is held to the commit. */
export async function record(tx: Transaction, actor: Visitor, entry: Entry) {
  // The trigger fills seq, previous and hash.
  await tx.insert(journal).values({
    municipality: actor.municipality,
    actor: actorOf(actor),
    seq: 0,
    previous: Buffer.alloc(0),
    hash: Buffer.alloc(0),
    ...entry,
  })
}
