import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { artefactText, count } from '@/db/budget/tally/rules'
import { canonicalJson, sha256 } from '@/db/canonical/rules'
import { floor, fraction, toNumber } from '@/db/fractions/rules'
import { anyElection, anyRule, election, ruled } from '@/tests/unit/tally/elections'

describe('canonical JSON', () => {
  test('sorts keys, writes no spaces, leaves out what is absent', () => {
    expect(canonicalJson({ b: [1, null, 'ä"'], a: { z: true, y: undefined }, 10: 12n })).toBe(
      '{"10":"12","a":{"z":true},"b":[1,null,"ä\\""]}',
    )
  })

  test('has no place for a number that is not exact', () => {
    expect(() => canonicalJson(0.5)).toThrow(RangeError)
    expect(() => canonicalJson([2 ** 53])).toThrow(RangeError)
    expect(canonicalJson(-0)).toBe('0')
  })

  test('an artefact read back and written again is the same text', () => {
    fc.assert(
      fc.property(anyElection, anyRule, (election, rule) => {
        const { text, sha256: hash } = artefactText(count(election, rule, 's'))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(sha256(text)).toBe(hash)
      }),
    )
  })
})

describe('fractions', () => {
  test('are in lowest terms with a positive denominator', () => {
    expect(fraction(6n, -4n)).toEqual({ num: -3n, den: 2n })
    expect(floor(fraction(-3n, 2n))).toBe(-2n)
    expect(fraction(2n, 6n)).toEqual(fraction(1n, 3n))
  })

  test('become the right double however long they are', () => {
    const long = 7n ** 900n
    expect(toNumber(long, 3n * long)).toBeCloseTo(1 / 3, 15)
    expect(toNumber(5n * long, long * 2n)).toBe(2.5)
  })
})

describe('the account of a count', () => {
  const town = election(100, { pier: 60, lamp: 30 }, ['2 x pier', 'lamp', 'pier lamp', '1 x'])

  test('changes its hash with any ballot, price or rule, and with nothing else', () => {
    const rule = ruled({ method: 'greedy' })
    const hash = (given: typeof town, seed = 's') => artefactText(count(given, rule, seed)).sha256
    const variants = [
      hash(town),
      hash({ ...town, potCents: 101 }),
      hash({ ...town, votes: town.votes.slice(1) }),
      hash(town, 't'),
    ]
    expect(new Set(variants).size).toBe(4)
    expect(hash({ ...town, votes: town.votes.toReversed() })).toBe(hash(town))
  })

  test('counts blank and invalid ballots apart', () => {
    const { totals, served } = count(
      { ...town, invalid: { 'too-many': 2 }, byChannel: { web: 4, paper: 1 } },
      ruled({ method: 'greedy' }),
      '',
    )
    expect(totals).toEqual({ n: 7, valid: 5, invalid: { 'too-many': 2 }, blank: 1, byChannel: { web: 4, paper: 1 } })
    expect(served).toEqual({ withNothing: 0, averageFunded: ['1', '1'] })
  })

  test('the comparison with other rules is honest in both directions', () => {
    const divided = election(100, { hall: 100, lamp: 30, dock: 30 }, ['5 x hall', '4 x lamp dock'])
    const greedy = count(divided, ruled({ method: 'greedy' }), '')
    const shares = count(divided, ruled({ method: 'equal-shares', completion: 'none' }), '')
    expect(greedy).toMatchObject({
      winners: ['hall'],
      served: { withNothing: 4, averageFunded: ['5', '9'] },
    })
    expect(shares).toMatchObject({
      winners: ['dock'],
      served: { withNothing: 5, averageFunded: ['4', '9'] },
      money: { spentCents: '30' },
    })
  })

  test('progress rises from nothing to all', () => {
    const seen: number[] = []
    count(town, ruled({ method: 'equal-shares', deltaCents: 1 }), '', (done) => seen.push(done))
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.at(-1)).toBe(1)
    expect(Math.max(...seen)).toBe(1)
  })
})
