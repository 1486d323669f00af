import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lotKey, lotOrder } from '@/db/budget/tally/lot/rules'
import { count } from '@/db/budget/tally/rules'
import { anyElection, anyRule, election, ruled } from '@/tests/unit/tally/elections'

const greedy = ruled({ method: 'greedy' })

describe('the lot', () => {
  test('is a hash anybody can compute: the seed, a zero byte, the project', () => {
    expect(lotKey('syksy', '7')).toBe(createHash('sha256').update('syksy\u00007').digest('hex'))
  })

  test('draws by key, whatever order the projects come in', () => {
    const drawn = lotOrder('syksy', ['a', 'b', 'c', 'd'])
    expect(lotOrder('syksy', ['d', 'b', 'a', 'c'])).toEqual(drawn)
    expect(drawn.map((id) => lotKey('syksy', id)).toSorted()).toEqual(drawn.map((id) => lotKey('syksy', id)))
  })

  test('every project comes first under some seed', () => {
    const firsts = new Set(Array.from({ length: 60 }, (_, seed) => lotOrder(String(seed), ['a', 'b', 'c'])[0]))
    expect([...firsts].toSorted()).toEqual(['a', 'b', 'c'])
  })
})

describe('ties', () => {
  test('the first criterion that differs settles a tie, and the step says which', () => {
    const town = election(60, { dear: 50, cheap: 40 }, ['2 x dear', '2 x cheap'])
    const run = count(town, greedy, '')
    expect(run.steps[0]).toMatchObject({ project: 'cheap', tied: ['cheap', 'dear'], tieSettledBy: 'lower-cost' })
    expect(run.losers.dear).toMatchObject({
      reason: 'lost-tie',
      by: 'cheap',
      criterion: 'lower-cost',
      rank: 2,
      leftCents: '20',
    })
    expect(run.lot).toMatchObject({ ordersTried: 1, ordersPossible: '1', changesWinners: false })
  })

  test('when the lot alone decides who wins, the report names everyone concerned', () => {
    const town = election(60, { pier: 50, dock: 50, lamp: 5 }, ['2 x pier', '2 x dock', 'lamp'])
    const run = count(town, greedy, 'x')
    const [winner] = run.lot.order.filter((id) => id !== 'lamp')
    expect(run.winners).toEqual([winner, 'lamp'])
    expect(run.steps[0]?.tieSettledBy).toBe('lot')
    expect(run.lot).toMatchObject({
      ordersTried: 2,
      ordersPossible: '2',
      complete: true,
      changesWinners: true,
      depending: ['dock', 'pier'],
    })
  })

  test('a tie between two winners did not matter', () => {
    const town = election(100, { pier: 50, dock: 50 }, ['2 x pier', '2 x dock'])
    expect(count(town, greedy, 'x').lot.changesWinners).toBe(false)
    expect(count(town, ruled({ method: 'phragmen' }), 'x').lot).toMatchObject({ ordersTried: 2, changesWinners: false })
  })

  test('too many orders are sampled, and the report says so', () => {
    const costs = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`p${at}`, 10]))
    const town = election(40, costs, Object.keys(costs))
    const { lot } = count(town, greedy, 'x')
    expect(lot).toMatchObject({ ordersPossible: '362880', complete: false, changesWinners: true })
    expect(lot.ordersTried).toBeGreaterThan(500)
    expect(count(town, greedy, 'x').lot).toEqual(lot)
  })

  test('what the report calls settled is the same under every seed', () => {
    fc.assert(
      fc.property(anyElection, anyRule, (election, rule) => {
        const run = count(election, rule, '0')
        if (run.lot.changesWinners || !run.lot.complete) return
        for (const seed of ['1', '2', '3', '4', '5']) {
          expect(count(election, rule, seed).winners.toSorted()).toEqual(run.winners.toSorted())
        }
      }),
    )
  })
})
