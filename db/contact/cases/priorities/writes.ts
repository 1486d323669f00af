import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Officer, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { isEnd } from '../rules'
import { caseEvents, cases } from '../tables'
import { lockedCase } from '../writes'
import type { Priority, priorityInput } from './input'
import { troubledBy } from './reads'
import { isFollowed, raisedBy } from './rules'

/** Staff say how pressing a case is. Refuses: gone, contact.changedMeanwhile, contact.ended. */
export function prioritiseCase(officer: Officer<'contact'>, said: z.output<typeof priorityInput>) {
  const { case: id, version, priority } = said
  return inTown(officer, async (tx) => {
    const { state } = await lockedCase(tx, id, version)
    if (isEnd(state)) throw new Refusal('contact.ended')
    const before = await priorityOf(tx, id)
    if (before === priority) return
    await setPriority(tx, officer, id, { by: 'staff', staff: officer.staff.id, data: { priority, before } })
    await record(tx, officer, { action: 'case.prioritised', object: `case:${id}`, detail: priority })
  })
}

/** After one more has said that it troubles them too: the case they are counted with may become more pressing, once a step. */
export async function raisePriority(tx: Transaction, actor: Visitor, joined: string) {
  const [own] = await tx.select({ main: cases.main }).from(cases).where(eq(cases.id, joined))
  const id = own?.main ?? joined
  // Two at once count each other: the second waits here, and sees the first.
  await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).for('no key update')
  const [found] = await tx
    .select({ priority: cases.priority, troubled: troubledBy })
    .from(cases)
    .where(eq(cases.id, id))
  if (!found) return
  const { priority: before, troubled } = found
  const priority = raisedBy({ priority: before, troubled, raisedTo: await raisedTo(tx, id) })
  if (!priority) return
  const data = { priority, before, troubled: String(troubled) }
  await setPriority(tx, actor, id, { by: 'system', data })
  await record(tx, actor, { action: 'case.raised', object: `case:${id}`, detail: priority })
}

/** The rules that a case now goes by say how pressing it is: so it is, unless staff have said it themselves or its number has raised it above that. */
export async function followPriority(
  tx: Transaction,
  officer: Officer<'contact'>,
  id: string,
  ruled?: Priority | null,
) {
  if (!ruled) return
  const before = await priorityOf(tx, id)
  const prioritised = and(eq(caseEvents.case, id), eq(caseEvents.kind, 'prioritised'), eq(caseEvents.by, 'staff'))
  const saidByStaff = (await tx.$count(caseEvents, and(prioritised, sql`not ${caseEvents.data} ? 'ruled'`))) > 0
  if (!isFollowed({ priority: before, ruled, saidByStaff, raisedTo: await raisedTo(tx, id) })) return
  await setPriority(tx, officer, id, {
    by: 'staff',
    staff: officer.staff.id,
    data: { priority: ruled, before, ruled: 'yes' },
  })
}

type Facts = { priority: Priority; before: Priority; troubled?: string; ruled?: 'yes' }
type Told = { by: 'staff' | 'system'; staff?: string; data: Facts }

async function setPriority(tx: Transaction, { municipality }: Visitor, id: string, told: Told) {
  await tx.insert(caseEvents).values({ municipality, case: id, kind: 'prioritised', ...told })
  // Whoever has the case open at the desk has not seen this yet.
  await tx
    .update(cases)
    .set({ priority: told.data.priority, version: sql`${cases.version} + 1` })
    .where(eq(cases.id, id))
}

async function priorityOf(tx: Transaction, id: string) {
  const [found] = await tx.select({ priority: cases.priority }).from(cases).where(eq(cases.id, id))
  return found?.priority ?? 'normal'
}

/** The steps it has taken by its number before. */
async function raisedTo(tx: Transaction, id: string) {
  const rows = await tx
    .select({ to: sql<Priority>`${caseEvents.data}->>'priority'` })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, id), eq(caseEvents.kind, 'prioritised'), eq(caseEvents.by, 'system')))
  return rows.map(({ to }) => to)
}
