import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoringInput } from '@/db/grants/scorings/input'
import { assessorsOf, inOrder, outliersOf, type Scored, widest } from '@/db/grants/scorings/overviews/rules'
import { hundredthsOf, isComplete, isOnScale, meanOf, mostOf, weightedOf } from '@/db/grants/scorings/rules'
import { fi } from '../calls/call'

const criteria = [
  { key: 'impact', name: fi('Vaikuttavuus'), weight: 3, most: 5, anchors: [] },
  { key: 'openness', name: fi('Avoimuus'), weight: 2, most: 5, anchors: [] },
]
const given = (impact: number | null, openness: number | null, reason = 'x') => ({
  impact: { points: impact, reason },
  openness: { points: openness, reason },
})
const row = (number: string, totals: readonly (number | null)[], isHidden = false): Scored => ({
  ...{ number, isHidden, criteria },
  final:
    isHidden || totals.includes(null)
      ? null
      : {
          hundredths: hundredthsOf({
            sum: totals.reduce<number>((sum, one) => sum + (one ?? 0), 0),
            panel: totals.length,
          }),
        },
  seats: totals.map((total, at) => ({ assessor: `a${at}`, name: `A${at}`, total: isHidden ? null : total })),
})

describe('points', () => {
  test('are weighted, and their mean is exact until it is shown', () => {
    expect(weightedOf(criteria, given(4, 3))).toBe(18)
    expect(mostOf(criteria)).toBe(25)
    const mean = meanOf(criteria, [given(4, 3), given(5, 5), given(3, 2)])
    expect(mean).toEqual({ sum: 56, panel: 3 })
    expect(hundredthsOf(mean)).toBe(1867)
    expect(hundredthsOf({ sum: 1, panel: 8 })).toBe(13)
  })

  test('the mean lies between the least and the most, in whole hundredths', () => {
    const panel = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(panel, (pairs) => {
        const all = pairs.map(([a, b]) => given(a, b))
        const totals = all.map((one) => weightedOf(criteria, one))
        const mean = hundredthsOf(meanOf(criteria, all))
        expect(mean).toBeGreaterThanOrEqual(Math.min(...totals) * 100)
        expect(mean).toBeLessThanOrEqual(Math.max(...totals) * 100)
      }),
    )
  })

  test('are complete with points and a reason for every criterion, on its scale', () => {
    expect(isComplete(criteria, given(0, 5))).toBe(true)
    expect(isComplete(criteria, given(null, 5))).toBe(false)
    expect(isComplete(criteria, given(1, 5, ' '))).toBe(false)
    expect(isComplete(criteria, { impact: { points: 1, reason: 'x' } })).toBe(false)
    expect(isOnScale(criteria, given(6, 1))).toBe(false)
    expect(isOnScale(criteria, { other: { points: 1, reason: '' } })).toBe(false)
    expect(isOnScale(criteria, given(null, null))).toBe(true)
  })

  test('a draft may lack something, what is locked may not', () => {
    const said = (deed: string) =>
      scoringInput.safeParse({
        ...{ application: crypto.randomUUID(), version: '1', deed },
        given: { impact: { points: '4', reason: '' }, openness: { points: '', reason: 'Avoin kaikille' } },
      })
    expect(said('save').success).toBe(true)
    expect(said('lock').error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'given.impact.reason',
      'given.openness.points',
    ])
  })
})

describe('the overview', () => {
  test('what is hidden or unfinished stands last, in the order of its number, whatever its points', () => {
    const rows = [
      row('2026/1', [25, 25], true),
      row('2026/2', [5, 5]),
      row('2026/3', [20, null]),
      row('2026/4', [15, 15]),
    ]
    expect(inOrder(rows, 'points').map(({ number }) => number)).toEqual(['2026/4', '2026/2', '2026/1', '2026/3'])
    expect(inOrder(rows, 'number').map(({ number }) => number)).toEqual(['2026/1', '2026/2', '2026/3', '2026/4'])
  })

  test('tells who is far from the others, and where they are farthest apart', () => {
    expect(outliersOf(row('1', [20, 19, 10])).map(({ assessor }) => assessor)).toEqual(['a2'])
    expect(outliersOf(row('1', [20, 16, 18]))).toEqual([])
    expect(outliersOf(row('1', [20]))).toEqual([])
    expect(widest([row('1', [10, 12]), row('2', [10, 20]), row('3', [0, 25], true)])?.number).toBe('2')
    expect(widest([row('1', [10, 10])])).toBeNull()
  })

  test('compares assessors with their panels only where the reader may see', () => {
    const found = assessorsOf([row('1', [20, 10]), row('2', [12, 12]), row('3', [25, 0], true), row('4', [9, null])])
    expect(found).toEqual([
      { assessor: 'a0', name: 'A0', seats: 3, locked: 3, drift: 250 },
      { assessor: 'a1', name: 'A1', seats: 3, locked: 2, drift: -250 },
    ])
  })
})
