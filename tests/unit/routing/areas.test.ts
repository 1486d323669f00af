import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { areaInput, cornerIn } from '@/db/contact/areas/input'
import { listAreas } from '@/db/contact/areas/reads'
import { areasAt, areasOfMap, cornerFar, cornersOf, crossesItself } from '@/db/contact/areas/rules'
import { retireArea, saveArea } from '@/db/contact/areas/writes'
import { ruleInput } from '@/db/contact/routing/input'
import { makeRule, retireRule } from '@/db/contact/routing/writes'
import { listUnits } from '@/db/contact/topics/reads'
import { isInTown } from '@/db/places/rules'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import type { Position } from '@/tenants/map'
import { mapOf } from '@/tenants/maps'
import { handling } from '@/tests/people'

let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

const refused = (key: string) => expect.objectContaining({ key })
const square: Position[] = [
  [25.1, 61.8],
  [25.2, 61.8],
  [25.2, 61.9],
  [25.1, 61.9],
]
const drawn = (more: object = {}) =>
  areaInput('fi').parse({ name: { fi: 'Etelä' }, corners: cornersOf(square), submission: randomUUID(), ...more })

test('corners are read with commas or points, a line each, and what is no corner is told', () => {
  expect(cornerIn('61,8642 25,1903')).toEqual([25.1903, 61.8642])
  expect(cornerIn(' 61.8642, 25.1903 ')).toEqual([25.1903, 61.8642])
  for (const line of ['61,8642', 'Jämsä', '61 25 3', '161 25', '']) expect(cornerIn(line)).toBeNull()
  const faults = (corners: string) =>
    areaInput('fi').safeParse({ name: { fi: 'x' }, corners }).error?.issues[0]?.message
  expect(faults('61,8 25,1\n61,8')).toBe('corner')
  expect(faults('61,8 25,1\n61,8 25,2')).toBe('cornersFew')
  expect(faults('61,8 25,1\n'.repeat(201))).toBe('cornersMany')
})

test('a ring written out is read back as it was', () => {
  const corner = fc.tuple(
    fc.integer({ min: 2_000_000, max: 3_000_000 }),
    fc.integer({ min: 5_900_000, max: 7_000_000 }),
  )
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 20 }), (whole) => {
      const ring = whole.map(([east, north]): Position => [east / 1e5, north / 1e5])
      expect(areaInput('fi').parse({ name: { fi: 'x' }, corners: cornersOf(ring) }).corners).toEqual(ring)
    }),
  )
})

test('an edge that crosses itself has no inside; a plain one has', () => {
  expect(crossesItself(square)).toBe(false)
  const [a, b, c, d] = square as [Position, Position, Position, Position]
  expect(crossesItself([a, c, b, d])).toBe(true)
})

test('degrees that were swapped are far from the town, and a corner over the border is not', () => {
  const border = mapOf('jamsa')?.border ?? []
  expect(cornerFar(border, square)).toBe(0)
  expect(cornerFar(border, [...square, [24.5, 61.9]])).toBe(0)
  expect(
    cornerFar(border, [
      [25.1, 61.8],
      [61.8, 25.1],
    ]),
  ).toBe(2)
})

test.each(['jamsa', 'joutsa', 'raasepori'])('every point of %s lies in one area of its map', (town) => {
  const map = mapOf(town) ?? expect.unreachable()
  const areas = areasOfMap(map)
  const [east, north] = [map.border.map(([x]) => x), map.border.map(([, y]) => y)]
  const between = (all: number[]) => fc.double({ min: Math.min(...all), max: Math.max(...all), noNaN: true })
  let astray = 0
  fc.assert(
    fc.property(between(east), between(north), (longitude, latitude) => {
      const point = { latitude, longitude }
      fc.pre(isInTown(map, point))
      // Borders are written to four decimals: a point on one may be in two areas or in none.
      if (areasAt(areas, point)?.length !== 1) astray++
    }),
    { numRuns: 300 },
  )
  expect(astray).toBeLessThanOrEqual(3)
})

test('one form draws one area, two who change it do not overwrite each other, and a rule keeps it in use', async () => {
  const said = drawn()
  const codes = await Promise.all(Array.from({ length: 3 }, () => saveArea(kari, said, 'fi').catch(() => null)))
  const code = codes.find(Boolean) ?? expect.unreachable()
  expect((await listAreas(kari)).filter(({ version }) => version !== null)).toMatchObject([{ code, version: 1 }])
  await saveArea(kari, drawn({ area: code, version: '1', name: { fi: 'Eteläinen' } }), 'fi')
  await expect(saveArea(kari, drawn({ area: code, version: '1' }), 'fi')).rejects.toEqual(
    refused('areas.changedMeanwhile'),
  )
  const [unit] = await listUnits(kari)
  const rule = await makeRule(kari, ruleInput.parse({ name: 'Etelän asiat', areas: code, unit: unit?.id }))
  await expect(retireArea(kari, code, 2)).rejects.toEqual(refused('areas.inRule'))
  await retireRule(kari, rule, 1)
  await retireArea(kari, code, 2)
  expect((await listAreas(kari)).every(({ version }) => version === null)).toBe(true)
})

test('an area of the map is not changed here, and a rule speaks only of areas that are there', async () => {
  await expect(saveArea(kari, drawn({ area: 'halli', version: '1' }), 'fi')).rejects.toEqual(refused('gone'))
  const [unit] = await listUnits(kari)
  const rule = (areas: string) => makeRule(kari, ruleInput.parse({ name: 'x', areas, unit: unit?.id }))
  await expect(rule('nowhere')).rejects.toEqual(refused('gone'))
  await retireRule(kari, await rule('halli'), 1)
  await expect(saveArea(kari, drawn({ corners: '25,1 61,8\n25,2 61,8\n25,2 61,9' }), 'fi')).rejects.toEqual(
    refused('areas.far'),
  )
})
