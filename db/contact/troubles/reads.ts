import 'server-only'
import { and, desc, eq, getTableColumns, gt, isNotNull, lte, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { staff } from '../../people/tables'
import type { Point } from '../../places/rules'
import { inTown } from '../../town'
import { areasIn } from '../areas/reads'
import { cases } from '../cases/tables'
import { topics } from '../topics/tables'
import { isWave, mayBe, sharedArea } from './rules'
import { troubles } from './tables'

type Told = { readonly topic: string; readonly point: Point | null }

/** What the town knows of already that may be what somebody tells, with the name of its area. */
export function listTroublesFor(visitor: Visitor<'contact'>, told: Told) {
  return inTown(visitor, (tx) => troublesFor(tx, visitor, told))
}

export type KnownTrouble = Awaited<ReturnType<typeof troublesFor>>[number]

export async function troublesFor(tx: Transaction, { municipality }: Visitor, { topic, point }: Told) {
  const rows = await tx
    .select()
    .from(troubles)
    .where(and(lte(troubles.startsAt, sql`now()`), gt(troubles.endsAt, sql`now()`)))
    .orderBy(desc(troubles.startsAt))
    .limit(20)
  if (rows.length === 0) return []
  const areas = await areasIn(tx, municipality)
  return rows
    .filter((row) => mayBe(row, topic, point, areas))
    .map(({ id, words, area, follow, receipts }) => ({
      ...{ id, words, follow, receipts },
      area: areas.find(({ code }) => code === area)?.name ?? null,
    }))
}

/** The notices of a month, the latest first. */
export function listTroubles(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx
      .select({
        id: troubles.id,
        topics: troubles.topics,
        area: troubles.area,
        words: troubles.words,
        follow: troubles.follow,
        receipts: troubles.receipts,
        startsAt: troubles.startsAt,
        endsAt: troubles.endsAt,
        by: staff.name,
      })
      .from(troubles)
      .innerJoin(staff, eq(staff.id, troubles.staff))
      .where(gt(troubles.endsAt, sql`now() - interval '30 days'`))
      .orderBy(desc(troubles.startsAt))
      .limit(100),
  )
}

/** A notice as its form edits it, with who wrote it last; null when there is none. */
export function findTrouble(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .select({ ...getTableColumns(troubles), by: staff.name })
      .from(troubles)
      .innerJoin(staff, eq(staff.id, sql`coalesce(${troubles.editor}, ${troubles.staff})`))
      .where(eq(troubles.id, id))
    return row ?? null
  })
}

export type Trouble = Awaited<ReturnType<typeof listTroubles>>[number]

/** Topics under which far more has come in three hours than is usual, and the area where most of it is, if there is one. */
export function listWaves(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const recent = sql<number>`count(*) filter (where ${cases.createdAt} > now() - interval '3 hours')::int`
    const rows = await tx
      .select({ id: topics.id, code: topics.code, name: topics.name, recent, all: sql<number>`count(*)::int` })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(and(gt(cases.createdAt, sql`now() - interval '28 days'`), sql`${cases.state} <> 'rejected'`))
      .groupBy(topics.id)
    const waves = rows.filter(({ recent: now, all }) => isWave(now, all - now))
    const areas = waves.length > 0 ? await areasIn(tx, officer.municipality) : []
    return Promise.all(
      waves.map(async ({ id, all: _, ...wave }) => ({ ...wave, area: sharedArea(await pointsOf(tx, id), areas) })),
    )
  })
}

function pointsOf(tx: Transaction, topic: string) {
  const lately = gt(cases.createdAt, sql`now() - interval '3 hours'`)
  return tx
    .select({ latitude: sql<number>`${cases.latitude}`, longitude: sql<number>`${cases.longitude}` })
    .from(cases)
    .where(and(eq(cases.topic, topic), lately, isNotNull(cases.latitude), sql`${cases.state} <> 'rejected'`))
    .limit(200)
}
