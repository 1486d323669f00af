import type { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import type { topics } from '../../topics/tables'
import { type TopicInput, topicInput } from '../../topics/upkeep/input'
import { type Cells, type Fault, type Row, rowsIn, twice } from '../rules'

type Topic = Pick<
  typeof topics.$inferSelect,
  | ('code' | 'name' | 'description' | 'group' | 'keywords' | 'kind' | 'place' | 'publishable' | 'days' | 'unit')
  | ('warn' | 'retiredAt')
>
type Unit = { readonly id: string; readonly code: string }
export type KnownTopics = { readonly topics: readonly Topic[]; readonly units: readonly Unit[]; readonly first: Locale }

export type Changed = { readonly name: string; readonly was: string; readonly is: string }
/** What a row would do: its columns that become others; all of them are new where `isNew`. */
export type Change = {
  readonly row: number
  readonly key: string
  readonly isNew: boolean
  readonly changed: readonly Changed[]
}
export type TopicChange = Change & {
  readonly values: Omit<TopicInput, 'topic' | 'version' | 'code'>
  readonly inUse: boolean
}
export type Plan<C extends Change> = {
  readonly faults: readonly Fault[]
  readonly changes: readonly C[]
  readonly same: number
}

const locales = ['fi', 'sv', 'en'] as const
const flag = (on: boolean) => (on ? '1' : '0')

/** A topic as a row of the table. */
export function topicCells(topic: Omit<Topic, 'retiredAt'>, inUse: boolean, units: readonly Unit[]): Cells {
  const { code, name, description, group, keywords, kind, place, publishable, days, unit, warn } = topic
  const inWords = locales.flatMap((locale) => [
    [`name_${locale}`, name[locale] ?? ''] as const,
    [`description_${locale}`, description?.[locale] ?? ''] as const,
  ])
  return {
    ...{ code, group, keywords, kind, place, publishable: flag(publishable), days: String(days), warn: warn ?? '' },
    ...{ unit: units.find(({ id }) => id === unit)?.code ?? '', in_use: flag(inUse) },
    ...Object.fromEntries(inWords),
  }
}

/** What a table of topics would change, row by row. Topics that it does not name stay as they are. */
export function planTopics(table: string, known: KnownTopics): Plan<TopicChange> {
  const { rows, faults } = rowsIn('topics', table)
  const read = rows.map((row) => readTopic(row, known))
  const found = [...faults, ...read.flatMap((one) => one.faults), ...twice(rows, 'code')]
  const sound = read.flatMap(({ change }) => change ?? [])
  const all = [...found, ...namesakes(sound, rows, known)]
  if (all.length > 0) return { faults: all.toSorted((one, other) => one.row - other.row), changes: [], same: 0 }
  const changes = sound.filter(({ isNew, changed }) => isNew || changed.length > 0)
  return { faults: [], changes, same: sound.length - changes.length }
}

function readTopic({ row, cells }: Row, { topics: all, units, first }: KnownTopics) {
  const unit = units.find(({ code }) => code === cells.unit)
  const words = (part: string) =>
    Object.fromEntries(locales.map((locale) => [locale, cells[`${part}_${locale}`] ?? '']))
  const typed = {
    ...{ code: cells.code, name: words('name'), description: words('description'), keywords: cells.keywords },
    ...{ kind: cells.kind, group: cells.group, unit: unit?.id ?? '', place: cells.place, days: cells.days },
    ...{ publishable: cells.publishable === '1' ? 'on' : '', warn: cells.warn },
  }
  const said = topicInput(first).safeParse(typed)
  const wrong = [
    ...(said.success ? [] : columnsOf(said.error)),
    ...(cells.code ? [] : ['code']),
    ...['publishable', 'in_use'].filter((name) => !['0', '1'].includes(cells[name] ?? '')),
  ]
  const faults = [...new Set(wrong)].map((name) => ({ row, column: name, why: name, value: cells[name] ?? '' }))
  if (!said.success || faults.length > 0) return { faults, change: null }
  const { topic: _, version: __, code, ...values } = said.data
  const [inUse, before] = [cells.in_use === '1', all.find((topic) => topic.code === cells.code)]
  const after = topicCells({ ...values, code: code ?? '' }, inUse, units)
  const old = before && topicCells(before, before.retiredAt === null, units)
  return {
    faults,
    change: { row, key: cells.code ?? '', isNew: !old, changed: differences(old, after), values, inUse },
  }
}

/** The columns of a schema's faults: `name.fi` is `name_fi`. */
export const columnsOf = (error: z.ZodError) => error.issues.map(({ path }) => path.join('_'))

export const differences = (old: Cells | undefined, now: Cells): Changed[] =>
  Object.entries(now)
    .map(([name, is]) => ({ name, was: old?.[name] ?? '', is }))
    .filter(({ was, is }) => was !== is)

/** Other systems know topics by their names too: no two in use may have one, once everything has been taken in. */
function namesakes(
  changes: readonly TopicChange[],
  rows: readonly Row[],
  { topics: all, first }: KnownTopics,
): Fault[] {
  const column = `name_${first}`
  const untouched = all.filter(({ code, retiredAt }) => !retiredAt && !rows.some(({ cells }) => cells.code === code))
  const taken = new Map(untouched.map(({ name, code }) => [(name[first] ?? '').toLowerCase(), code]))
  return changes.flatMap(({ row, key, values, inUse }) => {
    const name = values.name[first] ?? ''
    if (!inUse) return []
    if (taken.has(name.toLowerCase())) return [{ row, column, why: 'nameTaken', value: name }]
    taken.set(name.toLowerCase(), key)
    return []
  })
}
