import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesSince, divided, knownAfter, yearSums } from '@/db/grants/payees/rules'

test('a working group of three: each by their own part, to the cent', () => {
  expect(divided(100_000, [1, 1, 1])).toEqual([33_334, 33_333, 33_333])
  expect(divided(100, [2, 1])).toEqual([67, 33])
  expect(divided(100, [])).toEqual([])
})

test('whatever the parts, nothing is lost and nobody gets less than a smaller part', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), parts, (cents, parts) => {
      const shares = divided(cents, parts)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(cents)
      for (const [at, part] of parts.entries()) {
        for (const [other, less] of parts.entries()) {
          if (part > less) expect(shares[at]).toBeGreaterThanOrEqual(shares[other] ?? 0)
        }
      }
    }),
  )
})

test('a person is told from 1,000 euros a year on, over all their grants', () => {
  const alone = (person: string, cents: number) => ({ cents, payees: [{ person, weight: 1 }] })
  const group = { cents: 90_000, payees: ['a', 'b'].map((person) => ({ person, weight: 1 })) }
  const sums = yearSums([alone('a', 55_000), group, alone('c', 99_999), alone('d', 100_000)])
  expect(Object.fromEntries(sums)).toEqual({ a: 100_000, d: 100_000 })
})

test('the next file tells what is new, what changed and what falls away', () => {
  const before = new Map([
    ['a', 100_000],
    ['b', 120_000],
    ['c', 130_000],
  ])
  const now = new Map([
    ['a', 100_000],
    ['b', 150_000],
    ['d', 200_000],
  ])
  expect(changesSince(before, now)).toEqual([
    { person: 'b', cents: 150_000, change: 'corrected' },
    { person: 'd', cents: 200_000, change: 'new' },
    { person: 'c', cents: 0, change: 'withdrawn' },
  ])
  expect(changesSince(now, now)).toEqual([])
})

test('who could not be named is told the next time, and nobody twice', () => {
  const now = new Map([
    ['a', 100_000],
    ['b', 150_000],
  ])
  const first = changesSince(new Map(), now)
  const known = knownAfter(
    new Map(),
    first.filter(({ person }) => person === 'a'),
  )
  expect(changesSince(known, now)).toEqual([{ person: 'b', cents: 150_000, change: 'new' }])
  const all = knownAfter(known, changesSince(known, now))
  expect(changesSince(all, now)).toEqual([])
  expect(knownAfter(all, changesSince(all, new Map([['a', 100_000]])))).toEqual(new Map([['a', 100_000]]))
})
