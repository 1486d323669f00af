import 'server-only'
import type { GrantOfficer } from '@/db/actors'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { decisionTexts } from '../tables'
import type { TextInput } from './input'
import { latestNumber } from './reads'

/** Writes a new version of a text; decisions that were begun keep theirs. Refuses: changedMeanwhile. */
export function writeText(leader: GrantOfficer<'lead'>, { key, number, fi, sv, en }: TextInput) {
  const { municipality, staff } = leader
  const words = Object.fromEntries(Object.entries({ fi, sv, en }).filter(([, text]) => text))
  return inTown(leader, async (tx) => {
    if ((await latestNumber(tx, key)) !== number) throw new Refusal('changedMeanwhile')
    const [written] = await tx
      .insert(decisionTexts)
      .values({ municipality, key, number: number + 1, words, writtenBy: staff.id })
      .onConflictDoNothing()
      .returning({ id: decisionTexts.id })
    if (!written) throw new Refusal('changedMeanwhile')
    await record(tx, leader, {
      action: 'decisionText.written',
      object: `decisionText:${key}`,
      detail: String(number + 1),
    })
  })
}
