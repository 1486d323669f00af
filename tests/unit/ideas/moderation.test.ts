import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { comment, report } from '@/db/budget/ideas/comments/writes'
import { ideaFilters } from '@/db/budget/ideas/input'
import { findCase, listHidden, listReported } from '@/db/budget/ideas/moderation/reads'
import { hide, settle, show } from '@/db/budget/ideas/moderation/writes'
import { findIdea } from '@/db/budget/ideas/reads'
import { listIdeas } from '@/db/budget/ideas/search/reads'
import { hidings } from '@/db/budget/ideas/tables'
import { sendIdea } from '@/db/budget/ideas/writes'
import { journal } from '@/db/journal/tables'
import { listMessages } from '@/db/outbox/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { atDesk, passerBy, signedIn } from '../../people'
import { idea, openRound, refusedBy } from './town'

const passer = passerBy('jamsa')
const [aino, veikko, onni, saara] = await Promise.all([
  signedIn(residents.aino),
  signedIn(residents.veikko),
  signedIn(residents.onni),
  signedIn(residents.saara),
])
const [marketta, jorma, pekka] = await Promise.all([atDesk(staff.marketta), atDesk(staff.jorma), atDesk(staff.pekka)])
const round = await openRound(passer)

const newIdea = async () => {
  const number = await sendIdea(aino, round.id, idea(round))
  const read = (asker: typeof aino | typeof passer = passer) => findIdea(asker, round.id, number)
  return { id: (await read())?.id ?? '', number, read }
}

test('the same words sent many times are one comment', async () => {
  const { id, read } = await newIdea()
  const ids = await Promise.all(Array.from({ length: 6 }, () => comment(veikko, { idea: id, text: 'Kannatan' })))
  expect(new Set(ids).size).toBe(1)
  expect((await read())?.comments).toHaveLength(1)
  expect((await read(veikko))?.comments[0]).toMatchObject({ name: 'Veikko Lahtinen', mine: true })
})

test('a commenter with a non-disclosure order stays unnamed', async () => {
  const { id, read } = await newIdea()
  await comment(saara, { idea: id, text: 'Hyvä paikka' })
  expect((await read())?.comments[0]).toMatchObject({ name: null, text: 'Hyvä paikka' })
})

test('the longest reported waits first; two readers make one case', async () => {
  const [first, second] = [await newIdea(), await newIdea()]
  await report(veikko, { idea: first.id, comment: null, reason: 'Mainos' })
  await report(veikko, { idea: second.id, comment: null, reason: 'Asiaton' })
  await report(onni, { idea: first.id, comment: null, reason: 'Sama idea kahdesti' })
  await report(onni, { idea: first.id, comment: null, reason: 'Uudestaan' })
  const queue = await listReported(marketta, round.id)
  expect(queue.map(({ number, reports }) => [number, reports])).toEqual([
    [first.number, 2],
    [second.number, 1],
  ])
  await settle(marketta, { idea: first.id, comment: null })
  expect(await listReported(marketta, round.id)).toHaveLength(1)
  expect(await refusedBy(settle(jorma, { idea: first.id, comment: null }))).toBe('ideas.alreadySettled')
})

test('a hidden idea leaves the list, keeps its reason and tells its author once', async () => {
  const { id, number, read } = await newIdea()
  const both = await Promise.all(
    [marketta, jorma].map((officer) => refusedBy(hide(officer, { idea: id, comment: null, reason: 'Mainos' }))),
  )
  expect(both.toSorted()).toEqual(['accepted', 'ideas.alreadyHidden'])
  expect(await read()).toMatchObject({
    state: 'hidden',
    title: '',
    text: '',
    comments: [],
    hiding: { reason: 'Mainos' },
  })
  expect(await read(aino)).toMatchObject({ state: 'hidden', title: 'Laituri Myllyrantaan', mine: true })
  expect((await listIdeas(passer, round.id, ideaFilters.parse({}))).ideas.some((one) => one.number === number)).toBe(
    false,
  )
  const told = (await listMessages(aino)).filter(({ kind }) => kind === 'ideaHidden')
  expect(told).toMatchObject([
    { values: { idea: 'Laituri Myllyrantaan', reason: 'Mainos' }, link: `/budget/2026/ideas/${number}` },
  ])
  expect(await refusedBy(comment(veikko, { idea: id, text: 'Miksi' }))).toBe('ideas.commentsClosed')
  expect(await refusedBy(report(veikko, { idea: id, comment: null, reason: 'x' }))).toBe('gone')
  await show(marketta, { idea: id, comment: null })
  expect((await read())?.title).toBe('Laituri Myllyrantaan')
  expect(await refusedBy(show(marketta, { idea: id, comment: null }))).toBe('ideas.notHidden')
})

test('of a hidden comment only the reason is left', async () => {
  const { id, read } = await newIdea()
  const said = await comment(veikko, { idea: id, text: 'Osta halpoja renkaita' })
  await report(onni, { idea: id, comment: said, reason: 'Mainos' })
  await hide(marketta, { idea: id, comment: said, reason: 'Mainontaa' })
  expect((await read())?.comments[0]).toMatchObject({ text: null, name: null, hidden: 'Mainontaa' })
  expect(await findCase(marketta, round.id, { idea: id, comment: said })).toMatchObject({
    commentText: 'Osta halpoja renkaita',
    hidden: { by: 'Marketta Salonen' },
    reports: [{ reason: 'Mainos' }],
  })
  expect((await listHidden(marketta, round.id)).some(({ comment: hidden }) => hidden === said)).toBe(true)
  expect((await listMessages(veikko))[0]).toMatchObject({ kind: 'commentHidden', values: { reason: 'Mainontaa' } })
})

test('the journal tells which hiding it was, and nothing of the officer’s words', async () => {
  const { id } = await newIdea()
  await hide(marketta, { idea: id, comment: null, reason: 'Tekstissä on Veikon puhelinnumero' })
  const kept = await inTown(marketta, async (tx) => {
    const [hiding] = await tx.select().from(hidings).where(eq(hidings.idea, id))
    return {
      hiding,
      entries: await tx
        .select()
        .from(journal)
        .where(eq(journal.object, `idea:${id}`)),
    }
  })
  const hidden = kept.entries.filter(({ action }) => action === 'idea.hidden')
  expect(hidden).toMatchObject([{ detail: `hiding:${kept.hiding?.id}` }])
  expect(JSON.stringify(kept.entries)).not.toContain('puhelinnumero')
})

test('the desk of another town finds nothing here', async () => {
  const { id } = await newIdea()
  await report(veikko, { idea: id, comment: null, reason: 'Mainos' })
  expect(await listReported(pekka, round.id)).toEqual([])
  expect(await findCase(pekka, round.id, { idea: id, comment: null })).toBeNull()
  expect(await refusedBy(hide(pekka, { idea: id, comment: null, reason: 'x' }))).toBe('gone')
})

test('a resident cannot moderate', () => {
  // @ts-expect-error a resident is no officer
  const attempt = () => hide(aino, { idea: '', comment: null, reason: '' })
  expect(attempt).toBeTypeOf('function')
})
