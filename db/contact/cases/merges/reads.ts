import 'server-only'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { inTown } from '../../../town'
import { open } from '../reads'
import { cases } from '../tables'

const named = { id: cases.id, reference: cases.reference, text: cases.text }

/** The case this one has joined, and those that have joined it. */
export function findMerge(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [[main], joined] = await Promise.all([
      tx.select(named).from(cases).where(sql`${cases.id} = (select c.main from ${cases} c where c.id = ${id})`),
      tx.select(named).from(cases).where(eq(cases.main, id)).orderBy(asc(cases.createdAt)),
    ])
    return { main: main ?? null, joined }
  })
}

/** Up to five open cases that may tell of the same: of one topic, told within a month of each other, the words most alike first. */
export function listAlike(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [one] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!one) return []
    const words = `${one.place ?? ''} ${one.text}`
    return tx
      .select({ ...named, place: cases.place, state: cases.state, createdAt: cases.createdAt })
      .from(cases)
      .where(
        and(
          open,
          ne(cases.id, id),
          eq(cases.topic, one.topic),
          sql`abs(extract(epoch from ${cases.createdAt} - ${one.createdAt.toISOString()}::timestamptz)) < 30 * 86400`,
        ),
      )
      .orderBy(
        sql`similarity(coalesce(${cases.place}, '') || ' ' || ${cases.text}, ${words}) desc`,
        asc(cases.createdAt),
      )
      .limit(5)
  })
}
