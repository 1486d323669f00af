import { expect, test } from 'vitest'
import { count } from '@/db/budget/tally/rules'
import { election, ruled } from '@/tests/unit/tally/elections'

const stop = ruled({ method: 'phragmen' })
const drop = ruled({ method: 'phragmen', phragmen: 'drop' })

test('supporters buy a project the moment they have earned its price together', () => {
  const town = election(200, { pier: 60, lamp: 30, dock: 100 }, ['2 x pier lamp', '1 x lamp', '2 x dock'])
  const { steps, winners, money } = count(town, stop, '')
  expect(winners).toEqual(['lamp', 'pier', 'dock'])
  expect(steps.map(({ time }) => time)).toEqual([
    ['10', '1'],
    ['40', '1'],
    ['50', '1'],
  ])
  expect(money.unspentCents).toBe('10')
})

test('a misfit ends the count, or steps aside, as the round decided', () => {
  const town = election(100, { pier: 60, hall: 60, lamp: 30 }, ['4 x pier', '3 x hall', '1 x lamp'])
  expect(count(town, stop, '').winners).toEqual(['pier'])
  expect(count(town, stop, '').losers).toMatchObject({
    hall: { reason: 'did-not-fit', rank: 2, leftCents: '40', missingCents: '20' },
    lamp: { reason: 'count-stopped', by: 'hall', rank: 3, leftCents: '40' },
  })
  expect(count(town, drop, '').winners).toEqual(['pier', 'lamp'])
})

test('a price above the pot never takes part', () => {
  const town = election(100, { tower: 101, lamp: 30 }, ['9 x tower', '1 x lamp'])
  expect(count(town, stop, '').winners).toEqual(['lamp'])
  expect(count(town, stop, '').losers.tower).toMatchObject({
    reason: 'did-not-fit',
    leftCents: '100',
    missingCents: '1',
  })
})

test('projects that exclude each other do not both win', () => {
  const town = election(100, { pier: 30, slide: 30, lamp: 30 }, ['3 x pier slide', '1 x lamp'])
  const { winners, losers } = count(town, { ...stop, exclusive: [['pier', 'slide']] }, '')
  expect(winners).toHaveLength(2)
  expect(Object.values(losers)).toEqual([{ reason: 'excluded-by', by: winners[0] }])
})
