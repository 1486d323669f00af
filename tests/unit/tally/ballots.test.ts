import { describe, expect, test } from 'vitest'
import { type BallotForm, ballotForm, ballotInput } from '@/db/budget/ballots/input'
import { type BallotManifest, ballotProblems, utilitiesOf } from '@/db/budget/ballots/rules'

const options = (costs: Record<string, number>) => Object.entries(costs).map(([id, costCents]) => ({ id, costCents }))
const pots: BallotManifest['pots'] = [
  { key: 'town', wholeTown: true, potCents: 100, options: options({ a: 60, b: 50, c: 40 }) },
  { key: 'north', wholeTown: false, potCents: 50, options: options({ n1: 20, n2: 40 }) },
  { key: 'south', wholeTown: false, potCents: 50, options: options({ s1: 20 }) },
]
const manifest = (form: Partial<BallotForm> & Pick<BallotForm, 'type'>): BallotManifest => ({
  form: ballotForm.parse(form),
  pots,
})
const codes = (
  given: BallotManifest,
  ballot: { area: string | null; choices: Record<string, string[] | Record<string, number>> },
) => ballotProblems(given, ballotInput.parse(ballot)).map(({ pot, code }) => (pot ? `${pot}: ${code}` : code))

const approval = manifest({ type: 'approval', min: 1, max: 2 })

describe('one ballot for the whole town and one area', () => {
  test('both in one cast, or either alone', () => {
    expect(codes(approval, { area: 'north', choices: { town: ['a'], north: ['n1', 'n2'] } })).toEqual([])
    expect(codes(approval, { area: 'north', choices: { town: [], north: ['n1'] } })).toEqual([])
    expect(codes(approval, { area: null, choices: { town: ['a', 'b'] } })).toEqual([])
  })

  test('a second area, an unknown one and the town as an area are refused', () => {
    expect(codes(approval, { area: 'north', choices: { north: ['n1'], south: ['s1'] } })).toEqual(['south: other-area'])
    expect(codes(approval, { area: null, choices: { north: ['n1'] } })).toEqual(['north: other-area'])
    expect(codes(approval, { area: 'west', choices: { town: ['a'] } })).toEqual(['unknown-area'])
    expect(codes(approval, { area: 'town', choices: { town: ['a'] } })).toEqual(['unknown-area'])
    expect(codes(approval, { area: null, choices: { moon: ['a'] } })).toEqual(['moon: unknown-pot'])
  })

  test('options of another pot, invented ones and one named twice are refused', () => {
    expect(codes(approval, { area: 'north', choices: { north: ['a'] } })).toEqual(['north: unknown-option'])
    expect(codes(approval, { area: null, choices: { town: ['a', 'a'] } })).toEqual(['town: duplicate'])
    expect(codes(approval, { area: null, choices: { town: ['constructor'] } })).toEqual(['town: unknown-option'])
  })

  test('a blank ballot needs the round to allow it', () => {
    expect(codes(approval, { area: null, choices: {} })).toEqual(['blank'])
    expect(codes(approval, { area: 'north', choices: { town: [], north: [] } })).toEqual(['blank'])
    expect(codes(manifest({ type: 'approval', blank: true }), { area: null, choices: { town: [] } })).toEqual([])
  })
})

describe('limits', () => {
  test('approval: at least and at most', () => {
    const two = manifest({ type: 'approval', min: 2, max: 2 })
    expect(codes(two, { area: null, choices: { town: ['a'] } })).toEqual(['town: too-few'])
    expect(codes(two, { area: null, choices: { town: ['a', 'b', 'c'] } })).toEqual(['town: too-many'])
  })

  test('knapsack: within the pot, to the cent', () => {
    const basket = manifest({ type: 'knapsack' })
    expect(codes(basket, { area: null, choices: { town: ['a', 'c'] } })).toEqual([])
    expect(ballotProblems(basket, { area: null, choices: { town: ['a', 'b'] } })).toEqual([
      { pot: 'town', code: 'over-budget', values: { cents: 110, maxCents: 100, overCents: 10 } },
    ])
  })

  test('cumulative: each and all points', () => {
    const ten = manifest({ type: 'cumulative', sum: 10, maxPoints: 8 })
    expect(codes(ten, { area: null, choices: { town: { a: 8, b: 2 } } })).toEqual([])
    expect(codes(ten, { area: null, choices: { town: { a: 9, b: 2 } } })).toEqual([
      'town: points-too-high',
      'town: too-many-points',
    ])
    expect(codes(ten, { area: null, choices: { town: { a: -1 } } })).toEqual(['town: points-too-low'])
    expect(codes(ten, { area: null, choices: { town: ['a'] } })).toEqual(['town: wrong-shape'])
  })

  test('ordinal and choose-1: exactly so many', () => {
    const three = manifest({ type: 'ordinal', min: 3, max: 3 })
    expect(codes(three, { area: null, choices: { town: ['c', 'a', 'b'] } })).toEqual([])
    expect(codes(three, { area: null, choices: { town: ['c', 'a'] } })).toEqual(['town: too-few'])
    expect(codes(manifest({ type: 'choose-1' }), { area: null, choices: { town: ['a', 'b'] } })).toEqual([
      'town: too-many',
    ])
    expect(codes(three, { area: null, choices: { town: { a: 1 } } })).toEqual(['town: wrong-shape'])
  })
})

describe('what a choice gives in the count', () => {
  const listed = pots[0]?.options ?? []
  test('one each, points, or k down to 1', () => {
    expect(utilitiesOf(approval.form, listed, ['b', 'a', 'b'])).toEqual([
      ['b', 1],
      ['a', 1],
    ])
    expect(utilitiesOf(ballotForm.parse({ type: 'ordinal', min: 1, max: 3 }), listed, ['b', 'a'])).toEqual([
      ['b', 3],
      ['a', 2],
    ])
    expect(utilitiesOf(ballotForm.parse({ type: 'cumulative', sum: 10 }), listed, { a: 7, b: 0 })).toEqual([['a', 7]])
  })

  test('scoring gives the default to options left out', () => {
    const form = ballotForm.parse({ type: 'scoring', maxPoints: 5, defaultPoints: 2 })
    expect(utilitiesOf(form, listed, { a: 5, b: 0 })).toEqual([
      ['a', 5],
      ['c', 2],
    ])
    const all = ['a', 'b', 'c'].map((id) => [id, 2])
    expect([utilitiesOf(form, listed, []), utilitiesOf(form, listed, {})]).toEqual([all, all])
  })
})
