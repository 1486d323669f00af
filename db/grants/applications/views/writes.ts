import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { holdAlone } from '../../../locks'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { mostViews, type NewView, type ViewChange } from './input'
import { filtersOf, storedOf } from './rules'
import { applicationViews } from './tables'

type Member = Officer<'grants'>

/** Keeps filters under a name, once however often the form is sent. Returns the view's id. Refuses: queue.tooManyViews. */
export function saveView(officer: Member, { submission: id, name, filters }: NewView) {
  const { municipality, staff } = officer
  return inTown(officer, async (tx) => {
    await holdAlone(tx, 'quota', `application-views:${staff.id}`)
    const [made] = await tx
      .insert(applicationViews)
      .values({ id, municipality, staff: staff.id, name, filters: storedOf(filtersOf(filters)) })
      .onConflictDoNothing()
      .returning({ id: applicationViews.id })
    if (!made) return id
    if ((await tx.$count(applicationViews, eq(applicationViews.staff, staff.id))) > mostViews)
      throw new Refusal('queue.tooManyViews', { most: mostViews })
    await record(tx, officer, { action: 'applicationView.saved', object: `applicationView:${id}` })
    return id
  })
}

/** Renames a view of one's own, or gives it other filters. Refuses: gone. */
export function changeView(officer: Member, { view: id, name, filters }: ViewChange) {
  return inTown(officer, async (tx) => {
    await mine(tx, officer, id)
    await tx
      .update(applicationViews)
      .set({ name, ...(filters ? { filters: storedOf(filtersOf(filters)) } : {}) })
      .where(eq(applicationViews.id, id))
    await record(tx, officer, { action: 'applicationView.changed', object: `applicationView:${id}` })
  })
}

/** Takes a view of one's own away. Refuses: gone. */
export function dropView(officer: Member, id: string) {
  return inTown(officer, async (tx) => {
    await mine(tx, officer, id)
    await tx.delete(applicationViews).where(eq(applicationViews.id, id))
    await record(tx, officer, { action: 'applicationView.dropped', object: `applicationView:${id}` })
  })
}

async function mine(tx: Transaction, { staff }: Member, id: string) {
  const [row] = await tx
    .select({ id: applicationViews.id })
    .from(applicationViews)
    .where(and(eq(applicationViews.id, id), eq(applicationViews.staff, staff.id)))
    .for('update')
  if (!row) throw new Refusal('gone')
}
