import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  distance,
  distanceTo,
  elative,
  isInside,
  moved,
  pointAt,
  positionOf,
  tell,
  whoAnswers,
} from '@/db/places/rules'
import type { Position, TownMap } from '@/tenants/map'
import { mapOf } from '@/tenants/maps'

const jamsa = mapOf('jamsa') ?? expect.unreachable()
const raasepori = mapOf('raasepori') ?? expect.unreachable()
const placeNamed = ({ places, villages }: TownMap, name: string) =>
  pointAt([...places, ...villages].find(({ names }) => names.fi === name)?.at ?? expect.unreachable(name))
const lineNamed = ({ lines }: TownMap, name: string) =>
  lines.find(({ names }) => names.fi === name)?.line ?? expect.unreachable(name)

const around: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 24, max: 26, noNaN: true }),
  fc.double({ min: 61, max: 62.5, noNaN: true }),
)

test('as far there as back, and nowhere is no distance at all', () => {
  fc.assert(
    fc.property(around, around, (one, other) => {
      expect(distance(one, other)).toBeCloseTo(distance(other, one), 6)
      expect(distance(one, one)).toBe(0)
    }),
  )
})

test('a step of so many metres is so long', () => {
  const steps = fc.integer({ min: -500, max: 500 })
  fc.assert(
    fc.property(around, steps, steps, (at, east, north) => {
      const walked = distance(at, positionOf(moved(pointAt(at), east, north)))
      expect(Math.abs(walked - Math.hypot(east, north))).toBeLessThan(1)
    }),
  )
})

test('of a triangle whatever mixes its corners is inside, and what lies beyond its box is not', () => {
  const share = fc.double({ min: 0.01, max: 1, noNaN: true })
  const ring: Position[] = [
    [25, 61],
    [26, 61.2],
    [25.4, 62],
    [25, 61],
  ]
  fc.assert(
    fc.property(share, share, share, (a, b, c) => {
      const mixed = (axis: 0 | 1) =>
        [a, b, c].reduce((sum, weight, i) => sum + (weight / (a + b + c)) * (ring[i]?.[axis] ?? 0), 0)
      expect(isInside([mixed(0), mixed(1)], ring)).toBe(true)
      expect(isInside([mixed(0) + 1, mixed(1)], ring)).toBe(false)
    }),
  )
})

test('a line is no farther than its ends', () => {
  fc.assert(
    fc.property(around, around, around, (start, end, from) => {
      const nearest = Math.min(distance(start, from), distance(end, from))
      expect(distanceTo([start, end], from)).toBeLessThanOrEqual(nearest * 1.01 + 1)
    }),
  )
})

test('a point is told in the same words every time', () => {
  fc.assert(
    fc.property(around, (at) => {
      expect(tell(jamsa, pointAt(at))).toEqual(tell(jamsa, pointAt(at)))
    }),
  )
})

describe('a point in words', () => {
  test('at a house it is the house', () => {
    expect(tell(jamsa, placeNamed(jamsa, 'Tori'))).toMatchObject({ by: 'place', names: { fi: 'Tori' } })
  })

  test('on a street it is the street and the next one, in tens of metres', () => {
    const [from] = lineNamed(jamsa, 'Säterintie').slice(1)
    const told = tell(jamsa, pointAt(from ?? expect.unreachable()))
    expect(told).toMatchObject({ by: 'street', names: { fi: 'Säterintie' }, near: { metres: expect.any(Number) } })
    expect((told?.by === 'street' && told.near && told.near.metres % 10) || 0).toBe(0)
  })

  test('in the woods it is so far from something, and in which direction', () => {
    const himos = placeNamed(jamsa, 'Koskenpää')
    expect(tell(jamsa, moved(himos, 0, 3000))).toMatchObject({ by: 'village', metres: 2900, direction: 'n' })
  })

  test('a name is known in both languages of the town', () => {
    expect(tell(raasepori, placeNamed(raasepori, 'Raatihuoneentori'))).toMatchObject({ names: { sv: 'Rådhustorget' } })
  })
})

describe('who answers', () => {
  test('for the market place, the town', () => {
    expect(whoAnswers(jamsa, placeNamed(jamsa, 'Tori'))).toEqual({ by: 'town' })
  })

  test('for the highway, the state', () => {
    const [, , , middle] = lineNamed(jamsa, 'Valtatie 9')
    expect(whoAnswers(jamsa, pointAt(middle ?? expect.unreachable()))).toMatchObject({
      by: 'state',
      names: { fi: 'Valtatie 9' },
    })
  })

  test('for the health centre, the wellbeing services county', () => {
    expect(whoAnswers(jamsa, placeNamed(jamsa, 'Jämsän terveysasema'))).toMatchObject({ by: 'wellbeing' })
  })

  test('beyond the border, the neighbour by name', () => {
    const keuruu = pointAt([24.71, 62.25])
    expect(whoAnswers(jamsa, keuruu)).toMatchObject({ by: 'neighbour', names: { fi: 'Keuruu' } })
  })
})

test('Finnish street names take their place in a sentence', () => {
  expect(elative('Seppolantie', 'fi')).toBe('Seppolantiestä')
  expect(elative('Koulukatu', 'fi')).toBe('Koulukadusta')
  expect(elative('Jokipolku', 'fi')).toBe('Jokipolusta')
  expect(elative('Valtatie 9', 'fi')).toBeNull()
  expect(elative('Långgatan', 'sv')).toBe('Långgatan')
})
