import type { Locale } from '@/tenants/municipality'
import { mainFor } from '../cases/merges/rules'
import { fieldOf, givenFor, type MoveField } from '../cases/moves/rules'
import { type Disputable, isEnd, moveProblem, type State } from '../cases/rules'
import { identityCodesIn } from '../guard/codes/rules'
import { filled, openPlaceholders } from '../templates/rules'
import type { MoveTold, Told } from './input'

type Words = Partial<Record<Locale, string | null>>

/** A case of a bulk as it stands now, beside how the officer saw it. */
export type Facts = {
  readonly id: string
  readonly seen: number
  readonly version: number
  readonly state: State
  readonly locale: Locale
  readonly endedAs: Disputable | null
  readonly reachable: boolean
  readonly reference: string
  /** The topic's name in the language of the case. */
  readonly topicName: string
  readonly topicCode: string
  readonly kind: string
  readonly unit: string
  readonly handler: string | null
  readonly main: string | null
}

/** What is the same for all of them: the template's words, the main case, the day as each language writes it. */
export type Common = {
  readonly template: Words | null
  readonly main: Facts | null
  readonly today: string
  readonly dayIn: (day: string, locale: Locale) => string
}

/** What a bulk means for one case: the words its reporter gets, and the key of the rule that keeps it as it is. */
export type Plan = { readonly words: string | null; readonly problem: string | null; readonly field?: MoveField }

const held = (problem: string, field?: MoveField): Plan => ({ words: null, problem, field })
const free: Plan = { words: null, problem: null }

/** What would be done to a case now. The write has the last word; this is what the officer looks at before pressing. */
export function planFor(told: Told, one: Facts, common: Common): Plan {
  if (one.version !== one.seen) return held('contact.changedMeanwhile')
  if (told.act === 'assign') {
    const same = one.handler === told.handler && (!told.unit || told.unit === one.unit)
    return same ? held('queue.already') : free
  }
  if (told.act === 'retopic') {
    if (isEnd(one.state)) return held('contact.ended')
    const same = one.topicCode === told.topic && (!told.kind || told.kind === one.kind)
    return same ? held('casework.sameTopic') : { words: told.why, problem: null }
  }
  return told.act === 'merge' ? planMerge(told.main, one, common.main) : planMove(told, one, common)
}

function planMerge(main: string, one: Facts, into: Facts | null): Plan {
  if (one.id === main) return held('queue.isMain')
  if (!into || !mainFor(one.id, { id: into.id, state: into.state, mainCase: into.main }))
    return held('casework.cannotJoin')
  const move = { expected: one.state, to: 'merged', by: 'staff', given: ['mainCase'] } as const
  return moveProblem({ state: one.state, endedAs: null, archived: false }, move) ? held('contact.cannotMove') : free
}

function planMove(told: MoveTold, one: Facts, common: Common): Plan {
  const words = wordsFor(told, one, common)
  const facts = { words, day: told.day, receiver: told.receiver, reason: told.reason }
  const { state, endedAs, reachable } = one
  const given = givenFor(state, told.to, facts, common.today, reachable)
  const problem = moveProblem({ state, endedAs, archived: false }, { expected: state, to: told.to, by: 'staff', given })
  if (problem?.code === 'missing') {
    const field = fieldOf(problem.missing)
    if (!field) return held('queue.unreachable')
    return field === 'words' && hasWords(told, common) ? held('queue.noWords') : held('contact.missing', field)
  }
  if (problem || told.to === 'merged' || told.to === 'reopen_requested') return held('contact.cannotMove')
  if (!words && hasWords(told, common)) return held('queue.noWords')
  if (words && openPlaceholders(words).length > 0) return held('casework.openPlaceholder')
  if (identityCodesIn([words, told.receiver].join('\n')).length > 0) return held('contact.identityCode')
  return { words, problem: null }
}

/** Written words go before the template's; both are in the language of the case. */
export function wordsFor({ words, day }: MoveTold, one: Facts, { template, dayIn }: Common): string | null {
  const text = words[one.locale] ?? template?.[one.locale]
  if (!text) return null
  const { reference, topicName: topic, locale } = one
  return filled(text, { reference, topic, ...(day ? { day: dayIn(day, locale) } : {}) })
}

const hasWords = ({ words }: MoveTold, { template }: Common) =>
  [...Object.values(words), ...Object.values(template ?? {})].some(Boolean)

/** The languages of the chosen cases in which nothing would be said, while something is in others. */
export function silentLanguages(told: Told, all: readonly Facts[], common: Common): Locale[] {
  if (told.act !== 'move' || !hasWords(told, common)) return []
  return [...new Set(all.filter((one) => !wordsFor(told, one, common)).map(({ locale }) => locale))]
}
