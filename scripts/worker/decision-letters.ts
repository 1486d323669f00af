import { setNextLetter } from '@/db/grants/decisions/letters/writes'
import type { JobMessage } from '@/db/jobs'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'

/** A decision has been made: its letter is set, and with it whatever else waits. */
export async function decisionLetter({ municipality }: JobMessage) {
  await setLetters(municipality)
}

/** Each minute: what a worker that was killed has left. */
export async function decisionLetters() {
  for (const { id } of municipalities) await setLetters(id)
}

async function setLetters(municipality: string) {
  const job = townAtWork(municipality, 'grants', 'letters')
  while (await setNextLetter(job));
}
