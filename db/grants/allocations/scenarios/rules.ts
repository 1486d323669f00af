import type { Allocation, Applicant, Division } from '@/db/grants/allocations/input'
import type { Formula } from '@/db/grants/allocations/points/input'
import type { Scenario } from '@/db/grants/allocations/scenarios/input'
import type { Call } from '@/db/grants/calls/input'
import { questionsOf } from '@/db/grants/forms/rules'

/** How a call says that its pot is divided. `unaskedCents`: what everybody is taken to apply for, where the form asks no sum. */
export type Adopted = { readonly division: Division; readonly formula: Formula; readonly unaskedCents: number | null }

/** Null where the call divides no pot. The threshold of the scoring belongs to how points count. */
export function adoptedOf(
  call: Pick<Call, 'division' | 'formula' | 'scoring' | 'form' | 'maximumCents'>,
): Adopted | null {
  const { division, formula, scoring, form, maximumCents } = call
  if (!division || !formula) return null
  const threshold = scoring?.threshold ?? null
  const counted = formula.kind === 'scored' && threshold ? { ...formula, threshold } : formula
  const isAsked = questionsOf(form).some(({ type }) => type === 'applied')
  return { division, formula: counted, unaskedCents: isAsked ? null : maximumCents }
}

/** An allocation of these applicants by a scenario's pot, bounds and worths. */
export function allocationOf(
  { formula }: Pick<Adopted, 'formula'>,
  scenario: Scenario,
  applicants: readonly Applicant[],
): Allocation {
  const division = divisionOf(scenario)
  return {
    format: 'grant-allocation/1',
    division,
    formula: formulaOf(formula, scenario),
    applicants: withCosts(applicants, division),
  }
}

/** An application without a budget has no costs to count a share of. */
export function withCosts(applicants: readonly Applicant[], { costSharePercent }: Division): Applicant[] {
  if (costSharePercent === null) return [...applicants]
  return applicants.map((applicant) => ({ ...applicant, costsCents: applicant.costsCents ?? 0 }))
}

function divisionOf({ pot, unit, minimum, costShare, cap, brakeDown, brakeUp }: Scenario): Division {
  const brake = brakeDown === null || brakeUp === null ? null : { downPercent: brakeDown, upPercent: brakeUp }
  return {
    ...{ potCents: pot, unitCents: unit, minimumCents: minimum },
    ...{ costSharePercent: costShare, capCents: cap, brake },
  }
}

/** The kind of formula is the call's; what counts are worth is the scenario's. */
function formulaOf(formula: Formula, { worth, weight, percent }: Scenario): Formula {
  const items = (list: readonly { key: string; thousandths: number }[]) =>
    list.map(({ key, thousandths }) => ({ key, thousandths: worth[key] ?? thousandths }))
  switch (formula.kind) {
    case 'counted':
      return { ...formula, items: items(formula.items) }
    case 'scored':
      return {
        ...formula,
        criteria: formula.criteria.map((one) => ({ ...one, weight: weight[one.key] ?? one.weight })),
      }
    case 'mixed': {
      const all = percent.length === formula.parts.length
      const parts = formula.parts.map((part, at) => ({
        percent: (all && percent[at]) || part.percent,
        items: items(part.items),
      }))
      return { ...formula, parts }
    }
    default:
      return formula
  }
}

/** The counts that a formula asks of an application's answers. */
export function countsOf(formula: Formula): string[] {
  if (formula.kind === 'counted') return formula.items.map(({ key }) => key)
  return formula.kind === 'mixed' ? formula.parts.flatMap(({ items }) => items.map(({ key }) => key)) : []
}
