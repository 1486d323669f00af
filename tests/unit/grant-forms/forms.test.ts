import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sectionInput } from '@/components/grants/section-input'
import { problemsOf } from '@/components/ui/form-state'
import { readyCalls } from '@/db/grants/calls/templates/rules'
import { budgetQuestion, budgetSums } from '@/db/grants/forms/budgets/rules'
import { faultsAtOnce, faultsOf } from '@/db/grants/forms/faults/rules'
import { type Answer, type Answers, formInput, type GrantForm } from '@/db/grants/forms/input'
import { appliedOf, askedQuestions, keptAnswers, tiersOf } from '@/db/grants/forms/rules'

const form: GrantForm = formInput.parse({
  sections: [
    {
      key: 'grant',
      title: { fi: 'Avustus' },
      questions: [
        { key: 'applied', type: 'applied', label: { fi: 'Paljonko haet?' }, min: 5_000, max: 500_000 },
        { key: 'purpose', type: 'prose', label: { fi: 'Mihin?' }, max: 700 },
      ],
    },
    {
      key: 'project',
      title: { fi: 'Hanke' },
      questions: [
        { key: 'trades', type: 'yesno', label: { fi: 'Onko toiminta taloudellista?' } },
        {
          key: 'aid',
          type: 'rows',
          label: { fi: 'Vähämerkityksinen tuki' },
          cells: [
            { key: 'giver', name: { fi: 'Antaja' }, type: 'line' },
            { key: 'sum', name: { fi: 'Summa' }, type: 'euros' },
          ],
          when: { after: { question: 'trades', choices: ['yes'] } },
        },
        { key: 'plan', type: 'prose', label: { fi: 'Suunnitelma' }, when: { fromCents: 100_000 } },
        { key: 'guardian', type: 'line', label: { fi: 'Takaaja' }, when: { of: ['group'] } },
      ],
    },
    {
      key: 'money',
      title: { fi: 'Talous' },
      questions: [
        {
          key: 'budget',
          type: 'budget',
          label: { fi: 'Talousarvio' },
          when: { fromCents: 100_000 },
          lines: [
            { key: 'applied_here', side: 'income', name: { fi: 'Tämä avustus' } },
            { key: 'fees', side: 'cost', name: { fi: 'Palkkiot' } },
            { key: 'catering', side: 'cost', name: { fi: 'Tarjoilu' }, eligible: false },
          ],
        },
        { key: 'truth', type: 'agree', label: { fi: 'Tiedot ovat oikein' } },
      ],
    },
  ],
})

const keys = (answers: Answers, applicant: 'person' | 'group' = 'person') =>
  askedQuestions(form, { applicant, answers }).map(({ key }) => key)

describe('what is asked', () => {
  test('a small sum gets the short form', () => {
    expect(keys({ applied: 60_000 })).toEqual(['applied', 'purpose', 'trades', 'truth'])
    expect(keys({ applied: 100_000 })).toEqual(['applied', 'purpose', 'trades', 'plan', 'budget', 'truth'])
    expect(tiersOf(form)).toEqual([100_000])
  })

  test('an answer opens the next question, and a group is asked for its guarantor', () => {
    expect(keys({ trades: true })).toContain('aid')
    expect(keys({ trades: false })).not.toContain('aid')
    expect(keys({}, 'group')).toContain('guardian')
    expect(keys({}, 'person')).not.toContain('guardian')
  })

  test('an answer to what is no longer asked opens nothing and is not sent', () => {
    const answers = { applied: 60_000, trades: false, aid: [{ giver: 'Valtio', sum: 100 }], plan: 'Vanha suunnitelma' }
    expect(keptAnswers(form, { applicant: 'person', answers })).toEqual({ applied: 60_000, trades: false })
  })
})

describe('what is wrong', () => {
  const faults = (answers: Answers) => Object.fromEntries(faultsOf(form, { applicant: 'person', answers }))

  test('everything asked is wanted, and nothing else', () => {
    expect(Object.keys(faults({ applied: 60_000 }))).toEqual(['purpose', 'trades', 'truth'])
  })

  test('sums outside the call are told in euros', () => {
    expect(faults({ applied: 4_999 })).toMatchObject({ applied: { key: 'tooSmall', values: { minimum: 50 } } })
    expect(faults({ applied: 500_001 })).toMatchObject({ applied: { key: 'tooBig', values: { maximum: 5000 } } })
  })

  test('so is more than so much for each of what is counted, once the count is told', () => {
    const hobby = readyCalls.harrastustuki(2027).form
    const found = (answers: Answers) => [
      faultsOf(hobby, { applicant: 'association', answers }).get('applied'),
      faultsAtOnce(hobby, answers).get('applied'),
    ]
    const fault = { key: 'tooMuchForEach', values: { maximum: 1350, count: 9, each: 150 } }
    expect(found({ applied: 135_001, children: 9 })).toEqual([fault, fault])
    const sent = { of: randomUUID(), section: 'grant', answers: { applied: '1 400', children: '9' } }
    const { error } = sectionInput(hobby).safeParse(sent)
    expect(error && problemsOf(error)).toMatchObject({ 'answers.applied': fault })
    expect(found({ applied: 135_000, children: 9 })).toEqual([undefined, undefined])
    expect(found({ applied: 135_001 })).toEqual([undefined, undefined])
  })

  test('income and costs are the same sum', () => {
    const rows = (applied: number) => [
      { line: 'applied_here', side: 'income' as const, name: null, cents: applied, lastYearCents: null },
      { line: 'fees', side: 'cost' as const, name: null, cents: 90_000, lastYearCents: null },
      { line: 'catering', side: 'cost' as const, name: null, cents: 10_000, lastYearCents: null },
    ]
    expect(faults({ applied: 100_000, budget: { rows: rows(90_000) } })).toMatchObject({
      budget: { key: 'budgetUnbalanced', values: { income: 900, cost: 1000 } },
    })
    expect(faults({ applied: 100_000, budget: { rows: rows(100_000) } })).not.toHaveProperty('budget')
  })

  test('a row on the wrong side, or of a line nobody knows, is no budget', () => {
    const row = { line: 'fees', side: 'income' as const, name: null, cents: 1, lastYearCents: null }
    expect(faults({ applied: 100_000, budget: { rows: [row] } })).toMatchObject({ budget: { key: 'wrong' } })
  })

  test('a row of a table knows its cells', () => {
    expect(faults({ trades: true, aid: [{ giver: 'Valtio', sum: 100 }] })).not.toHaveProperty('aid')
    expect(faults({ trades: true, aid: [{ giver: 'Valtio', hetu: 'x' }] })).toMatchObject({ aid: { key: 'wrong' } })
  })
})

test('costs that the call does not count are no eligible costs', () => {
  const question = budgetQuestion(form)
  if (!question) throw new Error('The form has a budget')
  const answer = {
    rows: [
      { line: 'fees', side: 'cost' as const, name: null, cents: 500, lastYearCents: null },
      { line: 'catering', side: 'cost' as const, name: null, cents: 300, lastYearCents: null },
      { line: 'own_cost', side: 'cost' as const, name: 'Teltta', cents: 200, lastYearCents: null },
      { line: 'own_income', side: 'income' as const, name: 'Arpajaiset', cents: 400, lastYearCents: null },
    ],
  }
  expect(budgetSums(question, answer)).toEqual({ income: 400, cost: 1000, eligible: 700, balance: -600 })
})

test('whatever is answered, only what is asked is kept, and keeping it twice changes nothing', () => {
  const anything = fc.record(
    {
      applied: fc.integer({ min: 0, max: 600_000 }),
      purpose: fc.string(),
      trades: fc.boolean(),
      aid: fc.constant<Answer>([{ giver: 'x', sum: 1 }]),
      plan: fc.string(),
      guardian: fc.string(),
      truth: fc.constant(true),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(anything, fc.constantFrom('person' as const, 'group' as const), (answers, applicant) => {
      const kept = keptAnswers(form, { applicant, answers })
      expect(keptAnswers(form, { applicant, answers: kept })).toEqual(kept)
      expect(appliedOf(form, kept)).toBe(appliedOf(form, answers))
      const faulty = [...faultsOf(form, { applicant, answers: kept }).keys()]
      const asked = askedQuestions(form, { applicant, answers: kept }).map(({ key }) => key)
      expect(faulty.every((key) => asked.includes(key))).toBe(true)
    }),
  )
})

test('a key is asked once in a form', () => {
  const twice = { key: 'a', type: 'line', label: { fi: 'A' } }
  const section = (key: string) => ({ key, title: { fi: 'O' }, questions: [twice] })
  expect(formInput.safeParse({ sections: [section('one'), section('two')] }).success).toBe(false)
})

test('a draft hears at once of a sum beyond the limits, and not of what is still missing', () => {
  expect([...faultsAtOnce(form, { applied: 4_000 })]).toEqual([
    ['applied', { key: 'tooSmall', values: { minimum: 50 } }],
  ])
  expect([...faultsAtOnce(form, { applied: 900_000 }).values()]).toEqual([
    { key: 'tooBig', values: { maximum: 5_000 } },
  ])
  expect(faultsAtOnce(form, {}).size).toBe(0)
  expect(faultsAtOnce(form, { applied: 60_000 }).size).toBe(0)
})
