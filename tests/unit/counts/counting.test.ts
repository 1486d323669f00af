import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { ballots } from '@/db/budget/ballots/tables'
import { closings, rounds, seeds } from '@/db/budget/rounds/tables'
import { countRound } from '@/db/budget/tally/programme/rules'
import { readCounting, readCountPapers } from '@/db/budget/tally/reads'
import { counts, runs } from '@/db/budget/tally/tables'
import { failCount, finishCount, noteProgress, requestCount } from '@/db/budget/tally/writes'
import { journal } from '@/db/journal/tables'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { atDesk } from '../../people'
import { refusalOf, votingRound } from '../ballots/voting-round'
import { closedRound, counted, urn, worker } from './closed-round'

let marketta: Officer<'budget'>
let pekka: Officer<'budget'>

beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
  pekka = await atDesk(staff.pekka)
})

const slugOf = (round: string) =>
  inTown(marketta, async (tx) => (await tx.select().from(rounds).where(eq(rounds.id, round)))[0]?.slug ?? '')

const jobsOf = (id: string) =>
  inTown(marketta, async (tx) => {
    const [row] = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from pgboss.job where name = 'count' and data->>'id' = ${id}`,
    )
    return row?.count
  })

test('a round is counted only after its urn has been opened', async () => {
  const open = await votingRound(marketta)
  expect(await refusalOf(requestCount(marketta, open))).toBe('results.notClosed')
  expect(await refusalOf(requestCount(pekka, await closedRound(marketta)))).toBe('gone')
})

test('ballots that are not as many as the closing counted are not counted at all', async () => {
  const round = await votingRound(marketta, { votingUntil: new Date(Date.now() - 1000) })
  const { municipality } = marketta
  await inTown(marketta, async (tx) => {
    await tx.insert(seeds).values({ municipality, round, seed: Buffer.alloc(32, 7) })
    await tx.insert(ballots).values({ municipality, round, area: null, choices: { koko: ['1'] } })
    await tx.insert(closings).values({ municipality, round, ballots: 2 })
  })
  const count = await requestCount(marketta, round)
  await expect(readCountPapers(worker(marketta), count)).rejects.toThrow(
    'The closing counted 2 ballots, and there are 1',
  )
})

test('no ballot joins an urn that has been opened', async () => {
  const round = await closedRound(marketta)
  const late = { municipality: marketta.municipality, round, area: null, choices: { koko: ['1'] } }
  await expect(inTown(worker(marketta), (tx) => tx.insert(ballots).values(late))).rejects.toThrow()
  expect(await inTown(marketta, (tx) => tx.$count(ballots, eq(ballots.round, round)))).toBe(urn.length)
})

test('ten clicks ask for one count and leave one job', async () => {
  const round = await closedRound(marketta)
  const asked = await Promise.all(Array.from({ length: 10 }, () => requestCount(marketta, round)))
  expect(new Set(asked).size).toBe(1)
  expect(await jobsOf(asked[0] ?? '')).toBe(1)
})

test('each pot is counted by the ballots that belong to it', async () => {
  const round = await closedRound(marketta)
  await counted(marketta, round)
  const { runs: stored } = await readCounting(marketta, await slugOf(round))
  const official = stored.filter((run) => run.official)
  const facts = official.map(({ pot, run }) => [pot, run.totals.valid, run.totals.blank, [...run.winners].sort()])
  expect(facts).toEqual([
    ['koko', 11, 1, ['2', '3']],
    ['jamsankoski', 6, 0, ['5']],
    ['kuorevesi', 3, 0, ['6', '7']],
  ])
})

test('beside the official rule stand the others, never as the result', async () => {
  const round = await closedRound(marketta)
  await counted(marketta, round)
  const { runs: stored } = await readCounting(marketta, await slugOf(round))
  const koko = stored.filter(({ pot }) => pot === 'koko').map(({ rule, official }) => [rule, official])
  expect(koko).toEqual([
    ['equalshares/add1', true],
    ['equalshares/cardinality/add1', false],
    ['greedy', false],
    ['phragmen', false],
  ])
})

test('whoever did not win is told why and what would have been enough', async () => {
  const round = await closedRound(marketta)
  await counted(marketta, round)
  const { runs: stored } = await readCounting(marketta, await slugOf(round))
  const loser = stored.find(({ pot }) => pot === 'jamsankoski')?.run.losers['4']
  expect(loser).toMatchObject({ reason: 'supporters-spent', enough: { extraSupporters: expect.any(Number) } })
})

test('counting twice gives the same bytes, whatever order the ballots come in', async () => {
  const round = await closedRound(marketta)
  const first = await requestCount(marketta, round)
  const papers = await readCountPapers(worker(marketta), first)
  if (!papers) throw new Error('nothing to count')
  const again = countRound({ ...papers, ballots: papers.ballots.toReversed() })
  expect(again).toEqual(countRound(papers))
  expect(papers.ballots).toHaveLength(urn.length)
})

test('a count finished twice is stored once, and its artefacts cannot be changed', async () => {
  const round = await closedRound(marketta)
  const count = await requestCount(marketta, round)
  const papers = await readCountPapers(worker(marketta), count)
  if (!papers) throw new Error('nothing to count')
  const done = countRound(papers)
  await Promise.all([1, 2, 3].map(() => finishCount(worker(marketta), count, done)))
  const stored = await inTown(marketta, (tx) => tx.$count(runs, eq(runs.count, count)))
  expect(stored).toBe(done.length)
  expect(await readCountPapers(worker(marketta), count)).toBeNull()
  const change = inTown(marketta, (tx) => tx.update(runs).set({ artefact: '{}' }).where(eq(runs.count, count)))
  await expect(change).rejects.toThrow('42501')
  const told = await inTown(marketta, (tx) =>
    tx
      .select()
      .from(journal)
      .where(eq(journal.object, `round:${round}`)),
  )
  expect(told.map(({ action }) => action)).toEqual(['count.requested', 'round.counted'])
})

test('the desk sees how far the count is, that it failed, and that it goes on', async () => {
  const round = await closedRound(marketta)
  const slug = await slugOf(round)
  const state = async () => (await readCounting(marketta, slug)).count?.state
  const count = await requestCount(marketta, round)
  expect(await state()).toBe('waiting')
  await noteProgress(worker(marketta), count, 420)
  expect(await state()).toBe('counting')
  await failCount(worker(marketta), count)
  expect(await state()).toBe('failed')
  await noteProgress(worker(marketta), count, 1)
  expect(await state()).toBe('counting')
})

test('another town sees no count and changes none', async () => {
  const round = await closedRound(marketta)
  const count = await counted(marketta, round)
  const { count: seen, runs: found } = await readCounting(pekka, await slugOf(round))
  expect([seen, found]).toEqual([null, []])
  expect(await refusalOf(readCountPapers(worker(pekka), count))).toBe('gone')
  await failCount(worker(pekka), count)
  const [row] = await inTown(marketta, (tx) => tx.select().from(counts).where(eq(counts.id, count)))
  expect(row?.failedAt).toBeNull()
})
