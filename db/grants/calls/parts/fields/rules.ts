import { type Call, fields as callFields, grantKinds } from '@/db/grants/calls/input'
import type { CallPart } from '@/db/grants/calls/parts/input'
import { papers } from '@/db/grants/forms/blocks/papers/rules'
import { blockKeys, blocks } from '@/db/grants/forms/blocks/rules'
import { applicantKinds, type GrantForm, type Question, type Words } from '@/db/grants/forms/input'
import { isCounted, questionsOf } from '@/db/grants/forms/rules'

export const fieldTypes = [
  'words',
  'prose',
  'whole',
  'euros',
  'decimal',
  'choice',
  'kinds',
  'tick',
  'day',
  'moment',
] as const

/** What a choice is called: a key of `calls.edit.option`, or words of the call itself. */
export type PartOption = { readonly value: string; readonly text: string | Words }

/** A field of a part: where in the call its value stands, and a key of `calls.edit.field`. */
export type PartField = {
  readonly name: string
  readonly label: string
  readonly type: (typeof fieldTypes)[number]
  readonly optional?: boolean
  /** Left empty it is not said at all, and what is usual holds. */
  readonly usual?: true
  /** Of a text its length, of a number itself. */
  readonly max?: number
  /** A key of `calls.edit.hint`. */
  readonly hint?: string
  readonly options?: readonly PartOption[]
}

/** Fields that belong together, and what may be done to them: `up form.sections.1`, `add question form.sections.0`. */
export type PartGroup = {
  readonly key: string
  readonly title: string
  readonly of: Words | null
  readonly depth: 1 | 2 | 3
  readonly fields: readonly PartField[]
  readonly changes: readonly string[]
}

/** The fields of one part of a call as its draft now stands. */
export function groupsOf(call: Call, part: CallPart): PartGroup[] {
  switch (part) {
    case 'basics':
      return [
        group('basics', [
          choice('field', callFields, 'field'),
          choice('kind', grantKinds, 'kind'),
          words('name', 160),
          prose('summary', 400),
          prose('terms', 8000),
          words('rules', 1000, true),
        ]),
      ]
    case 'times':
      return [
        group('times', [
          one('opensAt', 'moment'),
          one('closesAt', 'moment'),
          choice('late', ['noted', 'refused'], 'late'),
        ]),
        group('use', [one('useFrom', 'day'), one('useUntil', 'day')]),
      ]
    case 'eligibility':
      return eligibilityGroups(call)
    case 'questions':
      return formGroups(call.form, 'form')
    case 'attachments':
      return attachmentGroups(call)
    case 'scoring':
      return scoringGroups(call)
    case 'money':
      return moneyGroups(call)
    case 'decision':
      return decisionGroups(call)
    case 'report':
      return reportGroups(call)
  }
}

type Extra = Partial<Pick<PartGroup, 'of' | 'depth' | 'changes'>> & { readonly title?: string }

const group = (
  key: string,
  fields: readonly PartField[],
  { title = key, of = null, depth = 1, changes = [] }: Extra = {},
): PartGroup => ({ key, title, of, depth, fields, changes })

const lastOf = (name: string) => name.split('.').at(-1) ?? name
const one = (name: string, type: PartField['type'], optional = false): PartField => ({
  name,
  label: lastOf(name),
  type,
  optional,
})
/** What need not be said, with a word on what holds then. */
const usual = (name: string, type: PartField['type']): PartField => ({
  ...one(name, type, true),
  usual: true,
  hint: lastOf(name),
})
const words = (name: string, max: number, optional = false): PartField => ({ ...one(name, 'words', optional), max })
const prose = (name: string, max: number, optional = false): PartField => ({ ...one(name, 'prose', optional), max })
const choice = (name: string, values: readonly string[], of: string, optional = false): PartField => ({
  ...one(name, 'choice', optional),
  options: values.map((value) => ({ value, text: `${of}.${value}` })),
})

function eligibilityGroups({ eligibility: { questions } }: Call): PartGroup[] {
  const at = (name: string) => `eligibility.${name}`
  const own = questions.map(({ text }, place) => {
    const here = at(`questions.${place}`)
    return group(
      here,
      [
        prose(`${here}.text`, 300),
        choice(`${here}.passes`, ['yes', 'no'], 'passes'),
        prose(`${here}.reason`, 600),
        one(`${here}.of`, 'kinds', true),
      ],
      {
        ...{ title: 'check', of: text, depth: 2, changes: [`remove ${here}`] },
      },
    )
  })
  const general = [
    one(at('kinds'), 'kinds'),
    one(at('localOnly'), 'tick'),
    one(at('minimumAge'), 'whole', true),
    one(at('maximumAge'), 'whole', true),
    one(at('fullCalendarYear'), 'tick'),
    one(at('guarantor'), 'tick'),
  ]
  const more = questions.length < 6 ? [`add check ${at('questions')}`] : []
  return [group('eligibility', general), ...own, group('moreChecks', [], { changes: more })]
}

const questionTypes = [
  'line',
  'prose',
  'whole',
  'euros',
  'date',
  'period',
  'yesno',
  'one',
  'many',
  'rows',
  'agree',
  'shown',
] as const

/** A form, section by section: of an application or of its report. */
function formGroups(form: GrantForm, at: string): PartGroup[] {
  const sections = form.sections.flatMap((section, place) => {
    const here = `${at}.sections.${place}`
    const fresh: PartField = { ...choice(`new.${here}`, questionTypes, 'type'), label: 'newQuestion' }
    return [
      group(here, [words(`${here}.title`, 200), prose(`${here}.intro`, 2000, true)], {
        ...{ title: 'section', of: section.title, changes: [`up ${here}`, `down ${here}`, `remove ${here}`] },
      }),
      ...section.questions.flatMap((question, number) => questionGroups(form, question, `${here}.questions.${number}`)),
      group(`new.${here}`, [fresh], { title: 'newQuestion', depth: 2, changes: [`add question ${here}.questions`] }),
    ]
  })
  const there = new Set(form.sections.map(({ key }) => key))
  const ready = blockKeys.filter((key) => !there.has(key)).map((key) => ({ value: key, text: blocks[key].title }))
  const block: PartField = {
    ...one(`new.${at}`, 'choice'),
    label: 'newSection',
    options: [...ready, { value: 'own', text: 'block.own' }],
  }
  return [...sections, group(`new.${at}`, [block], { title: 'newSection', changes: [`add section ${at}.sections`] })]
}

function questionGroups(form: GrantForm, question: Question, at: string): PartGroup[] {
  const { type, label } = question
  const before = questionsOf(form).slice(
    0,
    questionsOf(form).findIndex(({ key }) => key === question.key),
  )
  const long = type === 'line' || type === 'prose'
  const bounded = type === 'whole' || type === 'euros' || type === 'applied'
  const fields = [
    prose(`${at}.label`, 400),
    prose(`${at}.hint`, 600, true),
    ...(type === 'shown' ? [] : [one(`${at}.required`, 'tick'), one(`${at}.secret`, 'tick')]),
    ...(long ? [one(`${at}.max`, 'whole')] : []),
    ...(bounded ? ['min', 'max'].map((end) => one(`${at}.${end}`, type === 'whole' ? 'whole' : 'euros', true)) : []),
    ...(type === 'budget' ? [one(`${at}.lastYear`, 'tick')] : []),
    ...conditionFields(`${at}.when`, question.when, before),
  ]
  const main = group(at, fields, {
    title: `type.${type}`,
    of: label,
    depth: 2,
    changes: [`up ${at}`, `down ${at}`, `remove ${at}`],
  })
  return [main, ...eachGroups(form, question, at), ...insideGroups(question, at)]
}

/** The most that is applied for by a count of the form. */
function eachGroups(form: GrantForm, question: Question, at: string): PartGroup[] {
  const numbers = questionsOf(form).filter(({ type }) => type === 'whole')
  if (question.type !== 'applied' || (!question.each && numbers.length === 0)) return []
  const here = `${at}.each`
  if (!question.each) return [group(`new.${here}`, [], { title: 'each', depth: 3, changes: [`add each ${here}`] })]
  const counted: PartField = {
    ...one(`${here}.key`, 'choice'),
    label: 'eachOf',
    options: numbers.map(({ key, label }) => ({ value: key, text: label })),
  }
  const fields = [{ ...one(`${here}.cents`, 'euros'), label: 'each' }, counted]
  return [group(here, fields, { title: 'each', depth: 3, changes: [`remove ${here}`] })]
}

/** Choices, columns and budget lines of a question. */
function insideGroups(question: Question, at: string): PartGroup[] {
  const list = question.type === 'rows' ? 'cells' : question.type === 'budget' ? 'lines' : 'choices'
  const items =
    question.type === 'rows'
      ? question.cells
      : question.type === 'budget'
        ? question.lines
        : 'choices' in question
          ? question.choices
          : []
  if (items.length === 0) return []
  const named = items.map(({ name }, place) => {
    const here = `${at}.${list}.${place}`
    const type = question.type === 'rows' ? [choice(`${here}.type`, ['line', 'whole', 'euros', 'date'], 'type')] : []
    const eligible =
      question.type === 'budget'
        ? [choice(`${here}.side`, ['income', 'cost'], 'side'), one(`${here}.eligible`, 'tick')]
        : []
    return group(here, [words(`${here}.name`, 120), ...type, ...eligible], {
      title: list,
      of: name,
      depth: 3,
      changes: [`remove ${here}`],
    })
  })
  return [...named, group(`more.${at}`, [], { title: list, depth: 3, changes: [`add ${list} ${at}.${list}`] })]
}

function conditionFields(at: string, { after }: Question['when'], before: readonly Question[]): PartField[] {
  const fields = [
    one(`${at}.of`, 'kinds', true),
    one(`${at}.fromCents`, 'euros', true),
    one(`${at}.belowCents`, 'euros', true),
  ]
  const options = before.flatMap((question) => answersOf(question))
  const now = after && `${after.question}:${after.choices.join(',')}`
  const kept = now && !options.some(({ value }) => value === now) ? [{ value: now, text: now }] : []
  const all = [...options, ...kept]
  return all.length > 0 ? [...fields, { ...one(`${at}.after`, 'choice', true), options: all }] : fields
}

/** What may lead to another question: `trades:yes`. */
function answersOf(question: Question): PartOption[] {
  const named = (key: string, name: Words) => ({ value: `${question.key}:${key}`, text: joined(question.label, name) })
  if (question.type === 'yesno')
    return [named('yes', { fi: 'kyllä', sv: 'ja', en: 'yes' }), named('no', { fi: 'ei', sv: 'nej', en: 'no' })]
  return question.type === 'one' || question.type === 'many'
    ? question.choices.map(({ key, name }) => named(key, name))
    : []
}

const joined = (label: Words, name: Words): Words => {
  const both = (language: keyof Words) =>
    [label[language] ?? label.fi ?? '', name[language] ?? name.fi ?? ''].join(' – ')
  return { fi: both('fi'), sv: both('sv'), en: both('en') }
}

function attachmentGroups({ attachments, form }: Call): PartGroup[] {
  const wanted = attachments.map(({ name, when }, place) => {
    const at = `attachments.${place}`
    const fields = [
      words(`${at}.name`, 160),
      prose(`${at}.hint`, 400, true),
      choice(`${at}.need`, ['always', 'ifChanged', 'optional'], 'need'),
      one(`${at}.later`, 'tick'),
      one(`${at}.yearly`, 'tick'),
      ...conditionFields(`${at}.when`, when, questionsOf(form)),
    ]
    return group(at, fields, { title: 'attachment', of: name, changes: [`up ${at}`, `remove ${at}`] })
  })
  const there = new Set(attachments.map(({ key }) => key))
  const ready = Object.values(papers).filter(({ key }) => !there.has(key))
  const options = [...ready.map(({ key, name }) => ({ value: key, text: name })), { value: 'own', text: 'paper.own' }]
  return [
    ...wanted,
    group('new.attachments', [{ ...one('new.attachments', 'choice'), label: 'newAttachment', options }], {
      title: 'newAttachment',
      changes: ['add attachment attachments'],
    }),
  ]
}

function scoringGroups({ scoring }: Call): PartGroup[] {
  if (!scoring) return [group('unscored', [], { changes: ['add scoring scoring'] })]
  const criteria = scoring.criteria.flatMap(({ name, anchors }, place) => {
    const at = `scoring.criteria.${place}`
    const fields = [words(`${at}.name`, 160), one(`${at}.weight`, 'whole'), one(`${at}.most`, 'whole')]
    const scale = anchors.map((_, number) => {
      const here = `${at}.anchors.${number}`
      return group(here, [one(`${here}.points`, 'whole'), words(`${here}.text`, 400)], {
        title: 'anchor',
        depth: 3,
        changes: [`remove ${here}`],
      })
    })
    return [
      group(at, fields, { title: 'criterion', of: name, depth: 2, changes: [`up ${at}`, `remove ${at}`] }),
      ...scale,
      group(`more.${at}`, [], { title: 'anchor', depth: 3, changes: [`add anchor ${at}.anchors`] }),
    ]
  })
  const general = [
    one('scoring.threshold', 'whole', true),
    one('scoring.assessors', 'whole'),
    one('scoring.blind', 'tick'),
  ]
  return [
    group('scoring', general, { changes: ['remove scoring'] }),
    ...criteria,
    group('moreCriteria', [], { changes: ['add criterion scoring.criteria'] }),
  ]
}

function moneyGroups({ division, formula, payment, form }: Call): PartGroup[] {
  const pot = group(
    'pot',
    ['potCents', 'minimumCents', 'maximumCents'].map((name) => one(name, 'euros', true)),
  )
  const brake = division?.brake
    ? [one('division.brake.downPercent', 'whole'), one('division.brake.upPercent', 'whole')]
    : []
  const divided = division
    ? [
        group(
          'division',
          [
            one('division.unitCents', 'euros'),
            { ...one('division.minimumCents', 'euros'), label: 'leastGrant' },
            one('division.costSharePercent', 'whole', true),
            one('division.capCents', 'euros', true),
            ...brake,
            { ...words('spill', 400, true), usual: true },
          ],
          {
            changes: [division.brake ? 'remove division.brake' : 'add brake division.brake', 'remove division'],
          },
        ),
        group('formula', [
          {
            ...choice('formula.kind', ['counted', 'scored', 'mixed', 'alike', 'asCaps'], 'formula'),
            label: 'formulaKind',
          },
        ]),
        ...countedGroups(formula, form),
      ]
    : [group('undivided', [], { changes: ['add division division'] })]
  return [
    pot,
    ...divided,
    group('payment', [
      { ...choice('payment.kind', ['receipts', 'lump', 'instalments'], 'paymentKind'), label: 'paymentKind' },
      ...paymentFields(payment),
    ]),
    ...instalmentGroups(payment),
  ]
}

function countedGroups(formula: Call['formula'], form: GrantForm): PartGroup[] {
  const counts = questionsOf(form).filter(isCounted)
  const key = (at: string): PartField => ({
    ...one(`${at}.key`, 'choice'),
    label: 'counted',
    options: counts.map((question) => ({ value: question.key, text: question.label })),
  })
  const item = (at: string) =>
    group(at, [key(at), one(`${at}.thousandths`, 'decimal')], { title: 'item', depth: 2, changes: [`remove ${at}`] })
  const items = (at: string, list: readonly unknown[]) => [
    ...list.map((_, place) => item(`${at}.${place}`)),
    ...(counts.length > 0 ? [group(`more.${at}`, [], { title: 'item', depth: 2, changes: [`add item ${at}`] })] : []),
  ]
  if (formula?.kind === 'counted') return items('formula.items', formula.items)
  if (formula?.kind !== 'mixed') return []
  return formula.parts.flatMap((part, place) => [
    group(`formula.parts.${place}`, [{ ...one(`formula.parts.${place}.percent`, 'whole'), hint: 'share' }], {
      title: 'share',
      changes: formula.parts.length > 2 ? [`remove formula.parts.${place}`] : [],
    }),
    ...items(`formula.parts.${place}.items`, part.items),
    ...(place === 5 || place < formula.parts.length - 1
      ? []
      : [group('more.formula.parts', [], { title: 'share', changes: ['add share formula.parts'] })]),
  ])
}

const paymentFields = ({ kind }: Call['payment']): PartField[] =>
  kind === 'receipts' ? ['months', 'sharePercent', 'advancePercent'].map((name) => one(`payment.${name}`, 'whole')) : []

function instalmentGroups(payment: Call['payment']): PartGroup[] {
  if (payment.kind !== 'instalments') return []
  const parts = payment.parts.map((_, place) => {
    const at = `payment.parts.${place}`
    return group(at, [one(`${at}.percent`, 'whole'), one(`${at}.on`, 'day')], {
      title: 'instalment',
      depth: 2,
      changes: payment.parts.length > 2 ? [`remove ${at}`] : [],
    })
  })
  return [
    ...parts,
    group('moreParts', [], { title: 'instalment', depth: 2, changes: ['add instalment payment.parts'] }),
  ]
}

function decisionGroups({ decider }: Call): PartGroup[] {
  const holder = decider.officeHolder
    ? [words('decider.officeHolder', 160), one('decider.officeHolderLimitCents', 'euros', true)]
    : []
  return [
    group('decision', [words('decider.board', 160), ...holder, one('decider.twoPersons', 'tick')], {
      changes: [decider.officeHolder ? 'remove decider.officeHolder' : 'add officeHolder decider.officeHolder'],
    }),
  ]
}

function reportGroups({ report }: Call): PartGroup[] {
  if (!report) return [group('unreported', [], { changes: ['add report report'] })]
  return [
    group('report', [one('report.dueOn', 'day', true), { ...one('report.monthsAfterUse', 'whole'), max: 24 }], {
      changes: ['remove report'],
    }),
    group('checking', [
      { ...usual('report.samplePercent', 'whole'), max: 100 },
      usual('report.secondPersonFromCents', 'euros'),
    ]),
    ...formGroups(report.form, 'report.form'),
  ]
}

export const kindOptions: readonly PartOption[] = applicantKinds.map((kind) => ({
  value: kind,
  text: `applicant.${kind}`,
}))
