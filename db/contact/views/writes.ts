import 'server-only'
import { and, eq, or } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { mostViews, type NewView, type ViewChange } from './input'
import { filtersIn } from './rules'
import { caseViewOpenings, caseViews } from './tables'

/** Keeps filters under a name, once however often the form is sent. Returns the view's id. Refuses: queue.tooManyViews. */
export function saveView(officer: Officer<'contact'>, { submission: id, opening, ...said }: NewView) {
  const { municipality, staff } = officer
  return inTown(officer, async (tx) => {
    if ((await tx.$count(caseViews, eq(caseViews.staff, staff.id))) >= mostViews)
      throw new Refusal('queue.tooManyViews', { most: mostViews })
    const { name, shared, filters } = said
    const [row] = await tx
      .insert(caseViews)
      .values({ id, municipality, staff: staff.id, name, shared, filters: filtersIn(filters) })
      .onConflictDoNothing()
      .returning({ id: caseViews.id })
    if (!row) return id
    if (opening) await openWith(tx, officer, id)
    await record(tx, officer, { action: 'caseView.saved', object: `caseView:${id}` })
    return id
  })
}

/**
 * Renames a view or gives it other filters. One of the whole desk is everybody's to change; only who made it takes it back from the desk.
 * Refuses: gone.
 */
export function changeView(officer: Officer<'contact'>, { view: id, name, filters, shared, opening }: ViewChange) {
  return inTown(officer, async (tx) => {
    const { owner } = await mine(tx, officer, id)
    const values = { name, ...(filters ? { filters: filtersIn(filters) } : {}), ...(owner ? { shared } : {}) }
    await tx.update(caseViews).set(values).where(eq(caseViews.id, id))
    if (opening) await openWith(tx, officer, id)
    else await tx.delete(caseViewOpenings).where(and(eq(caseViewOpenings.view, id), isMine(officer)))
    await record(tx, officer, { action: 'caseView.changed', object: `caseView:${id}` })
  })
}

/** Takes a view away, also from those whose queue opens with it: theirs opens with all open cases again. Refuses: gone. */
export function dropView(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    await mine(tx, officer, id)
    await tx.delete(caseViewOpenings).where(eq(caseViewOpenings.view, id))
    await tx.delete(caseViews).where(eq(caseViews.id, id))
    await record(tx, officer, { action: 'caseView.dropped', object: `caseView:${id}` })
  })
}

const isMine = ({ staff }: Officer<'contact'>) => eq(caseViewOpenings.staff, staff.id)

async function openWith(tx: Transaction, { municipality, staff }: Officer<'contact'>, view: string) {
  await tx
    .insert(caseViewOpenings)
    .values({ municipality, staff: staff.id, view })
    .onConflictDoUpdate({ target: [caseViewOpenings.municipality, caseViewOpenings.staff], set: { view } })
}

/** A view this officer may change, and whether they made it. */
async function mine(tx: Transaction, { staff }: Officer<'contact'>, id: string) {
  const [row] = await tx
    .select({ staff: caseViews.staff })
    .from(caseViews)
    .where(and(eq(caseViews.id, id), or(eq(caseViews.shared, true), eq(caseViews.staff, staff.id))))
    .for('update')
  if (!row) throw new Refusal('gone')
  return { owner: row.staff === staff.id }
}
