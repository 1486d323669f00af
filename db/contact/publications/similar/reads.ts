import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { shrinkAt } from '../../../places/rules'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import { followersOf } from '../../follows/reads'
import { topics, units } from '../../topics/tables'
import { inBox, publicShape, shownAsCase } from '../reads'
import { casePublications } from '../tables'
import { maySame, metresBetween, type Point } from './rules'

type Told = { topic: string; text: string; place: string | null; point: Point | null }

export type SimilarCase = Awaited<ReturnType<typeof listSimilarCases>>[number]

/** Up to three published cases that may be the very thing being told, the likeliest first. Answered questions are advice (db/contact/advice). */
export function listSimilarCases(visitor: Visitor<'contact'>, told: Told) {
  return inTown(visitor, async (tx) => {
    const [topic] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.code, told.topic))
    if (!topic) return []
    const [alike, nearby] = await Promise.all([alikeTold(tx, told, topic.id), around(tx, told, topic.id)])
    const ids = [...new Set([...nearby, ...alike.keys()])]
    const rows = ids.length > 0 ? await rowsOf(tx, ids) : []
    return rows
      .map((row) => ({ ...row, rank: alike.get(row.publication) ?? 0, point: pointOf(row) }))
      .map((row) => ({ ...row, metres: metresTo(told.point, row.point) }))
      .filter((row) => maySame(told, { ...row, topic: row.topic.code, answered: Boolean(row.answer) }))
      .toSorted((one, other) => (one.metres ?? 1e9) - (other.metres ?? 1e9) || other.rank - one.rank)
      .slice(0, 3)
  })
}

const rowsOf = (tx: Transaction, ids: string[]) =>
  tx
    .select({
      ...publicShape,
      publication: casePublications.id,
      followers: followersOf,
      daysSinceEnd: sql<number | null>`extract(day from now() - ${cases.endedAt})::int`,
    })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .innerJoin(topics, eq(topics.id, cases.topic))
    .innerJoin(units, eq(units.id, cases.unit))
    .where(and(shownAsCase, inArray(casePublications.id, ids)))

function alikeTold(tx: Transaction, { text, place, point }: Told, topic: string) {
  return alikeTo(tx, [text, place].filter(Boolean).join(' '), topic, !place && !point)
}

/** Published cases that share words with a text, and how many; of other topics only the answered, where no place is told. */
export async function alikeTo(tx: Transaction, words: string, topic: string, placeless: boolean) {
  const rows = await tx.execute<{ id: string; rank: number }>(
    sql`select id, rank from alike_published(${words}, ${topic}, ${placeless})`,
  )
  return new Map([...rows].map(({ id, rank }) => [id, rank]))
}

/** A box that surely holds whatever is near: 0.004 degrees are more than 150 metres up to the north of Finland. */
const reach = 0.004

/** Those of one topic near a point that are open or have ended lately, the nearest first. */
async function around(tx: Transaction, { point }: Told, topic: string) {
  if (!point) return []
  const { latitude, longitude } = point
  const box = {
    ...{ south: latitude - reach, north: latitude + reach },
    ...{ west: longitude - reach, east: longitude + reach },
  }
  const fresh = sql`(${cases.endedAt} is null or ${cases.endedAt} > now() - interval '31 days')`
  const [north, east] = [
    sql`(${casePublications.latitude} - ${latitude}::float8)`,
    sql`(${casePublications.longitude} - ${longitude}::float8) * ${shrinkAt(latitude)}::float8`,
  ]
  const rows = await tx
    .select({ id: casePublications.id })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .where(and(shownAsCase, inBox(box), eq(cases.topic, topic), fresh))
    .orderBy(sql`power(${north}, 2) + power(${east}, 2)`)
    .limit(20)
  return rows.map(({ id }) => id)
}

const pointOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }) =>
  latitude === null || longitude === null ? null : { latitude, longitude }

const metresTo = (one: Point | null, other: Point | null) =>
  one && other ? Math.round(metresBetween(one, other)) : null
