import type { Phase } from '../rounds/rules'

/** Where an idea stands. `hidden` hides everything else; a withdrawn idea stays withdrawn. */
export const ideaStates = ['open', 'review', 'feasible', 'not-feasible', 'proposal', 'withdrawn', 'hidden'] as const
export type IdeaState = (typeof ideaStates)[number]

/** Authors edit until review begins. */
export const mayEdit = (state: IdeaState, phase: Phase) => state === 'open' && phase === 'ideas'

/** An idea can be withdrawn until it is part of a proposal: from then on it is not its author's alone. */
export const mayWithdraw = (state: IdeaState) => !['proposal', 'withdrawn', 'hidden'].includes(state)

/** Supports and comments are taken while the town still weighs the ideas. */
export const mayTakePart = (state: IdeaState, phase: Phase) =>
  (phase === 'ideas' || phase === 'review') && state !== 'withdrawn' && state !== 'hidden'

/** Where an idea is read: a path without its language, for messages. */
export const ideaLink = (round: string, number: number) => `/budget/${round}/ideas/${number}`

/** The author's words, as edits keep them. `pot` is an id. */
export type IdeaWords = {
  title: string
  text: string
  pot: string
  place: string
  category: string
  roughCents: number | null
}

export const wordFields = ['title', 'text', 'pot', 'place', 'category', 'roughCents'] as const

export type Change = {
  [Field in keyof IdeaWords]: { field: Field; before: IdeaWords[Field]; after: IdeaWords[Field] }
}[keyof IdeaWords]

/** What differs between two wordings, field by field. */
export function changesBetween(before: IdeaWords, after: IdeaWords): Change[] {
  return wordFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }) as Change)
}

/** Each edit keeps the wording before it; the wording after it is the next edit's, and at last today's. Withheld wordings show no changes. */
export function historyOf<E extends { before: IdeaWords | null }>(edits: readonly E[], now: IdeaWords) {
  return edits.map((edit, i) => ({
    ...edit,
    changes: edit.before ? changesBetween(edit.before, edits[i + 1]?.before ?? now) : [],
  }))
}
