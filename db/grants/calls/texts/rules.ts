import type { Call } from '@/db/grants/calls/input'
import type { CallPart } from '@/db/grants/calls/parts/input'
import type { GrantForm, Question, Words } from '@/db/grants/forms/input'
import type { Locale } from '@/tenants/municipality'

/** One text of a call: where it stands, what it is and whose. One that is not needed may be absent, but not in one language only. */
export type CallText = {
  readonly part: CallPart
  readonly what: string
  /** The key of the question, attachment, criterion or section it belongs to. */
  readonly of: string | null
  readonly words: Words
  readonly needed: boolean
}

/** Every text of a call that people will read, in the order of its pages. */
export function textsOf(call: Call): CallText[] {
  return [
    text('basics', 'name', call.name),
    text('basics', 'summary', call.summary),
    text('basics', 'terms', call.terms),
    text('basics', 'rules', call.rules, { needed: false }),
    ...call.eligibility.questions.flatMap(({ key, text: asked, reason }) => [
      text('eligibility', 'question', asked, { of: key }),
      text('eligibility', 'reason', reason, { of: key }),
    ]),
    ...formTexts('questions', call.form),
    ...call.attachments.flatMap(({ key, name, hint }) => [
      text('attachments', 'attachment', name, { of: key }),
      text('attachments', 'hint', hint, { of: key, needed: false }),
    ]),
    ...scoringTexts(call),
    ...(call.spill ? [text('money', 'spill', call.spill, { needed: false })] : []),
    text('decision', 'board', call.decider.board),
    ...(call.decider.officeHolder ? [text('decision', 'officeHolder', call.decider.officeHolder)] : []),
    ...(call.report ? formTexts('report', call.report.form) : []),
  ]
}

/** The languages in which a text is wanting, of those that the town must publish in. */
export function missingIn({ words, needed }: CallText, official: readonly Locale[]): Locale[] {
  const said = Object.values(words).some((text) => text?.trim())
  return needed || said ? official.filter((language) => !words[language]?.trim()) : []
}

function text(
  part: CallPart,
  what: string,
  words: Words,
  { of = null, needed = true }: { of?: string | null; needed?: boolean } = {},
): CallText {
  return { part, what, of, words, needed }
}

function formTexts(part: CallPart, form: GrantForm): CallText[] {
  return form.sections.flatMap(({ key, title, intro, questions }) => [
    text(part, 'section', title, { of: key }),
    text(part, 'intro', intro, { of: key, needed: false }),
    ...questions.flatMap((question) => questionTexts(part, question)),
  ])
}

function questionTexts(part: CallPart, question: Question): CallText[] {
  const of = question.key
  const own = [text(part, 'question', question.label, { of }), text(part, 'hint', question.hint, { of, needed: false })]
  return [...own, ...partsOf(question).map((name) => text(part, 'choice', name, { of }))]
}

/** The names inside a question: its choices, columns or budget lines. */
function partsOf(question: Question): Words[] {
  if (question.type === 'one' || question.type === 'many') return question.choices.map(({ name }) => name)
  if (question.type === 'rows') return question.cells.map(({ name }) => name)
  return question.type === 'budget' ? question.lines.map(({ name }) => name) : []
}

const scoringTexts = ({ scoring }: Call): CallText[] =>
  (scoring?.criteria ?? []).flatMap(({ key, name, anchors }) => [
    text('scoring', 'criterion', name, { of: key }),
    ...anchors.map(({ text: words }) => text('scoring', 'anchor', words, { of: key })),
  ])
