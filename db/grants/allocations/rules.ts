import { canonicalJson, sha256 } from '@/db/canonical/rules'
import { fraction, fractionText } from '@/db/fractions/rules'
import type { PassText, Run, Settled, Sum } from '@/db/grants/allocations/artefact/rules'
import { type Cap, type Claim, capOf, floorOf, roundedDown } from '@/db/grants/allocations/claims/rules'
import type { Allocation } from '@/db/grants/allocations/input'
import { weigh } from '@/db/grants/allocations/points/rules'
import { enter, type Purse, type Settlement, settle, type Turn } from '@/db/grants/allocations/settlements/rules'

const engine = '1.1.0'

/**
 * Divides a pot among applicants, exact to the cent. The same allocation gives the same run, in whatever order applicants
 * are listed. Floors that together exceed the pot end the run: the brake is then to be loosened or the pot to be raised.
 */
export function allocate(given: Allocation): Run {
  const allocation = { ...given, applicants: given.applicants.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
  const { claims, scale } = claimsOf(allocation)
  const purse = purseOf(allocation)
  const head = {
    format: 'grant-run/1',
    engine,
    inputHash: sha256(canonicalJson(allocation)),
    potCents: String(purse.pot),
  } as const
  const { inside, settlements: outside } = enter(claims, purse.minimum, leastOf(allocation) * scale)
  const floors = inside.reduce((sum, { floor }) => sum + floor, 0n)
  if (floors > purse.pot) return { ...head, outcome: 'floorsExceedPot', floorsCents: String(floors) }
  const { turns, settlements: course } = settle(purse, inside)
  const settlements = new Map([...outside, ...course])
  const sums = claims.map((claim) => sumText(claim, settlements.get(claim.id) as Settlement, scale))
  const allocated = sums.reduce((sum, { awardCents }) => sum + BigInt(awardCents), 0n)
  return {
    ...head,
    outcome: 'allocated',
    passes: turns.map((turn) => passText(turn, scale)),
    sums,
    allocatedCents: String(allocated),
    unallocatedCents: String(BigInt(allocation.division.potCents) - allocated),
  }
}

const leastOf = ({ formula }: Allocation) => BigInt((formula.kind === 'scored' && formula.threshold) || 0)

function claimsOf({ division, formula, applicants }: Allocation) {
  const caps = applicants.map((applicant) => capOf(applicant, division))
  const measures = applicants.map(({ measured }) => measured)
  const most = caps.map(({ cents }) => cents)
  const { weights, scale } = weigh(formula, measures, most)
  const claims = applicants.map((applicant, at): Claim => {
    const { id, number, receivedAt } = applicant
    const cap = caps[at] as Cap
    const floor = floorOf(applicant, division, cap.cents)
    return { id, number, receivedAt, weight: weights[at] as bigint, cap, floor }
  })
  return { claims, scale }
}

function purseOf({ division: { potCents, unitCents, minimumCents } }: Allocation): Purse {
  const unit = BigInt(unitCents)
  return { pot: roundedDown(BigInt(potCents), unit), unit, minimum: BigInt(minimumCents) }
}

function passText({ dropped, freeCents, freeWeight, ...turn }: Turn, scale: bigint): PassText {
  const over = (sum: bigint) => ratio(fraction(sum, freeWeight === 0n ? 1n : freeWeight))
  return {
    round: turn.round,
    pass: turn.pass,
    freeCents: String(freeCents),
    freePoints: ratio(fraction(freeWeight, scale)),
    ...(freeWeight > 0n && { pointCents: over(freeCents * scale) }),
    excessCents: over(turn.excess),
    deficitCents: over(turn.deficit),
    frozen: turn.frozen,
    ...(dropped && { dropped: { id: dropped.id, cents: ratio(dropped.cents) } }),
  }
}

function sumText({ id, weight, cap, floor }: Claim, settlement: Settlement, scale: bigint): Sum {
  return {
    id,
    points: ratio(fraction(weight, scale)),
    capCents: String(cap.cents),
    capBy: cap.by,
    floorCents: String(floor),
    awardCents: String('cents' in settlement ? settlement.cents : 0n),
    settled: settledText(settlement),
  }
}

function settledText(settlement: Settlement): Settled {
  switch (settlement.by) {
    case 'share':
      return { by: 'share', shareCents: ratio(settlement.share), raised: settlement.raised }
    case 'dropped':
      return { by: 'dropped', shareCents: ratio(settlement.share) }
    default:
      return { by: settlement.by }
  }
}

const ratio = fractionText
