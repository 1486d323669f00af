import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSimilarIdeas } from '@/db/budget/ideas/search/reads'
import { ideas } from '@/db/budget/ideas/tables'
import { inTown } from '@/db/town'
import { passerBy } from '../../people'
import { openRound } from './town'

const passer = passerBy('jamsa')
const round = await openRound(passer)
const owner = postgres(process.env.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} })
afterAll(() => owner.end())

beforeAll(async () => {
  await inTown(passer, (tx) =>
    tx.execute(sql`
      insert into ${ideas} (municipality, round, pot, number, title, text, place, category, locale, submission)
      select 'jamsa', ${round.id}::uuid, ${round.whole}::uuid, n, 'Kohde ' || md5(n::text), 'Kuvaus ' || md5((n * 7)::text), 'Paikka', 'other', 'fi', gen_random_uuid()
        from generate_series(1, 4000) n`),
  )
  await owner`vacuum analyze ideas`
})

/** The plan of a search as its own role makes it; below the policies of the portal's role no index would serve. */
async function planOf(condition: string) {
  const rows = await owner.begin(async (tx) => {
    await tx`select set_config('app.municipality', 'jamsa', true)`
    await tx`set local role search_ro`
    return tx.unsafe(`explain select id from ideas where ${condition} and municipality = current_town()`)
  })
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test('words and spellings are looked up in their indexes, though the table is under row-level security', async () => {
  expect(await planOf(`words @@ websearch_to_tsquery('simple', 'laituri')`)).toContain('ideas_words')
  expect(await planOf(`title % 'Kohde laiturille'`)).toContain('ideas_title_trigrams')
})

test('similar ideas among four thousand come in a fraction of a second', async () => {
  const began = performance.now()
  await listSimilarIdeas(passer, round.id, 'Laituri Myllyrantaan', 'Rannassa voisi uida ja istua iltaisin.')
  expect(performance.now() - began).toBeLessThan(1000)
})
