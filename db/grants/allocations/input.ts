import { z } from 'zod'
import { formulaInput, measureInput } from '@/db/grants/allocations/points/input'

/** A billion euros: far above any pot, and far below where integers stop being exact. */
const cents = z.int().nonnegative().max(100_000_000_000)
const percent = z.int().min(0).max(100)

/** How a pot is divided, adopted together with the call and printed in the grounds of each decision. Money in euro cents. */
export const divisionInput = z
  .object({
    potCents: cents,
    /** Every grant is a multiple of it. */
    unitCents: cents.positive(),
    /** A smaller grant is not given at all. */
    minimumCents: cents,
    /** Nobody gets more than this share of their eligible costs. */
    costSharePercent: percent.positive().nullable().default(null),
    /** Nobody gets more than this sum. */
    capCents: cents.positive().nullable().default(null),
    /** How much the grant of one who got something last year may fall and rise. */
    brake: z
      .object({ downPercent: percent, upPercent: z.int().min(0).max(1000) })
      .nullable()
      .default(null),
  })
  .refine(({ minimumCents, unitCents }) => minimumCents % unitCents === 0, {
    path: ['minimumCents'],
    message: 'minimumOfUnits',
  })

export const applicantInput = z.object({
  id: z.string().min(1).max(64),
  /** The case number: the last thing that settles a tie. */
  number: z.string().min(1).max(32),
  /** UTC, to the millisecond. */
  receivedAt: z.iso.datetime({ precision: 3 }),
  appliedCents: cents,
  costsCents: cents.nullable().default(null),
  lastYearCents: cents.nullable().default(null),
  measured: measureInput,
})

/** Everything an allocation depends on. The same text always gives the same sums. */
export const allocationInput = z
  .object({
    format: z.literal('grant-allocation/1'),
    division: divisionInput,
    formula: formulaInput,
    applicants: z.array(applicantInput).max(20_000),
  })
  .refine(({ applicants }) => new Set(applicants.map(({ id }) => id)).size === applicants.length, {
    path: ['applicants'],
    message: 'applicantTwice',
  })
  .refine(
    ({ division, applicants }) =>
      division.costSharePercent === null || applicants.every(({ costsCents }) => costsCents !== null),
    { path: ['applicants'], message: 'costsMissing' },
  )

export type Division = z.infer<typeof divisionInput>
export type Applicant = z.infer<typeof applicantInput>
export type Allocation = z.infer<typeof allocationInput>
