import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { publishedFilters } from '@/db/contact/publications/input'
import { listPublished } from '@/db/contact/publications/reads'
import { alikeTo } from '@/db/contact/publications/similar/reads'
import { seedTopics } from '@/db/seed/contact'
import { inTown } from '@/db/town'
import { townAtWork } from '@/scripts/town-at-work'
import { anybody } from '../casework/town'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
let [first, second] = ['', '']

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const topics = await sql`select id from topics order by position limit 2`
  ;[first = '', second = ''] = topics.map(({ id }) => id)
  await published(1100, 'Kuoppa ajoradassa', { days: 20, answer: 'Paikattu.' })
  await published(1100, 'Kuoppa ajoradassa', { days: 700, answer: 'Paikattu.' })
  await published(3, 'Lumikasa näkymän edessä', { days: 20 })
  await published(4, 'Lumikasa näkymän edessä', { days: 200 })
  await published(5, 'Lumikasa näkymän edessä', { days: 900 })
  await published(1, 'Majava patosi rumpuputken', { days: 1000, answer: 'Rumpu on avattu.' })
  await published(1, 'Laituri huojuu uimarannalla', { days: 1000, topic: second })
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

type Told = { days: number; answer?: string; topic?: string }

/** So many that were received so long ago; what has an answer ended as long ago. */
async function published(number: number, text: string, { days, answer, topic = first }: Told) {
  const at = new Date(Date.now() - days * 86_400_000)
  await sql`
    with told as (
      insert into cases (municipality, reference, kind, topic, unit, locale, channel, state, text, due_at, submission, created_at, ended_at)
      select 'jamsa', gen_random_uuid()::text, 'repair', t.id, t.unit, 'fi', 'portal', ${answer ? 'done' : 'received'}, ${text}, now(),
        sha256(gen_random_uuid()::text::bytea), ${at}::timestamptz + n * interval '1 second', ${answer ? at : null}
      from topics t, generate_series(1, ${number}::int) n where t.id = ${topic} returning id, created_at)
    insert into case_publications (municipality, "case", state, title, text, answer, created_at)
    select 'jamsa', id, 'approved', ${text}, ${text}, ${answer ?? null}, created_at from told`
}

const found = async (q: string) => listPublished(anybody, publishedFilters.parse({ q }))
const alike = (text: string, topic: string, placeless: boolean) =>
  inTown(anybody, async (tx) => [...(await alikeTo(tx, text, topic, placeless)).keys()])
const toldAs = async (ids: string[]) => {
  const rows = await sql`select distinct text, created_at > now() - interval '90 days' as new from case_publications
    where id in ${sql(ids)}`
  return rows.map(({ text, new: isNew }) => [text, isNew])
}

describe('words are looked for from the newest cases on', () => {
  test('a rare one is found and counted however old', async () => {
    expect(await found('lumikasa')).toMatchObject({ total: 12, more: false })
    expect((await found('majava')).rows).toMatchObject([{ title: 'Majava patosi rumpuputken' }])
  })

  test('of a common one the newest come first, and the count says that there are more', async () => {
    const { rows, total, more } = await found('kuoppa')
    expect([total, more]).toEqual([1000, true])
    expect(rows.every(({ createdAt }) => Date.now() - createdAt.valueOf() < 30 * 86_400_000)).toBe(true)
  })
})

describe('what may be the same', () => {
  test('where no place is told: the newest answered ones, and older ones where there are few', async () => {
    expect(await toldAs(await alike('Kuoppa ajoradassa', second, true))).toEqual([['Kuoppa ajoradassa', true]])
    const beaver = await alike('Majava patosi rumpuputken taas', second, true)
    expect(await toldAs(beaver)).toEqual([['Majava patosi rumpuputken', false]])
    expect(await alike('Majava patosi rumpuputken taas', second, false)).toEqual([])
  })

  test('of the topic: what is open however old, and nothing of another', async () => {
    expect(await toldAs(await alike('Laituri huojuu', second, false))).toEqual([['Laituri huojuu uimarannalla', false]])
    expect(await alike('Laituri huojuu', first, false)).toEqual([])
  })

  test('what ended a month ago is told apart from what ended long ago', async () => {
    expect(await toldAs(await alike('Kuoppa ajoradassa', first, false))).toEqual([['Kuoppa ajoradassa', true]])
  })
})
