import type { Applicant, Division } from '@/db/grants/allocations/input'

export type CapReason = 'applied' | 'costs' | 'fixed' | 'brake'
export type Cap = { readonly cents: bigint; readonly by: CapReason }

/** What one applicant may get: never above the cap, never below the floor if anything at all. Whole units of the pot. */
export type Claim = {
  readonly id: string
  readonly number: string
  readonly receivedAt: string
  readonly weight: bigint
  readonly cap: Cap
  readonly floor: bigint
}

/** The lowest of what was asked for, the share of costs, the fixed sum and last year's grant with the brake; rounded down. */
export function capOf(applicant: Applicant, { unitCents, costSharePercent, capCents, brake }: Division): Cap {
  const caps: Cap[] = [{ cents: BigInt(applicant.appliedCents), by: 'applied' }]
  if (costSharePercent !== null)
    caps.push({ cents: (BigInt(applicant.costsCents ?? 0) * BigInt(costSharePercent)) / 100n, by: 'costs' })
  if (capCents !== null) caps.push({ cents: BigInt(capCents), by: 'fixed' })
  if (brake && applicant.lastYearCents)
    caps.push({ cents: (BigInt(applicant.lastYearCents) * BigInt(100 + brake.upPercent)) / 100n, by: 'brake' })
  const lowest = caps.reduce((low, cap) => (cap.cents < low.cents ? cap : low))
  return { ...lowest, cents: roundedDown(lowest.cents, BigInt(unitCents)) }
}

/** What last year's grant protects; rounded up, and never above the cap. */
export function floorOf({ lastYearCents }: Applicant, { unitCents, brake }: Division, cap: bigint) {
  if (!brake || !lastYearCents) return 0n
  const kept = BigInt(lastYearCents) * BigInt(100 - brake.downPercent)
  const unit = BigInt(unitCents) * 100n
  const floor = ((kept + unit - 1n) / unit) * BigInt(unitCents)
  return floor < cap ? floor : cap
}

export const roundedDown = (cents: bigint, unit: bigint) => cents - (cents % unit)

/** More points first, then who applied earlier, then the lower case number. */
export function byStanding(a: Claim, b: Claim) {
  if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? -1 : 1
  if (a.number !== b.number) return a.number < b.number ? -1 : 1
  return a.id < b.id ? -1 : 1
}
