import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findIdea } from '@/db/budget/ideas/reads'
import { listMyIdeas } from '@/db/budget/ideas/search/reads'
import { editIdea, sendIdea, supportIdea, withdrawIdea } from '@/db/budget/ideas/writes'
import { rounds } from '@/db/budget/rounds/tables'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { atDesk, passerBy, signedIn } from '../../people'
import { idea, openRound, refusedBy } from './town'

const passer = passerBy('jamsa')
const aino = await signedIn(residents.aino)
const veikko = await signedIn(residents.veikko)
const saara = await signedIn(residents.saara)
const round = await openRound(passer)
const read = async (asker: Parameters<typeof findIdea>[0], number: number) => {
  const found = await findIdea(asker, round.id, number)
  if (!found) throw new Error('No idea')
  return found
}

test('ideas sent at once get numbers of their own, without gaps', async () => {
  const numbers = await Promise.all(Array.from({ length: 12 }, () => sendIdea(aino, round.id, idea(round))))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
})

test('an idea sent many times is one idea', async () => {
  const again = idea(round)
  const numbers = await Promise.all(Array.from({ length: 8 }, () => sendIdea(veikko, round.id, again)))
  expect(new Set(numbers).size).toBe(1)
  expect(await listMyIdeas(veikko)).toHaveLength(1)
})

test('the name shows only when its owner lets it, and never under a non-disclosure order', async () => {
  const shown = await sendIdea(aino, round.id, idea(round, { showName: true }))
  const unnamed = await sendIdea(aino, round.id, idea(round))
  const secret = await sendIdea(
    saara,
    round.id,
    idea(round, { showName: true, byline: 'Saara Heikkinen', place: 'Kotikatu 1' }),
  )
  expect((await read(passer, shown)).byline).toBe('Aino Mäkelä')
  expect((await read(passer, unnamed)).byline).toBeNull()
  expect(await read(passer, secret)).toMatchObject({ byline: null, place: 'Kotikatu 1' })
})

test('without sign-in only where the round allows it', async () => {
  expect(await refusedBy(sendIdea(passer, round.id, idea(round)))).toBe('ideas.signInFirst')
  const free = await openRound(passer, { slug: 'avoin', ideasNeedSignIn: false })
  const number = await sendIdea(passer, free.id, idea(free, { byline: 'Naapurin Ulla' }))
  expect(await findIdea(passer, free.id, number)).toMatchObject({ byline: 'Naapurin Ulla', state: 'open' })
})

test('a pot of another round is no place for an idea', async () => {
  const other = await openRound(passer, { slug: 'toinen' })
  expect(await refusedBy(sendIdea(aino, round.id, idea(other)))).toBe('ideas.wrongPot')
})

test('the writer is asked about similar ideas once', async () => {
  const place = await openRound(passer, { slug: 'samat' })
  await sendIdea(aino, place.id, idea(place, { title: 'Ulkokuntosali Seppolaan' }))
  const twin = idea(place, { title: 'Ulkokuntosali Seppolan puistoon', seen: null })
  expect(await refusedBy(sendIdea(veikko, place.id, twin))).toBe('ideas.similar')
  expect(await sendIdea(veikko, place.id, { ...twin, seen: '1' })).toBe(2)
})

test('the author edits until review begins, and everybody sees that it was changed', async () => {
  const number = await sendIdea(aino, round.id, idea(round, { title: 'Penkki' }))
  const { id } = await read(aino, number)
  const edit = { ...idea(round, { title: 'Penkki torille', roughCents: null }), idea: id, version: 1 }
  await editIdea(aino, edit)
  const now = await read(passer, number)
  expect(now).toMatchObject({ title: 'Penkki torille', roughCents: null, version: 2 })
  expect(now.edits).toEqual([{ at: expect.any(Date), before: null }])
  expect(now.byline).toBeNull()
  await editIdea(aino, { ...edit, showName: true, version: 2 })
  expect((await read(passer, number)).byline).toBe('Aino Mäkelä')
  expect(await refusedBy(editIdea(aino, edit))).toBe('ideas.changed')
  expect(await refusedBy(editIdea(veikko, { ...edit, version: 3 }))).toBe('gone')
})

test('words an author took away are for the author and the desk, and for nobody else', async () => {
  const number = await sendIdea(aino, round.id, idea(round, { title: 'Soita 040 123 4567' }))
  const { id } = await read(aino, number)
  await editIdea(aino, { ...idea(round, { title: 'Uimapaikka' }), idea: id, version: 1 })
  for (const asker of [passer, veikko]) expect(JSON.stringify(await read(asker, number))).not.toContain('040 123 4567')
  for (const asker of [aino, await atDesk(staff.marketta)])
    expect((await read(asker, number)).edits[0]?.before?.title).toBe('Soita 040 123 4567')
})

test('the clock of the database ends the writing', async () => {
  const late = await openRound(passer, { slug: 'myohassa', ideasUntil: new Date(Date.now() + 700) })
  const number = await sendIdea(aino, late.id, idea(late))
  const found = await findIdea(aino, late.id, number)
  await inTown(passer, (tx) => tx.update(rounds).set({ ideasUntil: new Date(Date.now() - 1000) }))
  expect(await refusedBy(editIdea(aino, { ...idea(late), idea: found?.id ?? '', version: 1 }))).toBe('ideas.tooLate')
  expect(await refusedBy(sendIdea(aino, late.id, idea(late)))).toBe('ideas.closed')
  expect(await findIdea(aino, late.id, number)).toMatchObject({ state: 'review' })
  await withdrawIdea(aino, found?.id ?? '')
  expect(await findIdea(passer, late.id, number)).toMatchObject({ state: 'withdrawn' })
  await inTown(passer, (tx) => tx.update(rounds).set({ ideasUntil: new Date(Date.now() + 86_400_000) }))
})

test('withdrawing is the author’s alone, and twice is once', async () => {
  const number = await sendIdea(aino, round.id, idea(round))
  const { id } = await read(aino, number)
  expect(await refusedBy(withdrawIdea(veikko, id))).toBe('gone')
  await Promise.all([withdrawIdea(aino, id), withdrawIdea(aino, id)])
  expect((await read(passer, number)).state).toBe('withdrawn')
  expect(await refusedBy(supportIdea(veikko, id, 'give'))).toBe('ideas.supportClosed')
})

test('one person, one support, however many clicks', async () => {
  const number = await sendIdea(aino, round.id, idea(round))
  const { id } = await read(aino, number)
  await Promise.all(Array.from({ length: 20 }, () => supportIdea(veikko, id, 'give')))
  await supportIdea(aino, id, 'give')
  expect(await read(veikko, number)).toMatchObject({ supports: 2, supported: true })
  await supportIdea(veikko, id, 'take')
  expect(await read(veikko, number)).toMatchObject({ supports: 1, supported: false })
})

test('an idea of another town is not there', async () => {
  const pentti = await signedIn(residents.pentti, 'joutsa')
  expect(await findIdea(pentti, round.id, 1)).toBeNull()
  expect(await refusedBy(supportIdea(pentti, randomUUID(), 'give'))).toBe('gone')
  const { id } = await read(aino, 1)
  expect(await refusedBy(supportIdea(pentti, id, 'give'))).toBe('gone')
})
