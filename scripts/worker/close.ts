import { closeRound, failClosing } from '@/db/budget/ballots/closing/writes'
import type { JobMessage } from '@/db/jobs'
import { townAtWork } from '../town-at-work'

/** Opens the urn of a round that the desk has asked for. Killed at any point it leaves the urn shut, and is done again. */
export async function close({ municipality, id }: JobMessage) {
  const job = townAtWork(municipality, 'budget', 'close')
  try {
    await closeRound(job, id)
  } catch (fault) {
    await failClosing(job, id)
    throw fault
  }
}
