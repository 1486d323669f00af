import { describe, expect, test } from 'vitest'
import { count } from '@/db/budget/tally/rules'
import { election, ruled } from '@/tests/unit/tally/elections'

const greedy = ruled({ method: 'greedy' })
const noSkip = ruled({ method: 'greedy-no-skip' })
const reserve = ruled({ method: 'greedy-reserve' })

describe('the queue of greedy', () => {
  const park = election(100, { pier: 60, swings: 50, bench: 40, lamp: 5 }, [
    '5 x pier',
    '4 x swings',
    '3 x bench',
    '2 x lamp',
  ])

  test('skips what does not fit and uses up the pot to the last cent', () => {
    expect(count(park, greedy, '').winners).toEqual(['pier', 'bench'])
    expect(count(park, greedy, '').money).toEqual({ potCents: '100', spentCents: '100', unspentCents: '0' })
  })

  test('without skipping, the first misfit ends the count', () => {
    expect(count(park, noSkip, '').winners).toEqual(['pier'])
    expect(count(park, noSkip, '').losers).toMatchObject({
      swings: { reason: 'did-not-fit', rank: 2, leftCents: '40', needCents: '50', missingCents: '10' },
      bench: { reason: 'count-stopped', by: 'swings', rank: 3, leftCents: '40' },
    })
  })

  test('with a reserve, the first misfit is topped up when at least 80 % of its price is left, and ends the count', () => {
    const { winners, losers, money, steps } = count(park, reserve, '')
    expect(winners).toEqual(['pier', 'swings'])
    expect(money).toEqual({ potCents: '100', spentCents: '110', unspentCents: '0', reserveCents: '10' })
    expect(steps.at(-1)).toMatchObject({ project: 'swings', leftCents: '0', reserveCents: '10' })
    expect(losers.bench).toMatchObject({ reason: 'count-stopped', by: 'swings', withReserve: true, leftCents: '0' })

    const dearer = { ...park, projects: park.projects.map((p) => (p.id === 'swings' ? { ...p, costCents: 51 } : p)) }
    expect(count(dearer, reserve, '').winners).toEqual(['pier'])
    expect(count(dearer, reserve, '').losers.bench).not.toHaveProperty('withReserve')
  })

  test('tells each loser its rank and what was left at its turn', () => {
    expect(count(park, greedy, '').losers).toMatchObject({
      swings: { reason: 'did-not-fit', rank: 2, leftCents: '40', missingCents: '10' },
      lamp: { reason: 'did-not-fit', rank: 4, leftCents: '0', needCents: '5' },
    })
  })

  test('a project that nobody chose is not funded, however much is left', () => {
    expect(count(election(100, { pier: 60, ghost: 1 }, ['pier']), greedy, '').losers).toEqual({
      ghost: { reason: 'no-support' },
    })
  })
})

describe('the threshold', () => {
  const points = election(100, { choir: 20, sauna: 20 }, ['choir:9 sauna:1', 'choir:6 sauna:4'])

  test('counts points where ballots give points', () => {
    const { winners, losers } = count(points, { ...greedy, threshold: 6 }, '')
    expect(winners).toEqual(['choir'])
    expect(losers.sauna).toEqual({ reason: 'below-threshold', needScore: 6, missingScore: 1 })
    expect(count(points, { ...greedy, threshold: 5 }, '').winners).toEqual(['choir', 'sauna'])
  })

  test('may be a share of the valid ballots, rounded up', () => {
    const town = election(100, { choir: 20, sauna: 20 }, ['9 x choir', '2 x sauna'])
    expect(count(town, { ...greedy, thresholdPercent: 20 }, '').losers.sauna).toMatchObject({
      needScore: 3,
      missingScore: 1,
    })
    expect(count(town, { ...greedy, thresholdPercent: 18 }, '').winners).toContain('sauna')
  })

  test('the eligibility pre-step asks for a third of the votes that the price would deserve', () => {
    const town = election(100, { hall: 90, lamp: 10 }, ['2 x hall', '8 x lamp'])
    const strict = { ...greedy, eligibilityPreStep: true }
    expect(count(town, strict, '').losers.hall).toEqual({ reason: 'not-eligible', needVotes: 3 })
    expect(count(election(100, { hall: 90 }, ['3 x hall', '7 x']), strict, '').winners).toEqual(['hall'])
  })
})

describe('projects that exclude each other', () => {
  const shore = election(100, { dock: 30, slide: 30, fence: 30 }, ['3 x dock', '2 x slide', '1 x fence'])

  test('only the first of a group wins', () => {
    const { winners, losers } = count(shore, { ...greedy, exclusive: [['slide', 'dock']] }, '')
    expect(winners).toEqual(['dock', 'fence'])
    expect(losers.slide).toEqual({ reason: 'excluded-by', by: 'dock' })
  })

  test('a winner of an earlier pot excludes across pots', () => {
    const rule = { ...greedy, exclusive: [['dock', 'city-dock']] }
    expect(count({ ...shore, wonElsewhere: ['city-dock'] }, rule, '').losers.dock).toEqual({
      reason: 'excluded-by',
      by: 'city-dock',
    })
    expect(count({ ...shore, wonElsewhere: ['city-hall'] }, rule, '').winners).toContain('dock')
  })
})

test('an election without ballots or projects has an account too', () => {
  expect(count(election(100, { pier: 60 }, []), greedy, '').losers).toEqual({ pier: { reason: 'no-support' } })
  for (const method of ['greedy', 'equal-shares', 'phragmen'] as const) {
    expect(count(election(100, {}, ['2 x']), ruled({ method }), '').totals).toMatchObject({ valid: 2, blank: 2 })
    expect(count(election(100, { pier: 60 }, []), ruled({ method }), '').winners).toEqual([])
  }
})

test('an election that is not whole numbers is refused', () => {
  const broken = election(100, { pier: 60 }, ['pier'])
  expect(() => count({ ...broken, potCents: 10.5 }, greedy, '')).toThrow(RangeError)
  expect(() => count({ ...broken, votes: [{ weight: 1, utilities: [['moat', 1]] }] }, greedy, '')).toThrow(
    'unknown project: moat',
  )
  expect(() => count({ ...broken, projects: [...broken.projects, ...broken.projects] }, greedy, '')).toThrow('same id')
})
