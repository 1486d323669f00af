import type { Locale } from '@/tenants/municipality'
import { mainFor } from '../cases/merges/rules'
import { fieldOf, givenFor, type MoveField } from '../cases/moves/rules'
import { dated, type PlanWords } from '../cases/plans/rules'
import { type Disputable, isEnd, moveProblem, type State } from '../cases/rules'
import type { Wordings } from '../cases/translations/rules'
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
  /** The topic's name, language by language. */
  readonly topic: Words
  /** The other languages that those who have joined it read. */
  readonly others: readonly Locale[]
  readonly topicCode: string
  readonly kind: string
  readonly unit: string
  readonly handler: string | null
  readonly main: string | null
}

/** What is the same for all of them: the template's words, the main case, the day or period as each language says it. */
export type Common = {
  readonly template: Words | null
  readonly main: Facts | null
  readonly today: string
  readonly planWords: PlanWords
}

/** What a bulk means for one case: the words its reporters get, each in their language, and the key of the rule that keeps it as it is. */
export type Plan = {
  readonly words: string | null
  readonly also?: Wordings
  readonly problem: string | null
  readonly field?: MoveField
}

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
  const also = alsoFor(told, one, common)
  const { day, period, receiver, reason } = told
  const facts = dated({ words, day, period, receiver, reason })
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
  const written = [words, ...Object.values(also)].filter(Boolean).join('\n')
  if (openPlaceholders(written).length > 0) return held('casework.openPlaceholder')
  if (identityCodesIn([written, receiver].join('\n')).length > 0) return held('contact.identityCode')
  if (words && told.to !== 'waiting_reporter' && one.others.some((locale) => !also[locale]))
    return held('casework.languageMissing')
  return { words, also, problem: null }
}

/** Written words go before the template's; both are in the language of the case, or in that of somebody who has joined it. */
export function wordsFor(told: MoveTold, one: Facts, common: Common, locale: Locale = one.locale): string | null {
  const { words, day, period } = told
  const text = words[locale] ?? common.template?.[locale]
  if (!text) return null
  const { reference, topic } = one
  const when = day || period ? { day: common.planWords({ day, period }, locale) } : {}
  return filled(text, { reference, topic: topic[locale] ?? topic.fi ?? '', ...when })
}

/** The same for each other language that somebody reads who has joined the case. */
const alsoFor = (told: MoveTold, one: Facts, common: Common): Wordings =>
  Object.fromEntries(one.others.map((locale) => [locale, wordsFor(told, one, common, locale)]))

const hasWords = ({ words }: MoveTold, { template }: Common) =>
  [...Object.values(words), ...Object.values(template ?? {})].some(Boolean)

/** The languages of the chosen cases, and of those who have joined them, in which nothing would be said, while something is in others. */
export function silentLanguages(told: Told, all: readonly Facts[], common: Common): Locale[] {
  if (told.act !== 'move' || !hasWords(told, common)) return []
  const read = all.flatMap((one) => [one.locale, ...one.others].map((locale) => ({ one, locale })))
  return [
    ...new Set(read.filter(({ one, locale }) => !wordsFor(told, one, common, locale)).map(({ locale }) => locale)),
  ]
}
