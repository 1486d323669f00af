import { describe, expect, test } from 'vitest'
import { runsOf } from '@/db/budget/tally/account/rules'
import { count } from '@/db/budget/tally/rules'
import { election, ruled } from '@/tests/unit/tally/elections'

const alone = ruled({ method: 'equal-shares', completion: 'none' })
const add1 = ruled({ method: 'equal-shares', deltaCents: 1, stop: 'until-overspend' })

/** Ninety cents, three voters. All want the lamp; two the pier besides; one the swings. */
const shore = election(90, { lamp: 30, pier: 60, swings: 30 }, ['2 x lamp pier', 'lamp swings'])

describe('one run of equal shares', () => {
  test('everybody pays the same for what they share, and nobody more than a share', () => {
    const { winners, steps, losers } = count(shore, alone, '')
    expect(winners).toEqual(['lamp'])
    expect(steps[0]).toMatchObject({ project: 'lamp', rho: ['1', '3'], fullPayers: 3, leftCents: '60' })
    expect(losers.pier).toEqual({
      reason: 'supporters-spent',
      needCents: '60',
      haveCents: '40',
      missingCents: '20',
      startCents: '60',
      usedBy: [{ project: 'lamp', cents: '20' }],
    })
  })

  test('who has less than the price gives what is left, the others make up for it', () => {
    const town = election(60, { choir: 20, dock: 30 }, ['choir dock', 'dock', 'choir'])
    const { steps, winners } = count(town, alone, '')
    expect(winners).toEqual(['choir', 'dock'])
    expect(steps[1]).toMatchObject({ rho: ['2', '3'], fullPayers: 1 })
  })

  test('payments follow the points', () => {
    const town = election(40, { dock: 20 }, ['dock:3', 'dock:1'])
    expect(count(town, alone, '').steps[0]).toMatchObject({ rho: ['1', '4'], fullPayers: 2 })
  })

  test('cost utilities look for broad support, cardinality for a low price per head', () => {
    const town = election(100, { hall: 60, lamp: 10 }, ['3 x hall', '1 x hall lamp', '1 x lamp'])
    expect(count(town, alone, '').steps.map(({ project }) => project)).toEqual(['hall', 'lamp'])
    expect(count(town, { ...alone, utility: 'cardinality' }, '').steps.map(({ project }) => project)).toEqual([
      'lamp',
      'hall',
    ])
  })

  test('the winner takes its rivals out', () => {
    const { winners, losers } = count(shore, { ...add1, exclusive: [['lamp', 'pier']] }, '')
    expect(winners).toEqual(['lamp', 'swings'])
    expect(losers.pier).toEqual({ reason: 'excluded-by', by: 'lamp' })
  })
})

describe('completion', () => {
  test('add1 raises the shares cent by cent and stops before spending too much', () => {
    const { winners, counted, iterations } = count(shore, add1, '')
    expect(winners).toEqual(['lamp'])
    expect(counted).toBe(9)
    expect(runsOf(iterations)).toBe(11)
    expect(iterations.at(-1)).toMatchObject({ k: 10, until: 10, costCents: '120', winners: 3 })
  })

  test('a few voters with a large pot leave a short account of their many runs', () => {
    const { iterations } = count(election(10_000, { hall: 4_000, dock: 7_000 }, ['hall', 'dock']), add1, '')
    expect(runsOf(iterations)).toBe(2_001)
    expect(iterations.map(({ k, until, costCents }) => [k, until, costCents])).toEqual([
      [0, 1999, '4000'],
      [2000, 2000, '11000'],
    ])
  })

  test('stopping when nothing more fits is another rule than going on until overspend', () => {
    const town = election(100, { hall: 70, dock: 20, lamp: 11 }, ['4 x hall', '3 x dock', '2 x lamp', 'lamp dock'])
    const exhaustive = count(town, { ...add1, stop: 'exhaustive' }, '')
    const overspending = count(town, add1, '')
    expect(exhaustive.counted).toBeLessThan(overspending.counted ?? 0)
    expect(exhaustive.iterations.at(-1)?.costCents).toBe(exhaustive.money.spentCents)
    expect(Number(overspending.iterations.at(-1)?.costCents)).toBeGreaterThan(100)
  })

  test('the first share may be rounded down to whole euros', () => {
    const town = election(100_050, { hall: 80_000, lamp: 20_000 }, ['2 x hall', 'lamp'])
    const exact = count(town, { ...add1, firstShare: 'exact' }, '')
    const integral = count(town, { ...add1, firstShare: 'integral' }, '')
    // 333.50 euros each against 333: the same end, 50 cents later.
    expect([exact.winners, (integral.counted ?? 0) - (exact.counted ?? 0)]).toEqual([integral.winners, 50])
  })

  test('both end when every supported project has won', () => {
    const rich = election(1_000_000, { hall: 700_000, lamp: 100 }, ['hall lamp', 'lamp'])
    for (const stop of ['exhaustive', 'until-overspend'] as const) {
      const run = count(rich, { ...add1, stop }, '')
      expect(run.winners.toSorted()).toEqual(['hall', 'lamp'])
      expect(run.counted).toBe(200_050)
    }
  })

  test('add1u and greedy completion spend on what the shares left', () => {
    expect(count(shore, { ...add1, completion: 'add1u' }, '').winners).toEqual(['lamp', 'pier'])
    const run = count(shore, { ...add1, completion: 'greedy' }, '')
    expect(run.winners).toEqual(['lamp', 'pier'])
    expect(run.steps.map(({ by }) => by)).toEqual(['equal-shares', 'greedy'])
    expect(run.losers.swings).toMatchObject({ reason: 'supporters-spent', rank: 2, leftCents: '0' })
  })
})

describe('the comparison with greedy', () => {
  const compared = ruled({ method: 'equal-shares', completion: 'none', comparison: 'number' })

  test('gives way when strictly more ballots are better off, those with nothing counting as nothing', () => {
    const town = election(100, { hall: 90, lamp: 20, dock: 25, bench: 20 }, ['5 x hall', '4 x lamp dock', '2 x bench'])
    const run = count(town, compared, '')
    expect(run.comparison).toEqual({ metric: 'number', kept: 'greedy', equalShares: 4, greedy: 5, equal: 2 })
    expect(run.winners).toEqual(['hall'])
    expect(run.losers.lamp).toEqual({ reason: 'comparison' })
    expect(run.losers.bench).toMatchObject({ reason: 'did-not-fit', rank: 4 })
  })

  test('keeps equal shares when it is even', () => {
    const town = election(100, { hall: 90, lamp: 20, bench: 20 }, ['5 x hall', '5 x lamp', '2 x bench'])
    const rule = { ...compared, tie: ['more-votes' as const, 'score' as const, 'lot' as const] }
    for (const seed of ['1', '2', '3', '4']) {
      const { comparison } = count(town, rule, seed)
      if (comparison?.greedy === comparison?.equalShares) expect(comparison?.kept).toBe('equal-shares')
    }
    expect(count(election(90, { lamp: 30 }, ['lamp']), compared, '').comparison).toMatchObject({
      kept: 'equal-shares',
      equal: 1,
    })
  })

  test('by cost and by having anything at all the verdict can be another', () => {
    const town = election(120, { hall: 80, lamp: 20, bench: 20 }, ['3 x hall lamp', '2 x bench lamp', '1 x bench'])
    for (const comparison of ['number', 'cost', 'any'] as const) {
      const run = count(town, { ...compared, comparison }, '')
      expect(run.comparison?.metric).toBe(comparison)
      expect((run.comparison?.greedy ?? 0) > (run.comparison?.equalShares ?? 0)).toBe(run.comparison?.kept === 'greedy')
    }
  })
})
