import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ideaEditInput, ideaFilters, newIdeaInput } from '@/db/budget/ideas/input'
import { hide } from '@/db/budget/ideas/moderation/writes'
import { pointToKeep } from '@/db/budget/ideas/places/rules'
import { findIdea } from '@/db/budget/ideas/reads'
import { listIdeaPoints } from '@/db/budget/ideas/search/reads'
import { editIdea, sendIdea, withdrawIdea } from '@/db/budget/ideas/writes'
import { residents, staff } from '@/scripts/personas'
import { mapOf } from '@/tenants/maps'
import { atDesk, passerBy, signedIn } from '../../people'
import { idea, openRound, refusedBy } from './town'

const passer = passerBy('jamsa')
const aino = await signedIn(residents.aino)
const round = await openRound(passer)
const shore = { latitude: 61.8637, longitude: 25.1871 }
const helsinki = { latitude: 60.1699, longitude: 24.9384 }
const nowhere = { latitude: null, longitude: null }
const points = (query = {}) => listIdeaPoints(passer, round.id, ideaFilters.parse(query))
const read = async (number: number) => (await findIdea(passer, round.id, number)) ?? expect.fail('No idea')

test('an idea with a pin keeps it, and everybody finds it on the map under its name', async () => {
  const number = await sendIdea(aino, round.id, idea(round, { title: 'Laituri', ...shore }))
  expect(await read(number)).toMatchObject({ place: 'Myllyranta', ...shore })
  expect(await points()).toContainEqual(expect.objectContaining({ number, title: 'Laituri', state: 'open', ...shore }))
})

test('words alone are enough, and such an idea is on no map', async () => {
  const number = await sendIdea(aino, round.id, idea(round, { title: 'Penkkejä' }))
  expect(await read(number)).toMatchObject(nowhere)
  expect((await points()).map((point) => point.number)).not.toContain(number)
})

test('a point beyond the border is refused, and nothing is kept of it', async () => {
  expect(await refusedBy(sendIdea(aino, round.id, idea(round, { title: 'Rajan takana', ...helsinki })))).toBe(
    'ideas.outside',
  )
  expect((await points({ q: 'Rajan takana' })).length).toBe(0)
})

test('the author moves the pin and takes it away; beyond the border it stays where it was', async () => {
  const number = await sendIdea(aino, round.id, idea(round, { title: 'Kiikku', ...shore }))
  const { id } = await read(number)
  const edit = (version: number, at: object) =>
    editIdea(aino, { ...idea(round, { title: 'Kiikku' }), idea: id, version, latitude: undefined, ...at })
  const moved = { latitude: 61.86, longitude: 25.19 }
  await edit(1, moved)
  expect(await read(number)).toMatchObject(moved)
  expect(await refusedBy(edit(2, helsinki))).toBe('ideas.outside')
  expect(await read(number)).toMatchObject(moved)
  await edit(2, {})
  expect(await read(number)).toMatchObject(nowhere)
})

test('the map follows the filters of the list, and shows nothing hidden or withdrawn', async () => {
  const marketta = await atDesk(staff.marketta)
  const send = (title: string, words = {}) => sendIdea(aino, round.id, idea(round, { title, ...shore, ...words }))
  const [kept, hidden, withdrawn] = [
    await send('Frisbeerata', { category: 'sports', pot: round.area }),
    await send('Piilotettava', { category: 'sports' }),
    await send('Peruttava', { category: 'sports' }),
  ]
  await hide(marketta, { idea: (await read(hidden)).id, comment: null, reason: 'Mainos.' })
  await withdrawIdea(aino, (await read(withdrawn)).id)
  expect((await points({ category: 'sports' })).map(({ number }) => number)).toEqual([kept])
  expect((await points({ pot: 'jamsankoski' })).map(({ number }) => number)).toEqual([kept])
  expect(await read(hidden)).toMatchObject({ place: '', ...nowhere })
})

test('another town sees none of it', async () => {
  expect(await listIdeaPoints(passerBy('joutsa'), round.id, ideaFilters.parse({}))).toEqual([])
})

test('each town has its own border; a town without a map knows none', () => {
  expect(pointToKeep('jamsa', shore)).toEqual(shore)
  expect(() => pointToKeep('joutsa', shore)).toThrow('ideas.outside')
  expect(pointToKeep('mallila', helsinki)).toEqual(helsinki)
})

test('half a point is none, and what is kept lies within the border', () => {
  const degree = fc.option(fc.double({ min: 20, max: 70, noNaN: true }), { nil: undefined })
  const border = mapOf('jamsa')?.border ?? []
  const [east, north] = [border.map(([x]) => x), border.map(([, y]) => y)]
  fc.assert(
    fc.property(degree, degree, (latitude, longitude) => {
      if (latitude === undefined || longitude === undefined) {
        expect(pointToKeep('jamsa', { latitude, longitude })).toEqual(nowhere)
        return
      }
      const far =
        latitude < Math.min(...north) ||
        latitude > Math.max(...north) ||
        longitude < Math.min(...east) ||
        longitude > Math.max(...east)
      if (far) expect(() => pointToKeep('jamsa', { latitude, longitude })).toThrow('ideas.outside')
    }),
  )
})

test.each(['', 'abc', '91', undefined])(
  'a point of %j in the form is none, and the idea is still taken',
  (latitude) => {
    const typed = { ...idea(round), roughCents: '', latitude, longitude: '25.2' }
    expect(newIdeaInput.parse(typed).latitude).toBeUndefined()
    const edited = ideaEditInput.parse({ ...typed, idea: idea(round).submission, version: '1' })
    expect(edited.latitude).toBeUndefined()
  },
)
