import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Allocation, allocationInput } from '@/db/grants/allocations/input'
import { allocate } from '@/db/grants/allocations/rules'
import type { allocated } from '@/tests/unit/allocations/clubs'

const cents = fc.integer({ min: 0, max: 2_000_000 })
const applicant = fc.record({
  appliedCents: cents,
  costsCents: cents,
  lastYearCents: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  second: fc.integer({ min: 0, max: 9 }),
  points: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 90_000_000 })),
})
type Drawn = { -readonly [K in keyof typeof applicant]: never } & {
  appliedCents: number
  costsCents: number
  lastYearCents: number | null
  second: number
  points: number
}

const division = fc
  .record({
    potCents: fc.integer({ min: 0, max: 9_000_000 }),
    unitCents: fc.constantFrom(1, 100, 1000, 5000),
    minimum: fc.integer({ min: 0, max: 60 }),
    costSharePercent: fc.option(fc.integer({ min: 1, max: 100 })),
    capCents: fc.option(fc.integer({ min: 1, max: 1_500_000 })),
    brake: fc.option(
      fc.record({ downPercent: fc.integer({ min: 0, max: 100 }), upPercent: fc.integer({ min: 0, max: 80 }) }),
    ),
  })
  .map(({ minimum, ...rest }) => ({ ...rest, minimumCents: minimum * rest.unitCents }))

const round = fc.record({ division, drawn: fc.array(applicant, { maxLength: 14 }) }).map(
  ({ division, drawn }): Allocation =>
    allocationInput.parse({
      format: 'grant-allocation/1',
      division,
      formula: { kind: 'counted', items: [{ key: 'points', thousandths: 1000 }] },
      applicants: (drawn as unknown as Drawn[]).map(({ second, points, ...rest }, at) => ({
        ...rest,
        id: `a${at}`,
        number: String(1000 + at),
        receivedAt: `2026-03-01T08:00:0${second}.000Z`,
        measured: { counts: { points } },
      })),
    }),
)

const big = (text: string) => BigInt(text)
const holds = (predicate: (allocation: Allocation) => void) =>
  fc.assert(fc.property(round, predicate), { numRuns: 1500 })

test('the pot is given out to the last unit, or everybody has their cap; nothing is given twice', () => {
  holds((allocation) => {
    const run = allocate(allocation)
    if (run.outcome !== 'allocated') return
    const sum = run.sums.reduce((sum, { awardCents }) => sum + big(awardCents), 0n)
    expect(sum).toBe(big(run.allocatedCents))
    expect(sum + big(run.unallocatedCents)).toBe(BigInt(allocation.division.potCents))
    expect(big(run.unallocatedCents)).toBeGreaterThanOrEqual(0n)
    const taking = run.sums.filter(({ awardCents }) => awardCents !== '0')
    const caps = taking.reduce((sum, { capCents }) => sum + big(capCents), 0n)
    if (sum !== big(run.potCents)) expect(sum).toBe(caps)
  })
})

test('nobody gets more than they asked for or a cap allows, less than a floor or the minimum, or a broken unit', () => {
  holds(({ division, ...allocation }) => {
    const run = allocate({ division, ...allocation })
    if (run.outcome !== 'allocated') return
    for (const { id, awardCents, capCents, floorCents } of run.sums) {
      const award = big(awardCents)
      const asked = allocation.applicants.find((applicant) => applicant.id === id)
      expect(award).toBeLessThanOrEqual(BigInt(asked?.appliedCents ?? 0))
      expect(award).toBeLessThanOrEqual(big(capCents))
      expect(award % BigInt(division.unitCents)).toBe(0n)
      if (award === 0n) continue
      expect(award).toBeGreaterThanOrEqual(big(floorCents))
      expect(award).toBeGreaterThanOrEqual(BigInt(division.minimumCents))
    }
  })
})

test('one value of a point explains every sum: a cap holds who would get more, a floor who would get less', () => {
  holds((allocation) => {
    const run = allocate(allocation)
    if (run.outcome !== 'allocated') return
    const last = run.passes.at(-1)
    if (!last?.pointCents) return
    const [num, den] = last.pointCents.map(big) as [bigint, bigint]
    for (const { points, capCents, floorCents, settled, awardCents } of run.sums) {
      const share = num * big(points[0])
      const whole = den * big(points[1])
      if (settled.by === 'cap' && !last.dropped) expect(share >= big(capCents) * whole).toBe(true)
      if (settled.by === 'floor') expect(share <= big(floorCents) * whole).toBe(true)
      if (settled.by !== 'share') continue
      expect(settled.shareCents.map(big)).toEqual(lowest(share, whole))
      const off = big(awardCents) * whole - share
      const unit = BigInt(allocation.division.unitCents) * whole
      expect(off < unit && off > -unit).toBe(true)
    }
  })
})

test('the order in which applicants are listed changes nothing, not even a byte', () => {
  fc.assert(
    fc.property(
      round.chain((allocation) =>
        fc.tuple(
          fc.constant(allocation),
          fc.shuffledSubarray(allocation.applicants, { minLength: allocation.applicants.length }),
        ),
      ),
      ([allocation, applicants]) => {
        expect(JSON.stringify(allocate({ ...allocation, applicants }))).toBe(JSON.stringify(allocate(allocation)))
      },
    ),
    { numRuns: 500 },
  )
})

test('more points never mean less money', () => {
  fc.assert(
    fc.property(round, fc.nat(), fc.integer({ min: 1, max: 40_000 }), (allocation, pick, more) => {
      if (allocation.applicants.length === 0) return
      const chosen = allocation.applicants[pick % allocation.applicants.length]
      const before = allocate(allocation)
      const after = allocate({
        ...allocation,
        applicants: allocation.applicants.map((applicant) =>
          applicant === chosen
            ? {
                ...applicant,
                measured: { ...applicant.measured, counts: { points: (applicant.measured.counts.points ?? 0) + more } },
              }
            : applicant,
        ),
      })
      if (before.outcome !== 'allocated' || after.outcome !== 'allocated') return
      const of = (run: ReturnType<typeof allocated>) =>
        big(run.sums.find(({ id }) => id === chosen?.id)?.awardCents ?? '0')
      expect(of(after)).toBeGreaterThanOrEqual(of(before))
    }),
    { numRuns: 1500 },
  )
})

function lowest(num: bigint, den: bigint) {
  let [x, y] = [num, den]
  while (y > 0n) [x, y] = [y, x % y]
  return x === 0n ? [0n, 1n] : [num / x, den / x]
}
