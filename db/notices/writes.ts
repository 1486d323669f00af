import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Administrator } from '../actors'
import { record } from '../journal/writes'
import { Refusal } from '../refusal'
import { inTown } from '../town'
import type { NoticeInput } from './input'
import { rowVersion } from './reads'
import { notices } from './tables'

/** Writes a notice, once however often its form is sent. Returns its id. Refuses: busy. */
export function writeNotice(administrator: Administrator, { submission, ...words }: NoticeInput) {
  const { title, body, showFrom, showUntil } = words
  const id = submission ?? randomUUID()
  const { municipality, staff } = administrator
  return inTown(administrator, async (tx) => {
    const [row] = await tx
      .insert(notices)
      .values({ id, municipality, title, body, showFrom, showUntil, writtenBy: staff.id })
      .onConflictDoNothing()
      .returning({ id: notices.id })
    if (row) await record(tx, administrator, { action: 'notice.written', object: `notice:${id}` })
    else if (!(await tx.$count(notices, eq(notices.id, id)))) throw new Refusal('busy')
    return id
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
