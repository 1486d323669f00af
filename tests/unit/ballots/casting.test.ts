import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Officer, Resident } from '@/db/actors'
import { listRoundsVotedIn, voteStatus } from '@/db/budget/ballots/reads'
import { castBallot } from '@/db/budget/ballots/writes'
import { listRoundsWithFigures } from '@/db/budget/rounds/figures/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { atDesk, signedIn } from '../../people'
import { cast, count, endVoting, inDays, refusalOf, votingRound } from './voting-round'

let marketta: Officer<'budget'>
let aino: Resident<'budget'>
let veikko: Resident<'budget'>

beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
  aino = await signedIn(residents.aino)
  veikko = await signedIn(residents.veikko)
})

describe('one resident, one ballot', () => {
  test('fifty casts at once leave one ballot, and one of them is told that it was the one', async () => {
    const round = await votingRound(marketta)
    const casts = Array.from({ length: 50 }, () => castBallot(aino, cast(round, { koko: ['1'] })))
    const answers = await Promise.allSettled(casts)
    expect(await count(marketta, 'envelopes', round)).toBe(1)
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.key] : []))
    expect(new Set(reasons)).toEqual(new Set(['ballots.stale']))
  })

  test('fifty clicks on one button get one receipt, all the same', async () => {
    const round = await votingRound(marketta)
    const click = cast(round, { koko: ['1', '2'] })
    const receipts = await Promise.all(Array.from({ length: 50 }, () => castBallot(aino, click)))
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1)
    expect(receipts.filter(({ outcome }) => outcome === 'cast')).toHaveLength(1)
    expect(await count(aino, 'envelopes', round)).toBe(1)
  })

  test('two residents are two voters', async () => {
    const round = await votingRound(marketta)
    await Promise.all([
      castBallot(aino, cast(round, { koko: ['1'] })),
      castBallot(veikko, cast(round, { koko: ['1'] })),
    ])
    expect(await count(aino, 'envelopes', round)).toBe(2)
  })

  test('with and without the identity code, and under a new subject, a person is one voter', async () => {
    const round = await votingRound(marketta)
    const { hetu, sub, ...facts } = { ...residents.helmi, sub: randomUUID() }
    const persona = { ...facts, hetu: undefined as never, sub } as typeof residents.helmi
    const without = await signedIn(persona)
    await castBallot(without, cast(round, { koko: ['1'] }))
    const known = await signedIn({ ...persona, hetu })
    const moved = await signedIn({ ...persona, hetu, sub: randomUUID() as never })
    expect([known.person.id, moved.person.id]).toEqual([without.person.id, without.person.id])
    for (const helmi of [known, moved]) {
      expect(await refusalOf(castBallot(helmi, cast(round, { koko: ['2'] })))).toBe('ballots.stale')
      expect(await voteStatus(helmi, round)).toMatchObject({ voted: true, ballot: { choices: { koko: ['1'] } } })
      expect(await listRoundsVotedIn(helmi, [round])).toEqual([round])
    }
    expect(await castBallot(moved, cast(round, { koko: ['2'] }, { revision: 1 }))).toMatchObject({ outcome: 'changed' })
    expect(await count(marketta, 'envelopes', round)).toBe(1)
  })

  test('two accounts that turn out to be one person are one voter from then on', async () => {
    const round = await votingRound(marketta)
    const persona = { ...residents.onni, sub: randomUUID() as never }
    const nameless = await signedIn({ ...persona, hetu: undefined as never })
    await castBallot(nameless, cast(round, { koko: ['1'] }))
    await signedIn({ ...persona, sub: randomUUID() as never })
    const onni = await signedIn(persona)
    expect(onni.person.id).not.toBe(nameless.person.id)
    expect(await refusalOf(castBallot(onni, cast(round, { koko: ['2'] })))).toBe('ballots.stale')
    expect(await count(marketta, 'envelopes', round)).toBe(1)
  })

  test('the same person is another voter in another round, and the two registers share nothing', async () => {
    const [one, other] = [await votingRound(marketta), await votingRound(marketta)]
    await castBallot(aino, cast(one, { koko: ['1'] }))
    await castBallot(aino, cast(other, { koko: ['1'] }))
    const keys = await inTown(marketta, (tx) =>
      tx.execute(sql`select distinct voter from envelopes where round in (${one}, ${other})`),
    )
    expect(keys).toHaveLength(2)
    expect((await listRoundsVotedIn(aino, [one, other])).toSorted()).toEqual([one, other].toSorted())
    expect(await listRoundsVotedIn(veikko, [one, other])).toEqual([])
    await castBallot(veikko, cast(other, { koko: ['1'] }))
    const figures = new Map((await listRoundsWithFigures(aino)).map((round) => [round.id, round.figures]))
    expect(figures.get(one)).toEqual({ ideas: 0, proposals: 7, voters: 1 })
    expect(figures.get(other)).toEqual({ ideas: 0, proposals: 7, voters: 2 })
  })
})

describe('changing a vote', () => {
  test('the later ballot replaces the earlier one and has a receipt of its own', async () => {
    const round = await votingRound(marketta)
    const first = await castBallot(aino, cast(round, { koko: ['1'] }))
    const second = await castBallot(
      aino,
      cast(round, { koko: ['2'], kuorevesi: ['6'] }, { area: 'kuorevesi', revision: 1 }),
    )
    expect(second).toMatchObject({ outcome: 'changed', revision: 2 })
    expect(second.receipt).not.toBe(first.receipt)
    expect(await voteStatus(aino, round)).toMatchObject({
      voted: true,
      revision: 2,
      receipt: second.receipt,
      ballot: { area: 'kuorevesi', choices: { koko: ['2'], kuorevesi: ['6'] } },
    })
  })

  test('a page opened before the change is refused, and the change stays', async () => {
    const round = await votingRound(marketta)
    await castBallot(aino, cast(round, { koko: ['1'] }))
    await castBallot(aino, cast(round, { koko: ['2'] }, { revision: 1 }))
    expect(await refusalOf(castBallot(aino, cast(round, { koko: ['3'] }, { revision: 1 })))).toBe('ballots.stale')
    expect(await refusalOf(castBallot(aino, cast(round, { koko: ['3'] })))).toBe('ballots.stale')
    expect((await voteStatus(aino, round))?.ballot?.choices).toEqual({ koko: ['2'] })
  })

  test('a change from a page that knows of a ballot nobody cast is refused', async () => {
    const round = await votingRound(marketta)
    expect(await refusalOf(castBallot(aino, cast(round, { koko: ['1'] }, { revision: 1 })))).toBe('ballots.stale')
    expect(await count(aino, 'envelopes', round)).toBe(0)
  })

  test('a late retry of the first cast does not undo the second', async () => {
    const round = await votingRound(marketta)
    const early = cast(round, { koko: ['1'] })
    await castBallot(aino, early)
    await castBallot(aino, cast(round, { koko: ['2'] }, { revision: 1 }))
    expect(await refusalOf(castBallot(aino, early))).toBe('ballots.stale')
    expect((await voteStatus(aino, round))?.ballot?.choices).toEqual({ koko: ['2'] })
  })

  test('a change sent twice is one change with one receipt', async () => {
    const round = await votingRound(marketta)
    await castBallot(aino, cast(round, { koko: ['1'] }))
    const change = cast(round, { koko: ['3'] }, { revision: 1 })
    const [one, two] = await Promise.all([castBallot(aino, change), castBallot(aino, change)])
    expect(one.receipt).toBe(two.receipt)
    expect((await voteStatus(aino, round))?.revision).toBe(2)
  })

  test('somebody else’s submission number brings nobody their receipt', async () => {
    const round = await votingRound(marketta)
    const submission = randomUUID()
    await castBallot(aino, cast(round, { koko: ['1'] }, { submission }))
    expect(await refusalOf(castBallot(veikko, cast(round, { koko: ['2'] }, { submission })))).toBe('ballots.stale')
    expect(await count(aino, 'envelopes', round)).toBe(1)
  })
})

describe('when, by the clock of the database', () => {
  test('before the opening and after the end nothing gets in', async () => {
    const early = await votingRound(marketta, { votingFrom: inDays(1) })
    expect(await refusalOf(castBallot(aino, cast(early, { koko: ['1'] })))).toBe('ballots.notOpen')
    const late = await votingRound(marketta, { votingUntil: new Date(Date.now() - 1) })
    expect(await refusalOf(castBallot(aino, cast(late, { koko: ['1'] })))).toBe('ballots.closed')
  })

  test('a vote cannot be changed after the end', async () => {
    const round = await votingRound(marketta)
    await castBallot(aino, cast(round, { koko: ['1'] }))
    await endVoting(marketta, round)
    expect(await refusalOf(castBallot(aino, cast(round, { koko: ['2'] }, { revision: 1 })))).toBe('ballots.closed')
  })

  test('the end holds to the millisecond', async () => {
    const until = new Date(Date.now() + 250)
    const round = await votingRound(marketta, { votingUntil: until })
    const answers: { begun: number; refusal: string }[] = []
    let revision = 0
    while ((answers.at(-1)?.begun ?? 0) <= until.getTime()) {
      const begun = Date.now()
      const refusal = await refusalOf(castBallot(aino, cast(round, { koko: ['1'] }, { revision })))
      if (refusal === 'nothing refused') revision++
      answers.push({ begun, refusal })
    }
    const after = answers.filter(({ begun }) => begun > until.getTime())
    expect(answers[0]?.refusal).toBe('nothing refused')
    expect(new Set(after.map(({ refusal }) => refusal))).toEqual(new Set(['ballots.closed']))
    const firstNo = answers.findIndex(({ refusal }) => refusal === 'ballots.closed')
    expect(answers.slice(firstNo).every(({ refusal }) => refusal === 'ballots.closed')).toBe(true)
    expect(answers.slice(0, firstNo).every(({ refusal }) => refusal === 'nothing refused')).toBe(true)
  })

  test('an unpublished round takes no votes', async () => {
    const round = await votingRound(marketta, { publishedAt: null })
    expect(await refusalOf(castBallot(aino, cast(round, { koko: ['1'] })))).toBe('gone')
  })
})

describe('what a ballot may hold', () => {
  test.each([
    ['too many', { koko: ['1', '2', '3'] }, undefined],
    ['an option of another pot', { koko: ['4'] }, undefined],
    ['one option twice', { koko: ['1', '1'] }, undefined],
    ['an area that was not chosen', { kuorevesi: ['6'] }, 'jamsankoski'],
    ['an area that there is not', { koko: ['1'] }, 'helsinki'],
    ['nothing', {}, undefined],
  ])('%s is refused', async (_, ids, area) => {
    const round = await votingRound(marketta)
    expect(await refusalOf(castBallot(aino, cast(round, ids as never, { area })))).toBe('ballots.invalid')
    expect(await count(aino, 'envelopes', round)).toBe(0)
  })

  test('in a basket the frozen prices must stay within the pot', async () => {
    const round = await votingRound(marketta, { ballot: { type: 'knapsack', blank: false, min: 1, maxSumCents: null } })
    expect(await refusalOf(castBallot(aino, cast(round, { koko: ['1', '2', '3'] })))).toBe('ballots.invalid')
    expect(await castBallot(aino, cast(round, { koko: ['1', '2'] }))).toMatchObject({ outcome: 'cast' })
  })
})
