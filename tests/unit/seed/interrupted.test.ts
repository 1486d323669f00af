import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { isEmpty } from '@/db/seed/people'
import { inTown } from '@/db/town'
import { seedTown } from '@/scripts/seed/town'
import { townAtWork } from '@/scripts/town-at-work'
import { municipalityById } from '@/tenants'
import { seeds } from '@/tenants/seeds'
import { asOwner } from '../walls/canaries'

const town = municipalityById('jamsa')
const job = townAtWork('jamsa', 'portal', 'tests')
const today = Temporal.PlainDate.from('2026-11-24')
const owner = asOwner()
afterAll(async () => {
  await owner.end()
  await closeDatabase()
})

const tables = ['notices', 'rounds', 'pots', 'proposals', 'ideas', 'freezes', 'ballots', 'closings', 'publications']
const ofCases = ['cases', 'case_events', 'routing_rules', 'forwards', 'surveys', 'follows', 'case_photos']
const counted = () =>
  inTown(job, async (tx) => {
    const rows: Record<string, number> = {}
    for (const table of [...tables, 'follow_ups', 'staff', 'desks', 'organisations', 'mandates', ...ofCases]) {
      const [row] = await tx.execute<{ count: number }>(sql`select count(*)::int from ${sql.identifier(table)}`)
      rows[table] = row?.count ?? 0
    }
    return rows
  })

// Three seedings of a whole town.
test('a seeding that was interrupted goes on where it stopped, and writes nothing twice', {
  timeout: 120_000,
}, async () => {
  if (!town) throw new Error('There is no Jämsä')
  await seedTown(town, today)
  const whole = await counted()
  expect(whole.rounds).toBe(seeds.jamsa?.rounds.length)
  // As it stands when it is cut off before its last steps: no organisations, no cases, no staff, no follow-ups yet.
  await owner`truncate organisations, bank_accounts, cases, routing_rules, api_clients cascade`
  await inTown(job, async (tx) => {
    for (const table of ['desks', 'staff', 'follow_ups']) await tx.execute(sql`delete from ${sql.identifier(table)}`)
  })
  expect(await isEmpty(job)).toBe(true)
  await seedTown(town, today)
  await seedTown(town, today)
  expect(await counted()).toEqual(whole)
})
