import { open311Of, type State } from '../cases/rules'
import type { Stage } from '../photos/input'
import type { Question as Asked, QuestionType } from '../questions/input'
import type { Kind, PlaceNeed } from '../topics/input'

/** Why a request is not answered as asked. `key` is a text of `open311.error`; 404 and 403 as GeoReport v2 says, 400 for the rest. */
export type Fault = {
  readonly status: 400 | 403 | 404 | 405 | 429 | 500 | 503
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}
export const fault = (status: Fault['status'], key: string, values?: Fault['values']): Fault => ({
  status,
  key,
  ...(values ? { values } : {}),
})

type Topic = { readonly kind: Kind; readonly place: PlaceNeed; readonly publishable: boolean }

/** Whether other systems may send to a topic. Advice never; what has no place neither. */
export function isExposed({ kind, place, publishable }: Topic): boolean {
  if (kind === 'advice' || place === 'none') return false
  return kind === 'feedback' ? publishable : true
}

/** One string without spaces; `private` first where what is sent is never published, for importers that read it as a flag. */
export function keywordsOf(topic: { publishable: boolean; keywords: string }, kindWord: string): string {
  const words = topic.keywords.split(/[\s,]+/).filter(Boolean)
  return [...(topic.publishable ? [] : ['private']), ...words, kindWord.replace(/[\s,]+/g, '-')].join(',')
}

export const questionTypes = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const

/** What a topic asks besides the words and the place. */
export type Question = {
  readonly code: string
  readonly datatype: (typeof questionTypes)[number]
  /** False for a text that is only shown. */
  readonly variable: boolean
  readonly required: boolean
  readonly hint: string
  readonly order: number
  readonly text: string
  readonly values: readonly { readonly key: string; readonly name: string }[]
}

const datatypes: Readonly<Record<QuestionType, Question['datatype']>> = {
  text: 'string',
  prose: 'text',
  number: 'number',
  date: 'datetime',
  one: 'singlevaluelist',
  many: 'multivaluelist',
  yesno: 'singlevaluelist',
  shown: 'string',
}

/** A topic's question as GeoReport v2 tells it. It knows no branches: what hangs on another answer is never required there. */
export const attributeOf = (
  { code, type, required, when, hint, label, choices }: Asked<string>,
  at: number,
): Question => ({
  code,
  datatype: datatypes[type],
  variable: type !== 'shown',
  required: required && !when,
  hint,
  order: at + 1,
  text: label,
  values: choices.map(({ key, name }) => ({ key, name })),
})

/** The codes of required questions that have not been answered. */
export const unanswered = (questions: readonly Question[], answers: ReadonlyMap<string, readonly string[]>) =>
  questions
    .filter(({ code, required, variable }) => required && variable && !answers.get(code)?.some(Boolean))
    .map(({ code }) => code)

/** The last turn that everybody may know of; of what has ended, the end. */
export const updatedAt = ({ endedAt, changedAt }: { endedAt: Date | null; changedAt: Date }) => endedAt ?? changedAt

/** The word that systems which exchange updates know a state by; null for what is told to nobody. */
const words: Readonly<Record<State, string | null>> = {
  received: 'OPEN',
  in_progress: 'IN_PROGRESS',
  waiting_reporter: 'INVESTIGATING',
  planned: 'ACTION_SCHEDULED',
  forwarded: 'INTERNAL_REFERRAL',
  done: 'FIXED',
  answered: 'CLOSED',
  no_action: 'NO_FURTHER_ACTION',
  not_ours: 'NOT_COUNCILS_RESPONSIBILITY',
  merged: 'DUPLICATE',
  rejected: null,
  reopen_requested: null,
}
export const updateWordOf = (state: State) => words[state]

/** States whose turns are told to other systems. */
export const toldStates = (Object.keys(words) as State[]).filter((state) => words[state] && state !== 'received')

/** The four steps of the Finnish dialect's log. */
export function logStatusOf(state: State): 'received' | 'handling' | 'done' {
  if (state === 'received') return 'received'
  return open311Of(state).status === 'closed' ? 'done' : 'handling'
}

/** What a step of the log is illustrated by: how it was told of, and how it was left. */
export function stageShownAt(state: State): Stage | null {
  const step = logStatusOf(state)
  return step === 'handling' ? null : step === 'done' ? 'after' : 'before'
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
/** Metres of the mean radius of the Earth (IUGG). */
export const earth = 6_371_009

type Point = { readonly latitude: number; readonly longitude: number }

/** Whole metres between two points, by the haversine formula. */
export function metresBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)]
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const share = half(other.latitude - one.latitude) + Math.cos(a) * Math.cos(b) * half(other.longitude - one.longitude)
  return Math.round(2 * earth * Math.asin(Math.sqrt(Math.min(1, share))))
}
