import type { Kind } from '../topics/input'
import { plain } from '../topics/rules'
import type { ConditionName } from './input'

/** A rule as routing reads it; an empty condition asks nothing. */
export type Rule = {
  readonly id: string
  readonly name: string
  readonly topics: readonly string[]
  readonly kind: Kind | null
  readonly places: readonly string[]
  readonly keywords: readonly string[]
  readonly days: readonly number[]
  readonly hourFrom: number | null
  readonly hourUntil: number | null
  readonly unit: string
  readonly handler: string | null
}

/** What routing knows of a case. `topicUnit` answers when no rule fits. */
export type Matter = {
  readonly topic: string
  readonly kind: Kind
  readonly text: string
  readonly place: string | null
  readonly at: Date
  readonly topicUnit: string
}

/**
 * A condition that was looked at. Of the writer's words only those are kept that the rule itself names: the trace outlives them.
 * `seen` is null where the case tells nothing of it.
 */
export type Condition = {
  readonly on: ConditionName
  readonly wanted: readonly string[]
  readonly seen: readonly string[] | null
  readonly met: boolean
}
export type Tried = {
  readonly rule: string
  readonly name: string
  readonly conditions: readonly Condition[]
  readonly met: boolean
}

/** `winner` is null where no rule fitted and the topic's own unit answers. */
export type Trace = {
  readonly tried: readonly Tried[]
  readonly winner: string | null
  readonly unit: string
  readonly handler: string | null
}

/** Who gets a case: by the first rule whose every condition is met, else the topic's own unit. For the server. */
export function route(rules: readonly Rule[], matter: Matter): Trace {
  const tried: Tried[] = []
  for (const rule of rules) {
    const one = tryRule(rule, matter)
    tried.push(one)
    if (one.met) return { tried, winner: rule.id, unit: rule.unit, handler: rule.handler }
  }
  return { tried, winner: null, unit: matter.topicUnit, handler: null }
}

/** A rule without any condition fits nothing: it would hide every rule below it. */
function tryRule(rule: Rule, matter: Matter): Tried {
  const conditions = conditionsOf(rule, matter)
  const met = conditions.length > 0 && conditions.every((condition) => condition.met)
  return { rule: rule.id, name: rule.name, conditions, met }
}

function conditionsOf(rule: Rule, { topic, kind, text, place, at }: Matter): Condition[] {
  const { day, hour, clock } = finnishTime(at)
  const asked = (on: ConditionName, wanted: readonly string[], seen: readonly string[] | null, met: boolean) =>
    wanted.length > 0 ? [{ on, wanted, seen, met }] : []
  const placed = place === null ? null : found(rule.places, place)
  const said = found(rule.keywords, text)
  const { hourFrom: from, hourUntil: until } = rule
  const hours = from === null || until === null ? null : { from, until }
  return [
    ...asked('topic', rule.topics, [topic], rule.topics.includes(topic)),
    ...asked('kind', rule.kind ? [rule.kind] : [], [kind], rule.kind === kind),
    ...asked('place', rule.places, placed, Boolean(placed?.length)),
    ...asked('keyword', rule.keywords, said, said.length > 0),
    ...asked('days', rule.days.map(String), [String(day)], rule.days.includes(day)),
    ...(hours ? asked('hours', [`${hours.from}`, `${hours.until}`], [clock], isWithin(hour, hours)) : []),
  ]
}

/** The wanted words that begin a word of the text: Finnish inflects at the end. Accents and case make no difference. */
function found(wanted: readonly string[], text: string): string[] {
  const said = ` ${bare(text)} `
  return wanted.filter((word) => bare(word) !== '' && said.includes(` ${bare(word)}`))
}

const bare = (text: string) =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isWithin(hour: number, { from, until }: { from: number; until: number }) {
  return from < until ? hour >= from && hour < until : hour >= from || hour < until
}

function finnishTime(at: Date) {
  const { dayOfWeek, hour, minute } = Temporal.Instant.fromEpochMilliseconds(at.valueOf()).toZonedDateTimeISO(
    'Europe/Helsinki',
  )
  return { day: dayOfWeek, hour, clock: `${hour}.${String(minute).padStart(2, '0')}` }
}
