import type { Run } from '@/db/grants/allocations/artefact/rules'
import { type Allocation, allocationInput } from '@/db/grants/allocations/input'

type Club = {
  counts: Record<string, number>
  applied: number
  costs: number
  lastYear: number | null
}

/** Eleven sports clubs, their participations of a year, and euros. */
export const clubs: Record<string, Club> = {
  A: { counts: { team: 16_000, adult: 3000 }, applied: 18_000, costs: 80_000, lastYear: 11_000 },
  B: { counts: { single: 5200, team: 2500, adult: 2000, senior: 400 }, applied: 9800, costs: 41_000, lastYear: 6500 },
  C: { counts: { single: 7000, adult: 1500, senior: 1000 }, applied: 6000, costs: 30_000, lastYear: 5500 },
  D: { counts: { single: 8800, adult: 500 }, applied: 12_000, costs: 52_000, lastYear: 9800 },
  E: { counts: { single: 1600, adult: 2200, senior: 800 }, applied: 6000, costs: 14_000, lastYear: 5600 },
  F: { counts: { single: 600, adult: 900, open: 6000 }, applied: 4000, costs: 3900, lastYear: 1700 },
  G: { counts: { single: 2400, adult: 800 }, applied: 7500, costs: 30_000, lastYear: 4200 },
  H: { counts: { single: 120, adult: 900 }, applied: 1500, costs: 4200, lastYear: null },
  I: { counts: { senior: 3600, adult: 600 }, applied: 3500, costs: 8000, lastYear: 2500 },
  J: { counts: { adult: 480 }, applied: 900, costs: 2600, lastYear: null },
  K: { counts: { single: 100, adult: 312 }, applied: 800, costs: 2200, lastYear: null },
}

/** What a participation is worth: of those under 20 by kind of sport, at working age, over 65, and an open evening. */
export const participations = {
  kind: 'counted',
  items: [
    { key: 'single', thousandths: 2500 },
    { key: 'team', thousandths: 2000 },
    { key: 'adult', thousandths: 1000 },
    { key: 'senior', thousandths: 1500 },
    { key: 'open', thousandths: 500 },
  ],
} as const

export function clubRound(potEuros: number): Allocation {
  return allocationInput.parse({
    format: 'grant-allocation/1',
    division: {
      potCents: potEuros * 100,
      unitCents: 1000,
      minimumCents: 30_000,
      costSharePercent: 50,
      brake: { downPercent: 20, upPercent: 30 },
    },
    formula: participations,
    applicants: Object.entries(clubs).map(([id, { counts, applied, costs, lastYear }], at) => ({
      id,
      number: `2026-${at + 1}`,
      receivedAt: `2026-03-01T08:00:${String(at).padStart(2, '0')}.000Z`,
      appliedCents: applied * 100,
      costsCents: costs * 100,
      lastYearCents: lastYear === null ? null : lastYear * 100,
      measured: { counts },
    })),
  })
}

/** The run of an allocation whose floors fit the pot. */
export function allocated(run: Run) {
  if (run.outcome !== 'allocated') throw new Error('The floors exceed the pot')
  return run
}

/** Euros by applicant. */
export const euros = (run: Run) =>
  Object.fromEntries(allocated(run).sums.map(({ id, awardCents }) => [id, Number(awardCents) / 100]))
