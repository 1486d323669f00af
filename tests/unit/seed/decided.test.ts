import { isNotNull, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { casePublications } from '@/db/contact/publications/tables'
import { awards } from '@/db/grants/awards/tables'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { listDecisions } from '@/db/grants/decisions/piles/reads'
import { approveDecision } from '@/db/grants/decisions/proposals/writes'
import { decisions, excerpts } from '@/db/grants/decisions/tables'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { seedTown } from '@/scripts/seed/town'
import { townAtWork } from '@/scripts/town-at-work'
import { municipalityById, type Town } from '@/tenants'
import { grantSeeds } from '@/tenants/seeds'
import { withDuty } from '@/tests/people'
import { answer } from '../organisations/cast'

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

test('a proposal in a call of Jämsä waits for its second yes: one approves it, and another decides', async () => {
  await seedTown(municipalityById('jamsa') as Town, today)
  const [pekka, veera] = [
    await withDuty(staff.pekkaPuheenjohtaja, 'decide', 300_000),
    await withDuty(staff.veera, 'decide', 300_000),
  ]
  const filters = { pile: 'proposal', call: null, page: 1 } as const
  const [waiting, ...others] = (await listDecisions(veera, filters)).rows.filter(({ twoPersons }) => twoPersons)
  expect(others).toEqual([])
  expect(waiting).toMatchObject({
    applicant: 'Vekkulan Sählyseura ry',
    grantedCents: 50_000,
    approved: false,
    lacks: [],
  })
  const press = { decision: waiting?.id ?? '', version: waiting?.version ?? 0 }
  expect(await answer(makeDecision(veera, press))).toBe('decisions.need.secondYes')
  await approveDecision(pekka, press)
  expect(await answer(makeDecision(pekka, press))).toBe('decisions.need.anotherPerson')
  expect(await answer(makeDecision(veera, press))).toBe('done')
})

test('what everybody may read of the demo’s cases has the moment it was shown: feeds and digests go by it', async () => {
  await seedTown(municipalityById('raasepori') as Town, today)
  const job = townAtWork('raasepori', 'contact', 'tests')
  const rows = await inTown(job, (tx) => tx.select().from(casePublications).where(isNotNull(casePublications.title)))
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter(({ shownAt }) => shownAt === null)).toEqual([])
})
