import { beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { voteStatus } from '@/db/budget/ballots/reads'
import { castBallot } from '@/db/budget/ballots/writes'
import { residents, staff } from '@/scripts/personas'
import { atDesk, signedIn } from '../../people'
import { cast, count, refusalOf, votingRound } from './voting-round'

let marketta: Officer<'budget'>
beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
})

type Settings = Parameters<typeof votingRound>[1]

async function answer(persona: (typeof residents)[keyof typeof residents], settings: Settings) {
  const round = await votingRound(marketta, settings)
  const resident = await signedIn(persona)
  const refusal = await refusalOf(castBallot(resident, cast(round, { koko: ['1'] })))
  expect(await count(resident, 'envelopes', round)).toBe(refusal === 'nothing refused' ? 1 : 0)
  const status = await voteStatus(resident, round)
  expect(status?.reason ?? 'nothing refused').toBe(refusal)
  return refusal
}

describe('age', () => {
  const inYear: Settings = { minimumAge: 11, ageReached: 'in-year', ageOn: '2026-11-24' }
  const onDay: Settings = { ...inYear, ageReached: 'on-day' }

  test('Elli turns eleven in December: in the year she may, on the day she may not', async () => {
    expect(await answer(residents.elli, inYear)).toBe('nothing refused')
    expect(await answer(residents.elli, onDay)).toBe('ballots.tooYoung')
  })

  test('a limit of sixteen lets Onni in and Helmi, who turned fifteen, not, whichever way age is told', async () => {
    for (const settings of [inYear, onDay]) {
      expect(await answer(residents.onni, { ...settings, minimumAge: 16 })).toBe('nothing refused')
      expect(await answer(residents.helmi, { ...settings, minimumAge: 16 })).toBe('ballots.tooYoung')
      expect(await answer(residents.helmi, { ...settings, minimumAge: 15 })).toBe('nothing refused')
    }
  })

  test('a round of the young has an upper limit too', async () => {
    expect(await answer(residents.veikko, { ...inYear, maximumAge: 29 })).toBe('ballots.tooOld')
    expect(await answer(residents.onni, { ...inYear, maximumAge: 29 })).toBe('nothing refused')
  })
})

describe('home', () => {
  test('who lives elsewhere, or nowhere the register tells of, is refused with the reason', async () => {
    expect(await answer(residents.mikael, {})).toBe('ballots.otherTown')
    expect(await answer(residents.pentti, {})).toBe('ballots.otherTown')
    expect(await answer(residents.olga, {})).toBe('ballots.homeUnknown')
    expect(await answer(residents.olga, { residentsOnly: false })).toBe('nothing refused')
  })

  test('a resident with a non-disclosure order votes like everybody', async () => {
    expect(await answer(residents.saara, {})).toBe('nothing refused')
  })

  test('at another town’s portal the round is not there', async () => {
    const round = await votingRound(marketta)
    const elsewhere = await signedIn(residents.linnea, 'raasepori')
    expect(await refusalOf(castBallot(elsewhere, cast(round, { koko: ['1'] })))).toBe('gone')
    expect(await voteStatus(elsewhere, round)).toBeNull()
  })
})
