import { expect, test } from 'vitest'
import { type Allocation, allocationInput } from '@/db/grants/allocations/input'
import { allocate } from '@/db/grants/allocations/rules'
import { allocated, clubRound, euros } from '@/tests/unit/allocations/clubs'

const cents = ([num, den]: readonly [string, string]) => Math.round(Number(num) / Number(den)) / 100
const bounds = { A: 14_300, B: 8450, C: 6000, F: 1950 }

test('eleven clubs share 55,000 euros by participations, with cost share, brake and minimum', () => {
  const run = allocated(allocate(clubRound(55_000)))
  const others = { D: 12_000, E: 4480, G: 3650, H: 650, I: 3220, J: 0, K: 300 }
  expect(euros(run)).toEqual({ ...bounds, ...others })
  expect(run.allocatedCents).toBe('5500000')
  expect(run.unallocatedCents).toBe('0')
})

test('each pass is on record: the value of a point, what was frozen, and who was left out', () => {
  const { passes } = allocated(allocate(clubRound(55_000)))
  const table = passes.map(({ round, pass, freeCents, freePoints, pointCents, excessCents, deficitCents }) => [
    `${round}.${pass}`,
    Number(freeCents) / 100,
    Number(freePoints[0]) / Number(freePoints[1]),
    pointCents && Math.round((Number(pointCents[0]) / Number(pointCents[1])) * 10_000) / 1_000_000,
    cents(excessCents),
    cents(deficitCents),
  ])
  expect(table).toEqual([
    ['1.1', 55_000, 126_442, 0.434982, 4751.04, 1663.25],
    ['1.2', 24_300, 44_942, 0.540697, 165.68, 478.84],
    ['1.3', 19_820, 37_542, 0.527942, 0, 0],
    ['2.1', 55_000, 125_962, 0.43664, 4886.13, 1639.72],
    ['2.2', 24_300, 44_462, 0.546534, 326.22, 435.65],
    ['2.3', 19_820, 37_062, 0.53478, 32.54, 0],
    ['2.4', 7820, 14_562, 0.537014, 0, 0],
  ])
  expect(passes.map(({ frozen }) => frozen.map(({ id, at }) => `${id} ${at}`).join(', '))).toEqual([
    'A cap, B cap, C cap, F cap',
    'E floor',
    '',
    'A cap, B cap, C cap, F cap',
    'E floor',
    'D cap',
    '',
  ])
  expect(passes.map(({ dropped }) => dropped && [dropped.id, cents(dropped.cents)])).toEqual([
    undefined,
    undefined,
    ['J', 253.41],
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('each sum tells where it comes from', () => {
  const { sums } = allocated(allocate(clubRound(55_000)))
  const of = (id: string) => sums.find((sum) => sum.id === id)
  expect(of('A')).toMatchObject({ capBy: 'brake', capCents: '1430000', floorCents: '880000', settled: { by: 'cap' } })
  expect(of('C')).toMatchObject({ capBy: 'applied', settled: { by: 'cap' } })
  expect(of('F')).toMatchObject({ capBy: 'costs', settled: { by: 'cap' } })
  expect(of('E')).toMatchObject({ settled: { by: 'floor' } })
  expect(of('H')).toMatchObject({ points: ['1200', '1'], settled: { by: 'share', raised: true } })
  expect(of('G')).toMatchObject({ settled: { by: 'share', raised: false } })
  expect(of('J')).toMatchObject({ awardCents: '0', settled: { by: 'dropped' } })
})

test('a smaller pot, a pot that the floors exceed, and a pot for all', () => {
  const small = { A: 11_970, B: 7040, C: 6000, D: 7840, E: 4480, F: 1850, G: 3360, H: 410, I: 2050, J: 0, K: 0 }
  expect(euros(allocate(clubRound(45_000)))).toEqual(small)
  expect(allocate(clubRound(34_000))).toMatchObject({ outcome: 'floorsExceedPot', floorsCents: '3744000' })
  const large = allocated(allocate(clubRound(70_000)))
  expect(large).toMatchObject({ allocatedCents: '6061000', unallocatedCents: '939000' })
  expect(large.sums.every(({ settled }) => settled.by === 'cap')).toBe(true)
})

const plain = { unitCents: 1000, minimumCents: 0 }
const applying = (id: string, appliedEuros: number, measured: object, second = 0) => ({
  id,
  number: id,
  receivedAt: `2026-03-01T08:00:0${second}.000Z`,
  appliedCents: appliedEuros * 100,
  measured,
})
const divided = (division: object, formula: object, applicants: object[]): Allocation =>
  allocationInput.parse({ format: 'grant-allocation/1', division, formula, applicants })

test('three alike share 100 euros in whole euros, and the odd one goes to who applied first', () => {
  const applicants = [applying('a', 50, {}, 2), applying('b', 50, {}, 1), applying('c', 50, {}, 3)]
  const run = allocate(divided({ potCents: 10_000, unitCents: 100, minimumCents: 0 }, { kind: 'alike' }, applicants))
  expect(euros(run)).toEqual({ a: 33, b: 34, c: 33 })
})

test('four fifths by the young and one fifth by adults', () => {
  const part = (key: string, percent: number) => ({ percent, items: [{ key, thousandths: 1000 }] })
  const formula = { kind: 'mixed', parts: [part('young', 80), part('adult', 20)] }
  const x = applying('x', 10_000, { counts: { young: 100, adult: 20 } })
  const y = applying('y', 10_000, { counts: { young: 50, adult: 80 } })
  expect(euros(allocate(divided({ ...plain, potCents: 1_000_000, unitCents: 100 }, formula, [x, y])))).toEqual({
    x: 5733,
    y: 4267,
  })
})

test('half the same for every village, and half by its members', () => {
  const parts = [
    { percent: 50, items: [] },
    { percent: 50, items: [{ key: 'members', thousandths: 1000 }] },
  ]
  const village = (id: string, members: number) => applying(id, 10_000, { counts: { members } })
  const villages = [village('small', 0), village('middling', 50), village('large', 150)]
  const run = allocate(divided({ ...plain, potCents: 1_200_000, unitCents: 100 }, { kind: 'mixed', parts }, villages))
  expect(euros(run)).toEqual({ small: 2000, middling: 3500, large: 6500 })
})

test('points of the culture call, never more than was asked for', () => {
  const formula = { kind: 'scored', criteria: [{ key: 'all', weight: 1 }] }
  const asked: [number, number][] = [
    [80, 6000],
    [71, 3500],
    [57, 2000],
    [52, 4000],
    [42, 2500],
  ]
  const applicants = asked.map(([all, sum]) => applying(`p${all}`, sum, { scorings: [{ all }] }))
  expect(euros(allocate(divided({ ...plain, potCents: 1_200_000 }, formula, applicants)))).toEqual({
    p80: 3270,
    p71: 2900,
    p57: 2000,
    p52: 2120,
    p42: 1710,
  })
})

test('an assessor who stands aside changes the panel, not the mean', () => {
  const formula = { kind: 'scored', criteria: [{ key: 'reach', weight: 3 }] }
  const two = applying('two', 1000, { scorings: [{ reach: 4 }, { reach: 5 }] })
  const three = applying('three', 1000, { scorings: [{ reach: 4 }, { reach: 5 }, { reach: 3 }] })
  const { sums } = allocated(allocate(divided({ ...plain, potCents: 100_000 }, formula, [two, three])))
  expect(sums.map(({ id, points }) => [id, Number(points[0]) / Number(points[1])])).toEqual([
    ['three', 12],
    ['two', 13.5],
  ])
})

test('who has no points, or may get less than the minimum, is told so and takes part in nothing', () => {
  const formula = { kind: 'scored', criteria: [{ key: 'all', weight: 1 }] }
  const applicants = [
    applying('none', 1000, {}),
    applying('little', 90, { scorings: [{ all: 50 }] }),
    applying('fair', 1000, { scorings: [{ all: 50 }] }),
  ]
  const run = allocated(
    allocate(divided({ potCents: 50_000, unitCents: 1000, minimumCents: 10_000 }, formula, applicants)),
  )
  expect(run.sums.map(({ id, settled }) => [id, settled.by])).toEqual([
    ['fair', 'share'],
    ['little', 'capBelowMinimum'],
    ['none', 'noPoints'],
  ])
  expect(euros(run)).toEqual({ fair: 500, little: 0, none: 0 })
})

test('fixed sums for as many as the pot pays, in the order of arrival', () => {
  const applicants = ['a', 'b', 'c'].map((id, at) => applying(id, 800, {}, 3 - at))
  const division = { potCents: 120_000, unitCents: 100, minimumCents: 50_000, capCents: 50_000 }
  expect(euros(allocate(divided(division, { kind: 'alike' }, applicants)))).toEqual({ a: 0, b: 500, c: 500 })
})

test('an applicant twice, costs that are missing and a minimum between units are refused', () => {
  const says = (division: object, applicants: object[]) =>
    allocationInput
      .safeParse({
        format: 'grant-allocation/1',
        division: { ...plain, potCents: 1, ...division },
        formula: { kind: 'alike' },
        applicants,
      })
      .error?.issues.map(({ message }) => message)
  expect(says({}, [applying('a', 1, {}), applying('a', 2, {})])).toEqual(['applicantTwice'])
  expect(says({ costSharePercent: 50 }, [applying('a', 1, {})])).toEqual(['costsMissing'])
  expect(says({ minimumCents: 1500 }, [])).toEqual(['minimumOfUnits'])
})

test('points set by hand take the place of the assessors’, and below the threshold nothing is given', () => {
  const one = clubRound(1000).applicants[0]
  const scored = (id: string, given: number[], setHundredths?: number) => {
    const measured = { scorings: given.map((reach) => ({ reach })), ...(setHundredths && { setHundredths }) }
    return { ...one, id, number: id, lastYearCents: null, measured }
  }
  const round = (threshold?: number) =>
    allocationInput.parse({
      format: 'grant-allocation/1',
      division: { potCents: 100_000, unitCents: 100, minimumCents: 0 },
      formula: { kind: 'scored', criteria: [{ key: 'reach', weight: 2 }], threshold },
      applicants: [scored('X', [4, 5]), scored('Y', [1], 350), scored('Z', [1])],
    })
  const points = (run: ReturnType<typeof allocated>) =>
    run.sums.map(({ points: [num, den] }) => Number(num) / Number(den))
  expect(points(allocated(allocate(round())))).toEqual([9, 3.5, 2])
  expect(euros(allocate(round(3)))).toEqual({ X: 720, Y: 280, Z: 0 })
  expect(allocated(allocate(round(3))).sums[2]?.settled).toEqual({ by: 'belowThreshold' })
})
