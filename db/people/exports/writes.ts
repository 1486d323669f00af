import 'server-only'
import type { Resident } from '../../actors'
import { record } from '../../journal/writes'
import { inTown } from '../../town'

/** Somebody has taken a copy of everything that is held of them. */
export function noteExport(resident: Resident) {
  return inTown(resident, (tx) =>
    record(tx, resident, { action: 'person.exported', object: `resident:${resident.person.id}` }),
  )
}
