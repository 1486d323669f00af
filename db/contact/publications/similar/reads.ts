import 'server-only'
import { and, between, desc, eq, or, sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import { followersOf } from '../../follows/reads'
import { topics, units } from '../../topics/tables'
import { publicShape, shown } from '../reads'
import { casePublications } from '../tables'
import { maySame, metresBetween, type Point } from './rules'

type Told = { topic: string; text: string; place: string | null; point: Point | null }

export type SimilarCase = Awaited<ReturnType<typeof listSimilarCases>>[number]

/** Up to three published cases that may be the very thing being told, the likeliest first. */
export function listSimilarCases(visitor: Visitor<'contact'>, told: Told) {
  const words = [told.text, told.place].filter(Boolean).join(' ')
  return inTown(visitor, async (tx) => {
    const rows = await tx
      .select({
        ...publicShape,
        followers: followersOf,
        rank: sql<number>`coalesce(likeness.rank, 0)`,
        daysSinceEnd: sql<number | null>`extract(day from now() - ${cases.endedAt})::int`,
      })
      .from(casePublications)
      .innerJoin(cases, eq(cases.id, casePublications.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .leftJoin(sql`similar_published(${words}) as likeness`, sql`likeness.id = ${casePublications.id}`)
      .where(and(shown, or(sql`likeness.id is not null`, around(told))))
      .orderBy(sql`likeness.rank desc nulls last`, desc(casePublications.createdAt))
      .limit(80)
    return rows
      .map((row) => ({ ...row, point: pointOf(row), metres: metresTo(told.point, pointOf(row)) }))
      .filter((row) => maySame(told, { ...row, topic: row.topic.code, answered: Boolean(row.answer) }))
      .toSorted((one, other) => (one.metres ?? 1e9) - (other.metres ?? 1e9) || other.rank - one.rank)
      .slice(0, 3)
  })
}

/** A box that surely holds whatever is near: 0.004 degrees are more than 150 metres up to the north of Finland. */
const box = 0.004
function around({ topic, point }: Told) {
  if (!point) return undefined
  const { latitude, longitude } = point
  return and(
    eq(topics.code, topic),
    between(casePublications.latitude, latitude - box, latitude + box),
    between(casePublications.longitude, longitude - box, longitude + box),
  )
}

const pointOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }) =>
  latitude === null || longitude === null ? null : { latitude, longitude }

const metresTo = (one: Point | null, other: Point | null) =>
  one && other ? Math.round(metresBetween(one, other)) : null
