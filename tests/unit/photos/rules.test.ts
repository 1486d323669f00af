import { assert, double, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { boxOf, isForReporter } from '@/db/contact/photos/rules'

const part = double({ min: 0, max: 1, noNaN: true })

test('what is blurred covers what was drawn, and lies inside the picture', () => {
  const blur = record({ x: part, y: part, width: part, height: part })
  const size = record({ width: integer({ min: 1, max: 2048 }), height: integer({ min: 1, max: 2048 }) })
  assert(
    property(blur, size, (drawn, picture) => {
      const { left, top, width, height } = boxOf(drawn, picture)
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
      expect(left + width).toBeLessThanOrEqual(picture.width)
      expect(top + height).toBeLessThanOrEqual(picture.height)
      expect(left).toBeLessThanOrEqual(drawn.x * picture.width)
      expect(left + width).toBeGreaterThanOrEqual(Math.min(picture.width, (drawn.x + drawn.width) * picture.width))
    }),
  )
})

test.each([
  [true, 'before', 'staff', true],
  [true, 'before', null, true],
  [false, 'after', null, true],
  [false, 'after', 'blurred', true],
  [false, 'after', 'staff', false],
  [false, 'before', 'public', false],
])('own %s, %s, decided %s: the reporter sees it is %s', (mine, stage, decision, seen) => {
  expect(isForReporter(mine, stage, decision)).toBe(seen)
})
