import 'server-only'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { metresPerDegree, shrinkAt } from '../../../places/rules'
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

/** Farther than this a case of the same topic tells of another place, however alike the words. */
const farthest = 1000

/**
 * Up to five open cases that may tell of the same: of one topic, told within a month of each other. What lies within a kilometre comes
 * first, the nearest and most alike before others; then what has no point to measure from, the words most alike first.
 */
export function listAlike(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [one] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!one) return []
    const words = `${one.place ?? ''} ${one.text}`
    const likeness = sql<number>`similarity(coalesce(${cases.place}, '') || ' ' || ${cases.text}, ${words})`
    const metres = metresFrom(one)
    return (
      tx
        .select({ ...named, place: cases.place, state: cases.state, createdAt: cases.createdAt, metres })
        .from(cases)
        .where(
          and(
            open,
            ne(cases.id, id),
            eq(cases.topic, one.topic),
            sql`coalesce(${metres}, 0) <= ${farthest}`,
            sql`abs(extract(epoch from ${cases.createdAt} - ${one.createdAt.toISOString()}::timestamptz)) < 30 * 86400`,
          ),
        )
        // A hundred metres weigh as much as a tenth of the words; what has no point is as if it lay half a kilometre off.
        .orderBy(sql`${likeness} - coalesce(${metres}, 500) / 1000.0 desc`, asc(cases.createdAt))
        .limit(5)
    )
  })
}

/** Metres from a case to another on the plane that `distance` measures on; null where either has no point. */
function metresFrom({ latitude, longitude }: { latitude: number | null; longitude: number | null }) {
  if (latitude === null || longitude === null) return sql<number | null>`null::int`
  const north = sql`(${cases.latitude} - ${latitude}::float8)`
  const east = sql`(${cases.longitude} - ${longitude}::float8) * ${shrinkAt(latitude)}::float8`
  return sql<number | null>`round(sqrt(power(${north}, 2) + power(${east}, 2)) * ${metresPerDegree}::float8)::int`
}
