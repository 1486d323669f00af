import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { findOpening } from '@/db/budget/ballots/closing/reads'
import { closeRound, failClosing, requestClosing } from '@/db/budget/ballots/closing/writes'
import { sealBallot, sealingKey } from '@/db/budget/ballots/envelopes/rules'
import { listBallotsForCount, readTurnout, voteStatus } from '@/db/budget/ballots/reads'
import { envelopes } from '@/db/budget/ballots/tables'
import { castBallot } from '@/db/budget/ballots/writes'
import { findManifest } from '@/db/budget/rounds/manifest/reads'
import { seeds } from '@/db/budget/rounds/tables'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atDesk, passerBy, signedIn } from '../../people'
import { cast, count, endVoting, refusalOf, votingRound } from './voting-round'

let marketta: Officer<'budget'>
const worker = townAtWork('jamsa', 'budget', 'tests')
beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
})

/** Envelopes of people who are nobody in particular. */
async function fill(round: string, ballots: readonly { area: string | null; choices: Record<string, string[]> }[]) {
  const key = sealingKey(round)
  const rows = ballots.map((ballot) => {
    const voter = randomBytes(32)
    return {
      municipality: marketta.municipality,
      round,
      voter,
      sealed: sealBallot(key, round, voter, ballot),
      submission: crypto.randomUUID(),
    }
  })
  await inTown(marketta, (tx) => tx.insert(envelopes).values(rows))
  return rows
}

test('voting cannot be closed before its end', async () => {
  const round = await votingRound(marketta)
  expect(await refusalOf(closeRound(worker, round))).toBe('ballots.stillOpen')
  expect(await count(marketta, 'closings', round)).toBe(0)
})

test('closing opens every envelope, keeps the register and empties the urn', async () => {
  const round = await votingRound(marketta)
  const aino = await signedIn(residents.aino)
  await castBallot(aino, cast(round, { koko: ['1'] }, { area: 'kuorevesi' }))
  await castBallot(aino, cast(round, { koko: ['2'], kuorevesi: ['6', '7'] }, { area: 'kuorevesi', revision: 1 }))
  await castBallot(await signedIn(residents.veikko), cast(round, { koko: ['1', '2'] }))
  await endVoting(marketta, round)

  expect(await closeRound(worker, round)).toEqual({ ballots: 2, invalid: {} })
  expect(await count(marketta, 'envelopes', round)).toBe(0)
  expect(await count(marketta, 'voters', round)).toBe(2)
  expect(await readTurnout(passerBy('jamsa'), round)).toMatchObject({ voters: 2, valid: 2 })
  const opened = (await listBallotsForCount(worker, round)).map(({ area, choices }) => ({ area, choices }))
  expect(opened).toHaveLength(2)
  expect(opened).toContainEqual({ area: 'kuorevesi', choices: { koko: ['2'], kuorevesi: ['6', '7'] } })
  expect(opened).toContainEqual({ area: null, choices: { koko: ['1', '2'] } })
  expect(await voteStatus(aino, round)).toMatchObject({ voted: true, revision: 0, receipt: null, ballot: null })
  expect(await refusalOf(castBallot(aino, cast(round, { koko: ['1'] })))).toBe('ballots.closed')
})

test('the journal tells who asked, that it was done and how many there were, and names no voter', async () => {
  const round = await votingRound(marketta)
  await castBallot(await signedIn(residents.aino), cast(round, { koko: ['1'] }))
  await endVoting(marketta, round)
  await Promise.all([requestClosing(marketta, round), requestClosing(marketta, round)])
  await closeRound(worker, round)
  const entries = await inTown(marketta, (tx) =>
    tx.execute(sql`select actor, action, detail from journal where object = ${`round:${round}`} order by seq`),
  )
  expect([...entries]).toEqual([
    { actor: `staff:${marketta.staff.id}`, action: 'closing.requested', detail: null },
    { actor: 'job:tests', action: 'round.closed', detail: 'valid 1' },
  ])
})

test('staff follow the urn from asked to open, and ask again when it failed', async () => {
  const slug = 'uurna-seurattuna'
  const state = async () => (await findOpening(marketta, slug))?.state
  const round = await votingRound(marketta, { slug })
  expect(await refusalOf(requestClosing(marketta, round))).toBe('ballots.stillOpen')
  expect(await state()).toBe('closed')
  await endVoting(marketta, round)
  await requestClosing(marketta, round)
  expect(await state()).toBe('asked')
  await failClosing(worker, round)
  expect(await state()).toBe('failed')
  await requestClosing(marketta, round)
  expect(await state()).toBe('asked')
  await closeRound(worker, round)
  expect(await state()).toBe('open')
})

test('a request the worker never answered can be made again after half an hour', async () => {
  const slug = 'uurna-unohtunut'
  const round = await votingRound(marketta, { slug })
  await endVoting(marketta, round)
  await requestClosing(marketta, round)
  await inTown(marketta, (tx) =>
    tx.execute(sql`update closing_requests set created_at = now() - interval '31 minutes' where round = ${round}`),
  )
  expect(await findOpening(marketta, slug)).toMatchObject({ state: 'failed' })
  await requestClosing(marketta, round)
  expect(await findOpening(marketta, slug)).toEqual({ state: 'asked', late: false })
})

test('ten closers at once close once', async () => {
  const round = await votingRound(marketta)
  await fill(
    round,
    Array.from({ length: 40 }, () => ({ area: null, choices: { koko: ['1'] } })),
  )
  await endVoting(marketta, round)
  const answers = await Promise.all(Array.from({ length: 10 }, () => closeRound(worker, round)))
  expect(new Set(answers.map(({ ballots }) => ballots))).toEqual(new Set([40]))
  expect(await count(marketta, 'ballots', round)).toBe(40)
  expect(await count(marketta, 'closings', round)).toBe(1)
})

test('a cast racing the closing is counted or refused, and its voter hears which', async () => {
  const people = await Promise.all(
    [residents.aino, residents.veikko, residents.saara, residents.onni].map((who) => signedIn(who)),
  )
  for (let trial = 0; trial < 8; trial++) {
    const round = await votingRound(marketta, { votingUntil: new Date(Date.now() + 120 + trial * 12) })
    const casts = people.map((person, i) =>
      pause(60 + i * 25 + trial * 5).then(() => refusalOf(castBallot(person, cast(round, { koko: ['1'] })))),
    )
    const closing = closedAtLast(round)
    const told = await Promise.all(casts)
    const { ballots } = await closing
    expect(told.filter((refusal) => refusal === 'nothing refused')).toHaveLength(ballots)
    expect(told.every((refusal) => refusal === 'nothing refused' || refusal === 'ballots.closed')).toBe(true)
    expect(await count(marketta, 'ballots', round)).toBe(ballots)
    expect(await count(marketta, 'voters', round)).toBe(ballots)
  }
})

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

async function closedAtLast(round: string): Promise<{ ballots: number }> {
  for (;;) {
    const closing = await closeRound(worker, round).catch((fault) =>
      fault.key === 'ballots.stillOpen' ? null : Promise.reject(fault),
    )
    if (closing) return closing
    await pause(4)
  }
}

test('a ballot that should never have been there is counted apart, with the reason', async () => {
  const round = await votingRound(marketta)
  const [sound, , broken] = await fill(round, [
    { area: null, choices: { koko: ['1'] } },
    { area: null, choices: { koko: ['1', '2', '3'] } },
    { area: null, choices: { koko: ['2'] } },
    { area: 'helsinki', choices: { koko: ['2'] } },
  ])
  // Somebody with the database in their hands puts one voter's ballot in another's place.
  await inTown(marketta, (tx) =>
    tx.update(envelopes).set({ sealed: sound?.sealed }).where(sql`${envelopes.voter} = ${broken?.voter}`),
  )
  await endVoting(marketta, round)
  expect(await closeRound(worker, round)).toEqual({
    ballots: 1,
    invalid: { 'too-many': 1, unreadable: 1, 'unknown-area': 1 },
  })
  expect(await readTurnout(passerBy('jamsa'), round)).toMatchObject({ voters: 4, valid: 1 })
  expect(await closeRound(worker, round)).toEqual({ ballots: 1, invalid: { invalid: 3 } })
})

test('the seed of the lot is shown once voting has closed, not before', async () => {
  const round = await votingRound(marketta)
  const { municipality } = marketta
  await inTown(marketta, (tx) => tx.insert(seeds).values({ municipality, round, seed: Buffer.alloc(32, 7) }))
  await endVoting(marketta, round)
  expect((await findManifest(passerBy('jamsa'), round))?.seed).toBeNull()
  await closeRound(worker, round)
  expect((await findManifest(passerBy('jamsa'), round))?.seed).toBe('07'.repeat(32))
})

test('another town closes nothing', async () => {
  const round = await votingRound(marketta)
  await endVoting(marketta, round)
  expect(await refusalOf(requestClosing(await atDesk(staff.pekka), round))).toBe('gone')
  expect(await refusalOf(closeRound(townAtWork('joutsa', 'budget', 'tests'), round))).toBe('gone')
  expect(await listBallotsForCount(townAtWork('joutsa', 'budget', 'tests'), round)).toEqual([])
})

test('turnout by area merges what would tell of persons', async () => {
  const round = await votingRound(marketta)
  const choices = { koko: ['1'] }
  await fill(round, [
    ...Array.from({ length: 12 }, () => ({ area: 'jamsankoski', choices })),
    ...Array.from({ length: 30 }, () => ({ area: null, choices })),
    ...Array.from({ length: 3 }, () => ({ area: 'kuorevesi', choices })),
  ])
  await endVoting(marketta, round)
  await closeRound(worker, round)
  const { voters, areas } = await readTurnout(passerBy('jamsa'), round)
  expect(voters).toBe(45)
  expect(areas).toEqual({ cells: [{ key: '', count: 30 }], merged: { keys: ['kuorevesi', 'jamsankoski'], count: 15 } })
})
