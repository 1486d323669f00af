import { plain } from '../../places/search/rules'
import type { StandIn } from '../absences/rules'
import type { Priority } from '../cases/priorities/input'
import type { Kind } from '../topics/input'
import { type ConditionName, conditions } from './input'

/** A rule as routing reads it; an empty condition asks nothing. */
export type Rule = {
  readonly id: string
  readonly name: string
  readonly topics: readonly string[]
  readonly kind: Kind | null
  /** Codes of areas of the town. */
  readonly areas: readonly string[]
  readonly places: readonly string[]
  readonly keywords: readonly string[]
  /** Choices among the answers to questions, `CODE=key`: any of them. */
  readonly answers: readonly string[]
  readonly days: readonly number[]
  readonly hourFrom: number | null
  readonly hourUntil: number | null
  readonly unit: string
  readonly handler: string | null
  /** To whom outside the town it is suggested to pass the case on. */
  readonly receiver: string | null
  readonly priority: Priority | null
}

/** What routing knows of a case. `topicUnit` answers when no rule fits. */
export type Matter = {
  readonly topic: string
  readonly kind: Kind
  readonly text: string
  readonly place: string | null
  /** Codes of the areas its point lies in; null where there is no point. */
  readonly areas: readonly string[] | null
  /** What was chosen where the topic asked, `CODE=key`. */
  readonly answers: readonly string[]
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

/** `winner` is null where no rule fitted and the topic's own unit answers; `standIns` tells who took the place of whom. */
export type Trace = {
  readonly tried: readonly Tried[]
  readonly winner: string | null
  readonly unit: string
  readonly handler: string | null
  readonly receiver?: string | null
  readonly priority?: Priority | null
  readonly standIns?: readonly StandIn[]
}

/** Who gets a case: by the first rule whose every condition is met, else the topic's own unit. For the server. */
export function route(rules: readonly Rule[], matter: Matter): Trace {
  const tried: Tried[] = []
  for (const rule of rules) {
    const one = tryRule(rule, matter)
    tried.push(one)
    const { id: winner, unit, handler, receiver, priority } = rule
    if (one.met) return { tried, winner, unit, handler, receiver, priority }
  }
  return { tried, winner: null, unit: matter.topicUnit, handler: null, receiver: null, priority: null }
}

/** A rule without any condition fits nothing: it would hide every rule below it. */
function tryRule(rule: Rule, matter: Matter): Tried {
  const looked = conditionsOf(rule, matter)
  const met = looked.length > 0 && looked.every((condition) => condition.met)
  return { rule: rule.id, name: rule.name, conditions: looked, met }
}

/** What a rule asks, in the order it is told; a condition left empty asks nothing. */
export function asksOf(
  rule: Omit<Rule, 'id' | 'name' | 'unit' | 'handler' | 'receiver' | 'priority'>,
): Pick<Condition, 'on' | 'wanted'>[] {
  const { topics, kind, areas, places, keywords, answers, days, hourFrom, hourUntil } = rule
  const hours = hourFrom === null || hourUntil === null ? [] : [hourFrom, hourUntil]
  const lists = { topic: topics, area: areas, place: places, keyword: keywords, answer: answers, days, hours }
  const wanted = { ...lists, kind: kind ? [kind] : [] }
  return conditions.map((on) => ({ on, wanted: wanted[on].map(String) })).filter((ask) => ask.wanted.length > 0)
}

function conditionsOf(rule: Rule, { topic, kind, text, areas, place, answers, at }: Matter): Condition[] {
  const { day, hour, clock } = finnishTime(at)
  const among = (wanted: readonly string[], one: string) => ({ seen: [one], met: wanted.includes(one) })
  const inWords = (wanted: readonly string[], words: string | null) => {
    const seen = words === null ? null : found(wanted, words)
    return { seen, met: Boolean(seen?.length) }
  }
  const look = {
    topic: (wanted: readonly string[]) => among(wanted, topic),
    kind: (wanted: readonly string[]) => among(wanted, kind),
    area: (wanted: readonly string[]) => ({
      seen: areas,
      met: Boolean(areas?.some((code) => wanted.includes(code))),
    }),
    place: (wanted: readonly string[]) => inWords(wanted, place),
    keyword: (wanted: readonly string[]) => inWords(wanted, text),
    answer: (wanted: readonly string[]) => {
      const seen = chosen(wanted, answers)
      return { seen, met: Boolean(seen?.length) }
    },
    days: (wanted: readonly string[]) => among(wanted, String(day)),
    hours: ([from, until]: readonly string[]) => ({ seen: [clock], met: isWithin(hour, Number(from), Number(until)) }),
  }
  return asksOf(rule).map(({ on, wanted }) => ({ on, wanted, ...look[on](wanted) }))
}

/** The list with a rule one step up or down; at its end nothing moves. Null where it is not in the list. */
export function withStep<T extends { readonly id: string }>(
  rules: readonly T[],
  id: string,
  to: 'up' | 'down',
): T[] | null {
  const from = rules.findIndex((rule) => rule.id === id)
  const rule = rules[from]
  return rule ? rules.toSpliced(from, 1).toSpliced(Math.max(0, from + (to === 'up' ? -1 : 1)), 0, rule) : null
}

/** The wanted choices that were made; null where none of their questions was answered. */
function chosen(wanted: readonly string[], answers: readonly string[]): string[] | null {
  const codeOf = (answer: string) => answer.slice(0, answer.indexOf('='))
  const asked = wanted.map(codeOf)
  return answers.some((answer) => asked.includes(codeOf(answer))) ? wanted.filter((one) => answers.includes(one)) : null
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

function isWithin(hour: number, from: number, until: number) {
  return from < until ? hour >= from && hour < until : hour >= from || hour < until
}

function finnishTime(at: Date) {
  const { dayOfWeek, hour, minute } = Temporal.Instant.fromEpochMilliseconds(at.valueOf()).toZonedDateTimeISO(
    'Europe/Helsinki',
  )
  return { day: dayOfWeek, hour, clock: `${hour}.${String(minute).padStart(2, '0')}` }
}
