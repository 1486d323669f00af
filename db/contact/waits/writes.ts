import 'server-only'
import type { Officer } from '../../actors'
import { record } from '../../journal/writes'
import { inTown } from '../../town'
import type { WaitsInput } from './input'
import { waitsIn } from './reads'
import { contactWaits } from './tables'

/** Sets how long the town waits from now on; the same once more changes nothing. */
export function setWaits(officer: Officer<'contact'>, waits: WaitsInput) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    const { dispute, question, forward } = (await waitsIn(tx))(new Date())
    if (dispute === waits.dispute && question === waits.question && forward === waits.forward) return
    await tx.insert(contactWaits).values({ municipality, ...waits })
    await record(tx, officer, {
      action: 'waits.changed',
      object: `municipality:${municipality}`,
      detail: `${waits.dispute}, ${waits.question}, ${waits.forward}`,
    })
  })
}
