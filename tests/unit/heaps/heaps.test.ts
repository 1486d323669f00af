import { array, assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { breadth, heapsOf, type Spot } from '@/components/map/heaps'

const heaps = (...spots: [x: number, y: number][]) =>
  heapsOf(
    spots.map(([x, y]) => ({ x, y })),
    (spot) => spot,
  ).map(({ all }) => all.length)

test('what lies apart is drawn apart, what lies close together is one heap', () => {
  expect(heaps()).toEqual([])
  expect(heaps([0, 0], [breadth, 0], [0, breadth])).toEqual([1, 1, 1])
  expect(heaps([0, 0], [breadth - 1, 0], [500, 500])).toEqual([2, 1])
  expect(heaps([7, 7], [7, 7], [7, 7])).toEqual([3])
})

test('everything is in one heap, and no two heaps lie nearer than a finger is broad', () => {
  const spot = record({ x: integer({ min: 0, max: 400 }), y: integer({ min: 0, max: 400 }) })
  assert(
    property(array(spot, { maxLength: 80 }), (spots) => {
      const made = heapsOf(spots, (one) => one)
      expect(made.flatMap(({ all }) => all).toSorted(inOrder(spots))).toEqual(spots)
      for (const [at, { first }] of made.entries())
        for (const other of made.slice(at + 1))
          expect(Math.hypot(first.x - other.first.x, first.y - other.first.y)).toBeGreaterThanOrEqual(breadth)
    }),
  )
})

const inOrder = (spots: readonly Spot[]) => (one: Spot, other: Spot) => spots.indexOf(one) - spots.indexOf(other)
