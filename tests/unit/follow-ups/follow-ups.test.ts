import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { followUpInput } from '@/db/budget/follow-ups/input'
import { listFollowUps, listFollowUpsOf, readFollowUpSheet } from '@/db/budget/follow-ups/reads'
import { standingOf } from '@/db/budget/follow-ups/rules'
import { addFollowUp, removeFollowUp } from '@/db/budget/follow-ups/writes'
import { roundIn } from '@/db/budget/rounds/reads'
import { publishResult } from '@/db/budget/tally/publication/writes'
import { journal } from '@/db/journal/tables'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { atDesk, passerBy } from '../../people'
import { refusalOf } from '../ballots/voting-round'
import { closedRound, counted } from '../counts/closed-round'

const visitor = passerBy('jamsa')
let marketta: Officer<'budget'>
let pekka: Officer<'budget'>
let slug = ''

const said = (more: Record<string, unknown> = {}) =>
  followUpInput('fi').parse({
    submission: randomUUID(),
    state: 'under-way',
    happensOn: '2026-11-20',
    text: { fi: 'Työt alkoivat.', sv: '', en: '' },
    spentCents: '12 500',
    ...more,
  })

beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
  pekka = await atDesk(staff.pekka)
  const round = await closedRound(marketta)
  await publishResult(marketta, { round, count: await counted(marketta, round) })
  slug = (await inTown(marketta, (tx) => roundIn(tx, round)))?.slug ?? ''
})

test('what becomes of a winner is told in order, and written down in the journal', async () => {
  await addFollowUp(marketta, { round: slug, proposal: '2' }, said())
  await addFollowUp(
    marketta,
    { round: slug, proposal: '2' },
    said({ state: 'planned', happensOn: '2026-10-01', spentCents: '' }),
  )
  const told = await listFollowUpsOf(visitor, slug, '2')
  expect(told.map(({ state, spentCents }) => [state, spentCents])).toEqual([
    ['planned', null],
    ['under-way', 1_250_000],
  ])
  expect(standingOf(told)).toEqual({ state: 'under-way', spentCents: 1_250_000 })
  const actions = await inTown(marketta, (tx) => tx.select().from(journal).where(eq(journal.action, 'followUp.added')))
  expect(actions.length).toBeGreaterThanOrEqual(2)
})

test('only winners are followed up', async () => {
  expect(await refusalOf(addFollowUp(marketta, { round: slug, proposal: '1' }, said()))).toBe('followUps.notWinner')
  expect(await refusalOf(addFollowUp(marketta, { round: slug, proposal: '99' }, said()))).toBe('gone')
  const unpublished = await closedRound(marketta)
  const early = (await inTown(marketta, (tx) => roundIn(tx, unpublished)))?.slug ?? ''
  expect(await refusalOf(addFollowUp(marketta, { round: early, proposal: '2' }, said()))).toBe('followUps.notWinner')
  expect(await readFollowUpSheet(marketta, early)).toBeNull()
})

test('a form sent many times adds one entry', async () => {
  const form = said()
  const ids = await Promise.all(
    Array.from({ length: 4 }, () => addFollowUp(marketta, { round: slug, proposal: '6' }, form)),
  )
  expect(new Set(ids)).toEqual(new Set([form.submission]))
  expect(await listFollowUpsOf(visitor, slug, '6')).toHaveLength(1)
})

test('an entry that was a mistake is taken back, once', async () => {
  const entry = await addFollowUp(marketta, { round: slug, proposal: '3' }, said())
  expect(await listFollowUpsOf(visitor, slug, '3')).toHaveLength(1)
  await removeFollowUp(marketta, entry)
  expect(await listFollowUpsOf(visitor, slug, '3')).toEqual([])
  expect(await refusalOf(removeFollowUp(marketta, entry))).toBe('gone')
})

test('the desk sees winners of every pot with what has been told of them', async () => {
  const sheet = await readFollowUpSheet(marketta, slug)
  expect(sheet?.winners.map(({ number }) => number).toSorted()).toEqual(['2', '3', '5', '6', '7'])
  expect(sheet?.entries.every(({ writtenBy }) => writtenBy === 'Marketta Salonen')).toBe(true)
})

test('another town reads and writes nothing of it', async () => {
  const entry = await addFollowUp(marketta, { round: slug, proposal: '5' }, said())
  expect(await listFollowUps(passerBy('joutsa'), slug)).toEqual([])
  expect(await refusalOf(addFollowUp(pekka, { round: slug, proposal: '5' }, said()))).toBe('gone')
  expect(await refusalOf(removeFollowUp(pekka, entry))).toBe('gone')
  expect(await listFollowUpsOf(visitor, slug, '5')).toHaveLength(1)
})
