import { renewSheets } from '@/db/contact/sheets/writes'
import { foldTallies } from '@/db/contact/tallies/writes'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'

/** Every ten minutes: what large towns count, and the sums that are kept of cases. */
export async function sheets() {
  for (const { id } of municipalities) {
    const job = townAtWork(id, 'contact', 'sheets')
    await foldTallies(job)
    await renewSheets(job)
  }
}
