import type { Run, Sum } from '@/db/grants/allocations/artefact/rules'
import type { Agreement } from '@/scripts/recount/allocation'

/** For a program: sums in cents by applicant. */
export function allocationSummary(file: string, run: Run, agreement: Agreement) {
  if (run.outcome === 'floorsExceedPot')
    return { file, outcome: run.outcome, floorsCents: Number(run.floorsCents), potCents: Number(run.potCents) }
  return {
    file,
    outcome: run.outcome,
    awards: Object.fromEntries(run.sums.map(({ id, awardCents }) => [id, Number(awardCents)])),
    allocatedCents: Number(run.allocatedCents),
    unallocatedCents: Number(run.unallocatedCents),
    ...(agreement && { recorded: agreement }),
  }
}

/** The same for people, in euros. */
export function allocationAccount(file: string, run: Run, agreement: Agreement) {
  if (run.outcome === 'floorsExceedPot')
    return `${file}\n  the floors take ${euros(run.floorsCents)}, which is more than the pot of ${euros(run.potCents)}\n`
  const lines = [
    file,
    row('applicant', 'points', 'euros', ''),
    ...run.sums.map((sum) => row(sum.id, points(sum), euros(sum.awardCents), reason(sum))),
    `  ${euros(run.allocatedCents)} given in ${run.passes.length} passes, ${euros(run.unallocatedCents)} left`,
    ...(agreement ? [`  the run in the file ${agreement === 'same' ? 'is the same' : 'DIFFERS'}`] : []),
  ]
  return `${lines.join('\n')}\n`
}

function reason({ settled, capBy }: Sum) {
  switch (settled.by) {
    case 'cap':
      return `cap (${capBy})`
    case 'share':
      return settled.raised ? 'share, one unit more by the largest remainder' : 'share'
    case 'floor':
      return 'floor by the brake'
    case 'dropped':
      return 'left out, below the minimum'
    case 'capBelowMinimum':
      return `left out, cap (${capBy}) below the minimum`
    case 'belowThreshold':
      return 'left out, fewer points than the threshold'
    case 'noPoints':
      return 'left out, no points'
  }
}

const row = (id: string, points: string, euros: string, why: string) =>
  `  ${id.padEnd(20)} ${points.padStart(12)} ${euros.padStart(14)}  ${why}`.trimEnd()
const points = ({ points: [num, den] }: Sum) => String(Math.round((Number(num) / Number(den)) * 100) / 100)
const euros = (cents: string) => (Number(cents) / 100).toFixed(2)
