import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { countCases, listCases } from '@/db/contact/cases/queue/reads'
import { states } from '@/db/contact/cases/rules'
import { publishedFilters } from '@/db/contact/publications/input'
import { listPublished } from '@/db/contact/publications/reads'
import { publicationStates } from '@/db/contact/publications/rules'
import { foldTallies } from '@/db/contact/tallies/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { anybody, moved, told } from '../casework/town'
import { asOwner } from '../walls/canaries'

const job = townAtWork('jamsa', 'contact', 'tests')
const sql = asOwner()
let kari: Officer<'contact'>
let topic: { id: string; unit: string }

beforeAll(async () => {
  await seedTopics(job)
  await seedTopics(townAtWork('joutsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const [first] = await sql<(typeof topic)[]>`select id, unit from topics order by position limit 1`
  topic = first ?? expect.unreachable()
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const lonely = states.filter((state) => state !== 'merged')
const rowOf = (state: string) => ({
  ...{ id: randomUUID(), municipality: 'jamsa', reference: randomUUID().slice(0, 8), kind: 'repair', topic: topic.id },
  ...{ unit: topic.unit, locale: 'fi', channel: 'portal', state, text: 'Kuoppa', due_at: new Date(Date.now() + 1e9) },
  ...{ submission: randomBytes(32) },
})
const publicationOf = (id: string, state: string) => ({
  ...{ municipality: 'jamsa', case: id, state, title: 'Kuoppa', text: 'Kuoppa' },
})

const act = fc.oneof(
  fc.record({ of: fc.constant('add'), states: fc.array(fc.constantFrom(...lonely), { minLength: 1, maxLength: 4 }) }),
  fc.record({ of: fc.constant('move'), from: fc.constantFrom(...lonely), to: fc.constantFrom(...lonely) }),
  fc.record({ of: fc.constant('publish'), to: fc.constantFrom(...publicationStates) }),
  fc.record({
    of: fc.constant('republish'),
    from: fc.constantFrom(...publicationStates),
    to: fc.constantFrom(...publicationStates),
  }),
  fc.record({ of: fc.constant('drop'), state: fc.constantFrom(...lonely) }),
  fc.record({ of: fc.constant('undone'), state: fc.constantFrom(...lonely) }),
  fc.record({ of: fc.constant('fold') }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

async function done(one: Act) {
  if ('states' in one) await sql`insert into cases ${sql(one.states.map(rowOf))}`
  else if (one.of === 'move' && 'from' in one) await sql`update cases set state = ${one.to} where state = ${one.from}`
  else if (one.of === 'publish' && 'to' in one) {
    const bare =
      await sql`select id from cases c where not exists (select from case_publications p where p."case" = c.id) limit 2`
    for (const { id } of bare) await sql`insert into case_publications ${sql(publicationOf(id, one.to))}`
  } else if (one.of === 'republish' && 'from' in one)
    await sql`update case_publications set state = ${one.to} where state = ${one.from}`
  else if (one.of === 'drop' && 'state' in one)
    await sql`with gone as (delete from case_publications where "case" in (select id from cases where state = ${one.state}) returning 1)
      select count(*) from gone`
  else if (one.of === 'undone' && 'state' in one)
    await sql
      .begin(async (tx) => {
        await tx`insert into cases ${tx(rowOf(one.state))}`
        throw new Error('Something else went wrong')
      })
      .catch(() => {})
  else
    await sql`with gone as (delete from case_tallies returning municipality, "of", state, number)
    insert into case_tallies (municipality, "of", state, number) select municipality, "of", state, sum(number) from gone group by 1, 2, 3`
}

const counted = (rows: readonly Record<string, unknown>[]) =>
  Object.fromEntries(rows.map(({ of, state, number }) => [`${of} ${state}`, Number(number)]))

async function sums() {
  const [kept, there] = await Promise.all([
    sql`select "of", state, sum(number) as number from case_tallies group by 1, 2 having sum(number) <> 0`,
    sql`select 'case' as of, state, count(*) as number from cases group by 2
      union all select 'publication', state, count(*) from case_publications group by 2`,
  ])
  return { kept: counted(kept), there: counted(there) }
}

test('whatever happens to cases and publications, what is kept of them is what there is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      for (const one of acts) await done(one)
      const { kept, there } = await sums()
      expect(kept).toEqual(there)
    }),
    { numRuns: 25 },
  )
})

test('many at once and a worker that adds up among them lose nothing and wait for nobody', async () => {
  const some = Array.from({ length: 24 }, (_, at) => at)
  await Promise.all([
    ...some.map(async (at) => {
      const { id } = await told({ text: `Kuoppa numero ${at}`, publish: true })
      if (at % 2) await moved(kari, id, 'in_progress')
      if (at % 4 === 3) await moved(kari, id, 'answered', { words: 'Kiitos, asia on kunnossa.' })
    }),
    ...some.map(() => foldTallies(job)),
  ])
  const { kept, there } = await sums()
  expect(kept).toEqual(there)
})

test('adding up leaves one row of a state, and the piles as they were', async () => {
  await sql`insert into cases ${sql(Array.from({ length: 30 }, () => rowOf('done')))}`
  for (let round = 0; round < 210; round++)
    await sql`insert into case_tallies ${sql({ municipality: 'jamsa', of: 'case', state: 'done', number: round % 2 ? 1 : -1 })}`
  const before = await countCases(kari)
  await foldTallies(job)
  expect(await countCases(kari)).toEqual(before)
  const [row] = await sql`select count(*)::int as rows, count(distinct ("of", state))::int as states from case_tallies`
  expect(row?.rows).toBe(row?.states)
})

test('piles, the whole queue and the public list count what is there', async () => {
  const piles = await countCases(kari)
  const total = async (pile: string) => (await listCases(kari, caseFilters.parse({ pile }))).total
  for (const pile of ['open', 'mine', 'unassigned', 'late', 'waiting', 'ended', 'all'] as const)
    expect(await total(pile), pile).toBe(piles[pile])
  const [row] = await sql`select count(*)::int as shown from case_publications p join cases c on c.id = p."case"
    where p.state in ('approved', 'redacted') and c.state <> 'rejected'`
  expect((await listPublished(anybody, publishedFilters.parse({}))).total).toBe(row?.shown)
})

test('another town keeps its own', async () => {
  await sql`select set_config('app.municipality', 'joutsa', false)`
  expect((await sums()).kept).toEqual({})
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
