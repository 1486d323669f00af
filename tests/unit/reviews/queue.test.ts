import { expect, test } from 'vitest'
import { withdrawIdea } from '@/db/budget/ideas/writes'
import { makeProposal } from '@/db/budget/proposals/writes'
import { assignIdeas } from '@/db/budget/reviews/assignments/writes'
import { writeOpinion } from '@/db/budget/reviews/opinions/writes'
import { queueInput } from '@/db/budget/reviews/queue/input'
import { listQueue } from '@/db/budget/reviews/queue/reads'
import { findReview, listReviewers } from '@/db/budget/reviews/reads'
import { assignments } from '@/db/budget/reviews/tables'
import { giveVerdict } from '@/db/budget/reviews/verdicts/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { atDesk, signedIn } from '../../people'
import { proposed } from '../proposals/words'
import { deedsOn, refusedBy, reviewedRound, sentIdea } from './town'

const [marketta, jorma, pekka] = await Promise.all([atDesk(staff.marketta), atDesk(staff.jorma), atDesk(staff.pekka)])
const aino = await signedIn(residents.aino)
const round = await reviewedRound(marketta)
const titles = [
  'Laituri Myllyrantaan',
  'Lintutorni Saarijärvelle',
  'Frisbeegolfrata',
  'Penkkejä jokirantaan',
  'Muraali',
]
type Sent = Awaited<ReturnType<typeof sentIdea>>
const sent: Sent[] = []
for (const title of titles) sent.push(await sentIdea(aino, round, { title, area: title === 'Muraali' }))
const [pier, tower, , benches, mural] = sent as [Sent, Sent, Sent, Sent, Sent]

const view = (asked: object = {}) => queueInput.parse(asked)
const queue = (asked: object = {}, officer = marketta) => listQueue(officer, round.id, view(asked))
const give = (ideas: string[], assignee: string, dueOn: string | null = null) =>
  assignIdeas(marketta, { round: round.id, ideas, assignee, dueOn, view: '' })

test('the pile holds every idea in the order in which they came', async () => {
  const { rows, total, counts } = await queue()
  expect(rows.map(({ title }) => title)).toEqual(titles)
  expect(total).toBe(5)
  expect(counts).toMatchObject({ unreviewed: 5, mine: 0, overdue: 0, decided: 0, combined: 0, all: 5 })
})

test('words, area, number and sort narrow the pile', async () => {
  const found = async (asked: object) => (await queue(asked)).rows.map(({ title }) => title)
  expect(await found({ words: 'laiturin' })).toEqual(['Laituri Myllyrantaan'])
  expect(await found({ words: '#2' })).toEqual(['Lintutorni Saarijärvelle'])
  expect(await found({ pot: 'halli' })).toEqual(['Muraali'])
  expect(await found({ sort: 'newest' })).toEqual(titles.toReversed())
  expect(await found({ category: 'sports' })).toEqual([])
})

test('several ideas are given at once, with a deadline; each is journalled', async () => {
  expect(await give([pier.id, tower.id], jorma.staff.id, '2099-01-15')).toEqual({ slug: '2026', count: 2 })
  expect((await queue({ state: 'mine' }, jorma)).rows.map(({ number }) => number)).toEqual([1, 2])
  expect((await queue({ assignee: 'nobody' })).rows.map(({ number }) => number)).toEqual([3, 4, 5])
  expect(await deedsOn(marketta, `idea:${pier.id}`)).toEqual([
    { action: 'idea.assigned', detail: `staff:${jorma.staff.id} 2099-01-15` },
  ])
  await give([tower.id], 'nobody')
  expect((await findReview(marketta, tower.id))?.assignment).toBeNull()
})

test('an assignment past its day is overdue until the idea has its verdict', async () => {
  const { municipality } = marketta
  await inTown(marketta, (tx) =>
    tx.insert(assignments).values({
      municipality,
      idea: benches.id,
      assignee: jorma.staff.id,
      dueOn: '2026-01-01',
      assignedBy: jorma.staff.id,
    }),
  )
  expect((await queue({ state: 'overdue' })).rows.map(({ number }) => number)).toEqual([4])
  await giveVerdict(marketta, {
    idea: benches.id,
    outcome: 'feasible',
    reason: { fi: 'Penkit mahtuvat.' },
    investment: null,
    upkeep: null,
    version: 0,
    take: [],
  })
  const { counts } = await queue({ state: 'overdue' })
  expect(counts).toMatchObject({ overdue: 0, decided: 1, waiting: 1, unreviewed: 4 })
})

test('a combined idea and a withdrawn one leave the pile', async () => {
  await makeProposal(marketta, proposed(round, { ideas: [benches.id] }))
  await withdrawIdea(aino, mural.id)
  const { counts } = await queue()
  expect(counts).toEqual({
    unreviewed: 3,
    mine: 0,
    overdue: 0,
    waiting: 0,
    decided: 1,
    combined: 1,
    withdrawn: 1,
    all: 5,
  })
  expect((await queue({ state: 'combined' })).rows).toMatchObject([{ number: 4, proposal: '1', state: 'combined' }])
})

test('only somebody at the budget desk can be given an idea, and not for a day gone by', async () => {
  expect((await refusedBy(give([pier.id], pekka.staff.id))).key).toBe('reviews.notAtDesk')
  expect((await refusedBy(give([pier.id], jorma.staff.id, '2026-01-01'))).key).toBe('reviews.dueInPast')
  expect((await listReviewers(marketta)).map(({ name }) => name)).toEqual(['Jorma Rantanen', 'Marketta Salonen'])
})

test('each expert has one opinion and changes only their own', async () => {
  const opinion = { idea: pier.id, text: 'Ranta kantaa.', estimate: 900_000, yearly: null, version: 0, take: [] }
  await writeOpinion(marketta, { ...opinion, stance: 'feasible' })
  await writeOpinion(jorma, { ...opinion, stance: 'unsure', text: 'Kaava on vielä kesken.' })
  await writeOpinion(jorma, { ...opinion, stance: 'not-feasible', text: 'Kaava ei salli.', version: 1 })
  expect((await findReview(marketta, pier.id))?.opinions).toMatchObject([
    { name: 'Marketta Salonen', stance: 'feasible', text: 'Ranta kantaa.', version: 1 },
    { name: 'Jorma Rantanen', stance: 'not-feasible', text: 'Kaava ei salli.', version: 2 },
  ])
  const stale = await refusedBy(writeOpinion(jorma, { ...opinion, stance: 'unsure', version: 1 }))
  expect(stale.values).toMatchObject({ version: 2, 'their.stance': 'not-feasible', 'their.text': 'Kaava ei salli.' })
})

test('an officer of another town sees an empty pile and gives nothing', async () => {
  expect((await queue({ state: 'all' }, pekka)).total).toBe(0)
  const assignment = { round: round.id, ideas: [pier.id], assignee: pekka.staff.id, dueOn: null, view: '' }
  expect((await refusedBy(assignIdeas(pekka, assignment))).key).toBe('gone')
})
