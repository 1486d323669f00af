import { isNotNull, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { casePublications } from '@/db/contact/publications/tables'
import { awards } from '@/db/grants/awards/tables'
import { decisions, excerpts } from '@/db/grants/decisions/tables'
import { inTown } from '@/db/town'
import { seedTown } from '@/scripts/seed/town'
import { townAtWork } from '@/scripts/town-at-work'
import { municipalityById, type Town } from '@/tenants'
import { grantSeeds } from '@/tenants/seeds'

afterAll(closeDatabase)
const today = Temporal.PlainDate.from('2026-11-30')

test('this year’s calls of Raasepori have been decided, once, with letters, notices and awards', async () => {
  const town = municipalityById('raasepori') as Town
  await seedTown(town, today)
  await seedTown(town, today)
  const job = townAtWork('raasepori', 'grants', 'tests')
  const wanted = (grantSeeds.raasepori?.decided ?? []).flatMap(({ list }) => list)
  const rows = await inTown(job, (tx) => tx.select().from(decisions).orderBy(decisions.section))
  expect(rows.map(({ section }) => section)).toEqual(wanted.map((_, at) => at + 1))
  expect(rows.every(({ letter, blocks }) => letter && blocks.appeal?.includes('omprövning'))).toBe(true)
  expect(rows.map(({ state }) => state)).toEqual(['final', 'final', 'final', 'notified'])
  const copies = await inTown(job, (tx) => tx.select().from(excerpts))
  expect(copies.filter(({ redactedAt }) => redactedAt)).toHaveLength(3)
  const opened = await inTown(job, (tx) =>
    tx.select({ count: sql<number>`count(distinct ${awards.decision})::int` }).from(awards),
  )
  expect(opened[0]?.count).toBe(wanted.filter(({ granted }) => granted > 0).length)
})

test('what everybody may read of the demo’s cases has the moment it was shown: feeds and digests go by it', async () => {
  await seedTown(municipalityById('raasepori') as Town, today)
  const job = townAtWork('raasepori', 'contact', 'tests')
  const rows = await inTown(job, (tx) => tx.select().from(casePublications).where(isNotNull(casePublications.title)))
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter(({ shownAt }) => shownAt === null)).toEqual([])
})
