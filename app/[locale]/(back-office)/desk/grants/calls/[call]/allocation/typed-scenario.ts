import type { Typed } from '@/components/ui/form-state'
import type { Allocation } from '@/db/grants/allocations/input'
import type { Formula } from '@/db/grants/allocations/points/input'
import type { Adopted } from '@/db/grants/allocations/scenarios/rules'
import { typedMoney } from '@/db/grants/forms/typed/rules'

/** A number of the formula that a scenario may change: of a count, a criterion, or a part of a mixed formula. */
export type FormulaField = {
  readonly of: 'worth' | 'weight' | 'percent'
  /** The name of its field. */
  readonly name: string
  readonly key: string
}

/** What a new run starts from, as its form holds it: an earlier run, or the terms of the call. */
export function typedScenario(adopted: Adopted, earlier: Allocation | undefined) {
  const { division, formula } = earlier ?? adopted
  const money = (cents: number | null) => (cents === null ? '' : typedMoney(cents))
  const number = (value: number | null | undefined) => String(value ?? '')
  const numbers = numbersOf(formula)
  const typed: Typed = {
    ...{ pot: money(division.potCents), unit: money(division.unitCents), minimum: money(division.minimumCents) },
    ...{ costShare: number(division.costSharePercent), cap: money(division.capCents) },
    ...{ brakeDown: number(division.brake?.downPercent), brakeUp: number(division.brake?.upPercent) },
    ...Object.fromEntries(numbers.map(({ name, value }) => [name, value.replace('.', ',')])),
  }
  const fields: FormulaField[] = numbers.map(({ of, name, key }) => ({ of, name, key }))
  return { typed, fields }
}

function numbersOf(formula: Formula): (FormulaField & { value: string })[] {
  switch (formula.kind) {
    case 'counted':
      return formula.items.map(worthOf)
    case 'scored':
      return formula.criteria.map(({ key, weight }) => ({
        of: 'weight',
        name: `weight.${key}`,
        key,
        value: String(weight),
      }))
    case 'mixed': {
      const percents = formula.parts.map(({ percent, items }, at) => {
        const key = items[0]?.key ?? ''
        return { of: 'percent' as const, name: `percent.${at}`, key, value: String(percent) }
      })
      const once = new Map(formula.parts.flatMap(({ items }) => items).map((item) => [item.key, worthOf(item)]))
      return [...percents, ...once.values()]
    }
    default:
      return []
  }
}

const worthOf = ({ key, thousandths }: { key: string; thousandths: number }) => ({
  ...{ of: 'worth' as const, name: `worth.${key}`, key, value: String(thousandths / 1000) },
})
