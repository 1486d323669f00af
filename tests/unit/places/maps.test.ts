import { describe, expect, test } from 'vitest'
import { isInside } from '@/db/places/rules'
import { municipalities } from '@/tenants'
import { mapOf } from '@/tenants/maps'

describe.each(municipalities.filter(({ id }) => mapOf(id)).map(({ id }) => id))('the map of %s', (id) => {
  const { border, lines, places, villages, neighbours } = mapOf(id) ?? expect.unreachable()

  test('has a border that closes, and everything of its own within', () => {
    expect(border.length).toBeGreaterThan(8)
    expect(border.at(-1)).toEqual(border[0])
    for (const { names, at } of [...places, ...villages]) expect(isInside(at, border), names.fi).toBe(true)
    for (const { names, at } of neighbours) expect(isInside(at, border), names.fi).toBe(false)
  })

  test('has streets with ends, and names to search by', () => {
    expect(lines.every(({ line }) => line.length >= 2)).toBe(true)
    expect(lines.length + places.length).toBeGreaterThan(id === 'joutsa' ? 15 : 40)
  })
})

test('a town without a map of its own is none the worse', () => {
  expect(mapOf('mallila')).toBeNull()
})
