import { beforeAll, expect, test } from 'vitest'
import { ideaFilters } from '@/db/budget/ideas/input'
import { findIdea } from '@/db/budget/ideas/reads'
import { listIdeas, listSimilarIdeas } from '@/db/budget/ideas/search/reads'
import { sendIdea, supportIdea, withdrawIdea } from '@/db/budget/ideas/writes'
import { residents } from '@/scripts/personas'
import { passerBy, signedIn } from '../../people'
import { idea, openRound } from './town'

const passer = passerBy('jamsa')
const aino = await signedIn(residents.aino)
const veikko = await signedIn(residents.veikko)
const round = await openRound(passer)
const titles = async (query: Record<string, string> = {}, reader = passer) =>
  (await listIdeas(reader, round.id, ideaFilters.parse(query))).ideas.map(({ title }) => title)

beforeAll(async () => {
  await sendIdea(aino, round.id, idea(round, { title: 'Äijänpolun valaistus', category: 'streets', pot: round.area }))
  await sendIdea(
    aino,
    round.id,
    idea(round, { title: 'Frisbeegolfrata Himokseen', category: 'sports', text: 'Yhdeksän väylää metsään.' }),
  )
  await sendIdea(aino, round.id, idea(round, { title: 'Åkerstrandin uimapaikka', text: 'Hiekkaa ja laituri.' }))
  await sendIdea(aino, round.id, idea(round, { title: 'Zumbaa puistossa', text: 'Joka keskiviikko kesällä.' }))
  await sendIdea(aino, round.id, idea(round, { title: 'Koirapuisto torin taakse', text: 'Aita ja portti.' }))
  await supportIdea(veikko, (await findIdea(passer, round.id, 2))?.id ?? '', 'give')
  await withdrawIdea(aino, (await findIdea(passer, round.id, 5))?.id ?? '')
})

test('newest first, withdrawn ones only when asked for', async () => {
  expect((await titles())[0]).toBe('Zumbaa puistossa')
  expect(await titles({ state: 'withdrawn' })).toEqual(['Koirapuisto torin taakse'])
  expect(await titles({ state: 'open' })).toHaveLength(4)
})

test('words are found in any inflection, and near misses too', async () => {
  expect(await titles({ q: 'laitureita' })).toContain('Åkerstrandin uimapaikka')
  expect(await titles({ q: 'frisbegolfrata' })).toEqual(['Frisbeegolfrata Himokseen'])
  expect(await titles({ q: 'avaruusasema' })).toEqual([])
})

test('signs that mean something to the search are only signs', async () => {
  for (const q of ["'; drop table ideas; --", '"""', '((', '%', 'a & | !', '\\'])
    expect(Array.isArray(await titles({ q }))).toBe(true)
})

test('filters narrow together', async () => {
  expect(await titles({ pot: 'jamsankoski' })).toEqual(['Äijänpolun valaistus'])
  expect(await titles({ pot: 'jamsankoski', category: 'sports' })).toEqual([])
  expect(await titles({ category: 'made-up', sort: 'made-up', page: '-3' })).toHaveLength(4)
})

test('orders: most supported, and the reader’s own alphabet', async () => {
  expect((await titles({ sort: 'supported' }))[0]).toBe('Frisbeegolfrata Himokseen')
  expect(await titles({ sort: 'title' })).toEqual([
    'Frisbeegolfrata Himokseen',
    'Zumbaa puistossa',
    'Åkerstrandin uimapaikka',
    'Äijänpolun valaistus',
  ])
  const english = { ...passer, locale: 'en' as const }
  expect((await titles({ sort: 'title' }, english))[0]).toBe('Äijänpolun valaistus')
})

test('a page past the last is the last', async () => {
  expect(await listIdeas(passer, round.id, ideaFilters.parse({ page: '9' }))).toMatchObject({
    page: 1,
    pages: 1,
    total: 4,
  })
})

test('similar ideas are alike, not merely of the same language', async () => {
  const like = async (title: string, text = '') =>
    (await listSimilarIdeas(passer, round.id, title, text)).map((found) => found.title)
  expect(await like('Frisbeegolf Himokselle')).toEqual(['Frisbeegolfrata Himokseen'])
  expect(await like('Koirapuisto')).toEqual([])
  expect(await like('Kirjasto auki sunnuntaina', 'Olisi hyvä päästä lukemaan.')).toEqual([])
})
