import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Administrator } from '../actors'
import { record } from '../journal/writes'
import { Refusal } from '../refusal'
import { inTown } from '../town'
import type { NoticeInput } from './input'
import { rowVersion } from './reads'
import { notices } from './tables'

/** Writes a notice. Returns its id. */
export function writeNotice(administrator: Administrator, { title, body, showFrom, showUntil }: NoticeInput) {
  const { municipality, staff } = administrator
  return inTown(administrator, async (tx) => {
    const [row] = await tx
      .insert(notices)
      .values({ municipality, title, body, showFrom, showUntil, writtenBy: staff.id })
      .returning({ id: notices.id })
    if (!row) throw new Refusal('busy')
    await record(tx, administrator, { action: 'notice.written', object: `notice:${row.id}` })
    return row.id
  })
}

/** Changes a notice as it stood when the writer opened it. Refuses: gone, notices.changedMeanwhile. */
export function editNotice(administrator: Administrator, id: string, seen: string, input: NoticeInput) {
  const { title, body, showFrom, showUntil } = input
  return inTown(administrator, async (tx) => {
    const [known] = await tx.select({ version: rowVersion }).from(notices).where(eq(notices.id, id)).for('update')
    if (!known) throw new Refusal('gone')
    if (known.version !== seen) throw new Refusal('notices.changedMeanwhile')
    await tx.update(notices).set({ title, body, showFrom, showUntil }).where(eq(notices.id, id))
    await record(tx, administrator, { action: 'notice.edited', object: `notice:${id}` })
  })
}

/** Takes a notice off the front page now. One that has not begun never begins. */
export function endNotice(administrator: Administrator, id: string) {
  return inTown(administrator, async (tx) => {
    const running = sql`(${notices.showUntil} is null or ${notices.showUntil} > now())`
    const ended = await tx
      .update(notices)
      .set({ showUntil: sql`now()`, showFrom: sql`least(${notices.showFrom}, now() - interval '1 second')` })
      .where(and(eq(notices.id, id), running))
      .returning({ id: notices.id })
    if (ended.length) await record(tx, administrator, { action: 'notice.ended', object: `notice:${id}` })
  })
}
