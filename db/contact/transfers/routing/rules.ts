import { type RuleInput, ruleInput } from '../../routing/input'
import type { Rule } from '../../routing/rules'
import { type Cells, type Fault, parts, type Row, rowsIn, twice } from '../rules'
import { type Change, columnsOf, differences, type Plan } from '../topics/rules'

type Named = { readonly id: string; readonly name: string }
/** What a rule may name: by code where there is one, else by the name that people know. */
export type KnownRules = {
  readonly rules: readonly Rule[]
  readonly units: readonly { readonly id: string; readonly code: string }[]
  readonly topics: readonly string[]
  readonly areas: readonly string[]
  /** Choices that topics offer, `CODE=key`. */
  readonly answers: readonly string[]
  readonly handlers: readonly Named[]
  readonly receivers: readonly Named[]
}
type Values = Omit<RuleInput, 'rule' | 'version' | 'submission'>
export type RuleChange = Change & { readonly id: string | null; readonly values: Values }

const idOf = (all: readonly Named[], name: string) => {
  const found = all.filter((one) => one.name.toLowerCase() === name.toLowerCase())
  return found.length === 1 ? (found[0]?.id ?? null) : null
}
const nameOf = (all: readonly Named[], id: string | null) => all.find((one) => one.id === id)?.name ?? ''

/** A rule as a row of the table. */
export function ruleCells(id: string, rule: Omit<Rule, 'id'>, { units, handlers, receivers }: KnownRules): Cells {
  return {
    ...{ id, name: rule.name, topics: rule.topics.join(' '), kind: rule.kind ?? '', areas: rule.areas.join(' ') },
    ...{
      places: rule.places.join(', '),
      keywords: rule.keywords.join(', '),
      answers: rule.answers.join(' '),
      weekdays: rule.days.join(' '),
    },
    ...{
      hour_from: String(rule.hourFrom ?? ''),
      hour_until: String(rule.hourUntil ?? ''),
      priority: rule.priority ?? '',
    },
    unit: units.find((unit) => unit.id === rule.unit)?.code ?? '',
    ...{ handler: nameOf(handlers, rule.handler), receiver: nameOf(receivers, rule.receiver) },
  }
}

/** What a table of rules would change. Rules it does not name stay where they are; new ones come last, in its order. */
export function planRules(table: string, known: KnownRules): Plan<RuleChange> {
  const { rows, faults } = rowsIn('rules', table)
  const read = rows.map((row) => readRule(row, known))
  const all = [...faults, ...read.flatMap((one) => one.faults), ...twice(rows, 'id')]
  if (all.length > 0) return { faults: all.toSorted((one, other) => one.row - other.row), changes: [], same: 0 }
  const sound = read.flatMap(({ change }) => change ?? [])
  const changes = sound.filter(({ isNew, changed }) => isNew || changed.length > 0)
  return { faults: [], changes, same: sound.length - changes.length }
}

const columnOf: Readonly<Record<string, string>> = { days: 'weekdays', hourFrom: 'hour_from', hourUntil: 'hour_until' }

function readRule({ row, cells }: Row, known: KnownRules): { faults: Fault[]; change: RuleChange | null } {
  const cell = (name: string) => cells[name] ?? ''
  const [handler, receiver] = [idOf(known.handlers, cell('handler')), idOf(known.receivers, cell('receiver'))]
  const said = ruleInput.safeParse({
    ...{ name: cell('name'), topics: parts(cell('topics'), /[\s,]+/), kind: cell('kind') },
    ...{ areas: parts(cell('areas'), /[\s,]+/), places: cell('places'), keywords: cell('keywords') },
    answers: parts(cell('answers'), /[\s,]+/),
    ...{ days: parts(cell('weekdays'), /[\s,]+/), hourFrom: cell('hour_from'), hourUntil: cell('hour_until') },
    ...{
      unit: known.units.find(({ code }) => code === cell('unit'))?.id ?? '',
      handler,
      receiver,
      priority: cell('priority'),
    },
  })
  const before = known.rules.find(({ id }) => id === cell('id'))
  const offered = [...known.answers, ...(before?.answers ?? [])]
  const wrong = [
    ...(said.success ? [] : columnsOf(said.error).map((path) => path.split('_')[0] ?? '')),
    ...(said.success && !said.data.topics.every((code) => known.topics.includes(code)) ? ['topics'] : []),
    ...(said.success && !said.data.areas.every((code) => known.areas.includes(code)) ? ['areas'] : []),
    ...(said.success && !said.data.answers.every((one) => offered.includes(one)) ? ['answers'] : []),
    ...(cell('id') && !before ? ['id'] : []),
    ...(cell('handler') && !handler ? ['handler'] : []),
    ...(cell('receiver') && !receiver ? ['receiver'] : []),
  ]
  const named = [...new Set(wrong.map((name) => columnOf[name] ?? name))]
  const faults = named.map((name) => ({ row, column: name, why: name, value: cell(name) }))
  if (!said.success || faults.length > 0) return { faults, change: null }
  const { rule: _, version: __, submission: ___, ...values } = said.data
  const now = ruleCells(before?.id ?? '', values, known)
  const changed = differences(before && ruleCells(before.id, before, known), now)
  return { faults, change: { row, key: values.name, id: before?.id ?? null, isNew: !before, changed, values } }
}
