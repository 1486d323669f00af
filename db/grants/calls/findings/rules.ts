import { isGateKey } from '@/db/grants/calls/eligibility/questions/rules'
import type { Call } from '@/db/grants/calls/input'
import type { CallPart } from '@/db/grants/calls/parts/input'
import { missingIn, textsOf } from '@/db/grants/calls/texts/rules'
import type { GrantForm, Question } from '@/db/grants/forms/input'
import { isCounted, questionsOf } from '@/db/grants/forms/rules'
import type { Locale } from '@/tenants/municipality'

/** What keeps a call from being published: a key of `calls.finding`, on the page where it is mended, with what its sentence needs. */
export type Finding = {
  readonly part: CallPart
  readonly key: string
  readonly values: Readonly<Record<string, string>>
}

type Facts = {
  readonly official: readonly Locale[]
  readonly now: Date
  /** The version in force, when there is one: its closing may have passed. */
  readonly inForce: Pick<Call, 'closesAt'> | null
}

/** Everything that is missing or does not agree, page by page. None means that the call may be published. */
export function findingsOf(call: Call, { official, now, inForce }: Facts): Finding[] {
  return [
    ...missingTexts(call, official),
    ...times(call, now, inForce),
    ...eligibility(call),
    ...reserved(call.form),
    ...questions('questions', call.form),
    ...asked(call),
    ...attachments(call),
    ...scoring(call),
    ...money(call),
    ...decision(call),
    ...(call.report ? questions('report', call.report.form) : []),
  ]
}

const finding = (part: CallPart, key: string, values: Record<string, string> = {}): Finding => ({ part, key, values })

const missingTexts = (call: Call, official: readonly Locale[]) =>
  textsOf(call).flatMap((text) =>
    missingIn(text, official).map((language) =>
      finding(text.part, 'textMissing', { what: text.what, of: text.of ?? '', language }),
    ),
  )

function times({ closesAt }: Call, now: Date, inForce: Facts['inForce']): Finding[] {
  const passed = Date.parse(closesAt) <= now.valueOf()
  const stood = inForce && Date.parse(inForce.closesAt) === Date.parse(closesAt)
  return passed && !stood ? [finding('times', 'closesInPast')] : []
}

function eligibility({ eligibility: { questions: own, minimumAge, maximumAge } }: Call): Finding[] {
  const upsideDown = minimumAge !== null && maximumAge !== null && minimumAge > maximumAge
  return [
    ...twice(own).map((of) => finding('eligibility', 'keyTwice', { of })),
    ...(upsideDown ? [finding('eligibility', 'agesUpsideDown')] : []),
  ]
}

/** The questions that the rules about the applicant become have keys of their own. */
const reserved = (form: GrantForm): Finding[] =>
  questionsOf(form)
    .filter(({ key }) => isGateKey(key))
    .map(({ key }) => finding('questions', 'keyReserved', { of: key }))

/** A condition looks back at a question above it, and at choices which that question has. */
function questions(part: CallPart, form: GrantForm): Finding[] {
  const all = questionsOf(form)
  const above = (at: number) => all.slice(0, at)
  return [
    ...all.flatMap((question, at) => unheld(part, question.key, question.when, above(at))),
    ...all.flatMap((question) =>
      twice(partsOf(question)).map((of) => finding(part, 'choiceTwice', { of: question.key, choice: of })),
    ),
    ...all.flatMap(({ key, ...rest }) =>
      'min' in rest && rest.min !== null && rest.max !== null && rest.min > rest.max
        ? [finding(part, 'rangeUpsideDown', { of: key })]
        : [],
    ),
    ...(all.filter(({ type }) => type === 'applied').length > 1 ? [finding(part, 'appliedTwice')] : []),
  ]
}

/** What the engine, the brakes and the tiers need: the sum applied for, and the numbers that points are counted from. */
function asked({ form, formula, payment, division, minimumCents, maximumCents }: Call): Finding[] {
  const all = questionsOf(form)
  const isFixed = minimumCents !== null && minimumCents === maximumCents
  const needsSum = !isFixed && (division !== null || payment.kind === 'receipts' || bounded(all))
  const hasSum = all.some(({ type }) => type === 'applied')
  const numbers = new Set(all.filter(({ type }) => type === 'whole').map(({ key }) => key))
  const counts = new Set(all.filter(isCounted).map(({ key }) => key))
  return [
    ...(all.length === 0 ? [finding('questions', 'nothingAsked')] : []),
    ...(needsSum && !hasSum && all.length > 0 ? [finding('questions', 'sumNotAsked')] : []),
    ...countedKeys(formula)
      .filter((key) => !counts.has(key))
      .map((of) => finding('questions', 'countNotAsked', { of })),
    ...all
      .flatMap((question) => (question.type === 'applied' && question.each ? [question.each.key] : []))
      .filter((key) => !numbers.has(key))
      .map((of) => finding('questions', 'eachNotAsked', { of })),
  ]
}

const bounded = (all: readonly Question[]) =>
  all.some(({ when: { fromCents, belowCents } }) => fromCents !== null || belowCents !== null)

function countedKeys(formula: Call['formula']): string[] {
  if (formula?.kind === 'counted') return formula.items.map(({ key }) => key)
  return formula?.kind === 'mixed' ? formula.parts.flatMap(({ items }) => items.map(({ key }) => key)) : []
}

/** Papers and questions are asked for and completed by their keys, so that no paper has the key of a question. */
function attachments({ attachments: wanted, form }: Call): Finding[] {
  return [
    ...twice([...questionsOf(form), ...wanted]).map((of) => finding('attachments', 'keyTwice', { of })),
    ...wanted.flatMap(({ key, when }) => unheld('attachments', key, when, questionsOf(form))),
  ]
}

/** The formula reckons with the criteria that the assessors score, at the same weights. */
function scoring({ scoring: rubric, formula }: Call): Finding[] {
  const criteria = rubric?.criteria ?? []
  const scored = formula?.kind === 'scored' ? formula.criteria : []
  const same = weightsOf(criteria) === weightsOf(scored)
  return [
    ...twice(criteria).map((of) => finding('scoring', 'keyTwice', { of })),
    ...(formula?.kind === 'scored' && !same ? [finding('scoring', 'criteriaDiffer')] : []),
    ...criteria.flatMap(({ key, most, anchors }) =>
      anchors.some(({ points }) => points > most) ? [finding('scoring', 'anchorAboveMost', { of: key })] : [],
    ),
  ]
}

const weightsOf = (items: readonly { readonly key: string; readonly weight: number }[]) =>
  items
    .map(({ key, weight }) => `${key}:${weight}`)
    .sort()
    .join()

function money({ division, formula, potCents, minimumCents, maximumCents, payment }: Call): Finding[] {
  const parts = payment.kind === 'instalments' ? payment.parts : []
  const percents = parts.reduce((sum, { percent }) => sum + percent, 0)
  return [
    ...(division && !formula ? [finding('money', 'formulaMissing')] : []),
    ...(formula && !division ? [finding('money', 'divisionMissing')] : []),
    ...(division && division.potCents !== potCents ? [finding('money', 'potDiffers')] : []),
    ...(minimumCents !== null && maximumCents !== null && minimumCents > maximumCents
      ? [finding('money', 'sumsUpsideDown')]
      : []),
    ...(parts.length > 0 && percents !== 100
      ? [finding('money', 'partsOfHundred', { percents: String(percents) })]
      : []),
  ]
}

const decision = ({ decider: { officeHolder, officeHolderLimitCents: limit } }: Call): Finding[] =>
  limit !== null && officeHolder === null ? [finding('decision', 'officeHolderMissing')] : []

type When = Question['when']

function unheld(part: CallPart, of: string, { after, fromCents, belowCents }: When, above: readonly Question[]) {
  const never = fromCents !== null && belowCents !== null && fromCents >= belowCents
  const empty = never ? [finding(part, 'neverAsked', { of })] : []
  if (!after) return empty
  const question = above.find(({ key }) => key === after.question)
  if (!question) return [...empty, finding(part, 'conditionUnknown', { of, question: after.question })]
  const known = choicesOf(question)
  const unknown = after.choices.filter((choice) => !known.includes(choice))
  return [...empty, ...unknown.map((choice) => finding(part, 'conditionChoice', { of, choice }))]
}

function choicesOf(question: Question): readonly string[] {
  if (question.type === 'yesno') return ['yes', 'no']
  return question.type === 'one' || question.type === 'many' ? question.choices.map(({ key }) => key) : []
}

const partsOf = (question: Question): readonly { readonly key: string }[] => {
  if (question.type === 'one' || question.type === 'many') return question.choices
  if (question.type === 'rows') return question.cells
  return question.type === 'budget' ? question.lines : []
}

function twice(items: readonly { readonly key: string }[]): string[] {
  const keys = items.map(({ key }) => key)
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
}
