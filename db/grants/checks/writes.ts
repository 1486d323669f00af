import 'server-only'
import { sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../actors'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { lockedAtDesk, touch } from '../applications/handling/reads'
import type { Checking } from './input'
import { checkIn } from './reads'
import { checks } from './tables'

/**
 * Keeps an officer's verdicts on what the rules have found. What is found is looked at anew: nobody judges what has changed since the page was
 * read. Refuses: gone, ties.disqualified, handling.changed, handling.wrongState.
 */
export function saveVerdicts(preparer: GrantOfficer<'prepare'>, said: Checking) {
  const { municipality, staff } = preparer
  return inTown(preparer, async (tx) => {
    const { id, state } = await lockedAtDesk(tx, preparer, said)
    if (state !== 'inCheck') throw new Refusal('handling.wrongState')
    const { findings, judged } = await checkIn(tx, id)
    for (const { item, found, verdict, note } of said.verdicts) {
      if (findings.find((finding) => finding.item === item)?.found !== found) throw new Refusal('handling.changed')
      const before = judged.find((one) => one.item === item)
      const same = before?.found === found && before.verdict === verdict && before.note === note
      if (verdict === null || same) continue
      await tx
        .insert(checks)
        .values({ municipality, application: id, item, found, verdict, note, checkedBy: staff.id })
        .onConflictDoUpdate({
          target: [checks.municipality, checks.application, checks.item],
          set: { found, verdict, note, checkedBy: staff.id, checkedAt: sql`now()` },
        })
      await record(tx, preparer, {
        action: 'application.checked',
        object: `application:${id}`,
        detail: `${item} ${verdict}`,
      })
    }
    await touch(tx, id)
  })
}
