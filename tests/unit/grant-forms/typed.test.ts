import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nested } from '@/components/ui/form-state'
import { type Answers, formInput, type GrantForm } from '@/db/grants/forms/input'
import { answersTyped, typedAnswers, typedMoney } from '@/db/grants/forms/typed/rules'

const label = { fi: 'x' }
const choices = [
  { key: 'a', name: label },
  { key: 'b', name: label },
]
const form: GrantForm = formInput.parse({
  sections: [
    {
      key: 'all',
      title: label,
      questions: [
        { key: 'name', type: 'line', label },
        { key: 'plan', type: 'prose', label },
        { key: 'members', type: 'whole', label },
        { key: 'applied', type: 'applied', label },
        { key: 'day', type: 'date', label },
        { key: 'time', type: 'period', label },
        { key: 'open', type: 'yesno', label },
        { key: 'one', type: 'one', label, choices },
        { key: 'many', type: 'many', label, choices },
        { key: 'truth', type: 'agree', label },
        {
          key: 'places',
          type: 'rows',
          label,
          cells: [
            { key: 'place', name: label, type: 'line' },
            { key: 'rent', name: label, type: 'euros' },
            { key: 'hours', name: label, type: 'whole' },
          ],
        },
        {
          key: 'budget',
          type: 'budget',
          label,
          lines: [
            { key: 'grant', side: 'income', name: label },
            { key: 'fees', side: 'cost', name: label },
          ],
        },
      ],
    },
  ],
})

const read = (fields: Record<string, string | string[]>) => typedAnswers(form, nested(fields))

const words = fc
  .string({ minLength: 1, maxLength: 60 })
  .map((text) => text.trim())
  .filter(Boolean)
const cents = fc.integer({ min: 0, max: 1_000_000_000 })
const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const budgetRows = fc.array(
  fc.record({
    line: fc.constantFrom('grant', 'fees', 'own_cost'),
    side: fc.constantFrom('income' as const, 'cost' as const),
    name: fc.option(words),
    cents,
    lastYearCents: fc.option(cents),
  }),
  { minLength: 1, maxLength: 12 },
)
const places = fc.array(
  fc
    .record({ place: words, rent: cents, hours: fc.nat({ max: 1000 }) }, { requiredKeys: [] })
    .filter((row) => Object.keys(row).length > 0),
  { minLength: 1, maxLength: 8 },
)
const answers: fc.Arbitrary<Answers> = fc.record(
  {
    name: words,
    plan: words,
    members: fc.nat({ max: 1_000_000_000 }),
    applied: cents,
    day: days,
    time: fc.record({ from: days, until: days }),
    open: fc.boolean(),
    one: fc.constantFrom('a', 'b'),
    many: fc.subarray(['a', 'b'], { minLength: 1 }),
    truth: fc.constant(true),
    places,
    budget: budgetRows.map((rows) => ({ rows })),
  },
  { requiredKeys: [] },
)

describe('answers and their fields', () => {
  test('what is written into the fields is read back the same', () => {
    fc.assert(
      fc.property(answers, (told) => {
        const { answers: back, faults } = read(answersTyped(form, told))
        expect(back).toEqual(told)
        expect([...faults]).toEqual([])
      }),
    )
  })

  test('whatever is typed, it is read as answers or told of as a fault of a field that was sent', () => {
    const names = ['members', 'applied', 'day', 'time.from', 'time.until', 'budget.rows.0.cents', 'places.rows.0.rent']
    const typed = fc.dictionary(fc.constantFrom(...names.map((name) => `answers.${name}`)), fc.string())
    fc.assert(
      fc.property(typed, (fields) => {
        const { faults } = read(fields)
        for (const name of faults.keys()) expect(name).toMatch(/^answers\./)
      }),
    )
  })

  test.each([
    ['12 500', 1_250_000],
    ['12 500,50 €', 1_250_050],
    ['12\u00a0500', 1_250_000],
    ['0,5', 50],
    ['007', 700],
  ])('money as people write it: %s', (typed, expected) => {
    expect(read({ 'answers.applied': typed }).answers.applied).toBe(expected)
  })

  test.each([
    [1_250_050, '12 500,50'],
    [5, '0,05'],
    [100_000_000, '1 000 000'],
  ])('and as it is written back: %i', (value, shown) => expect(typedMoney(value)).toBe(shown))

  test('what cannot be read is told by its field, and the rest is read', () => {
    const { answers: told, faults } = read({
      'answers.applied': 'sata',
      'answers.members': '12,5',
      'answers.day': '31.2.2027',
      'answers.name': ' Aino ',
      'answers.time.from': '2027-01-01',
      'answers.time.until': '',
      'answers.budget.rows.0.line': 'fees',
      'answers.budget.rows.0.side': 'cost',
      'answers.budget.rows.0.cents': '1oo',
      'answers.budget.rows.1.line': 'own_cost',
      'answers.budget.rows.1.side': 'cost',
      'answers.budget.rows.1.name': 'Teltta',
      'answers.budget.rows.1.cents': '150',
    })
    expect(Object.fromEntries([...faults].map(([name, { key }]) => [name, key]))).toEqual({
      'answers.applied': 'money',
      'answers.members': 'whole',
      'answers.day': 'day',
      'answers.time.until': 'required',
      'answers.budget.rows.0.cents': 'money',
    })
    expect(told).toEqual({
      name: 'Aino',
      budget: { rows: [{ line: 'own_cost', side: 'cost', name: 'Teltta', cents: 15_000, lastYearCents: null }] },
    })
  })

  test('blank fields are no answers', () => {
    const blank = read({
      'answers.name': ' ',
      'answers.applied': '',
      'answers.time.from': '',
      'answers.time.until': '',
    })
    expect(blank.answers).toEqual({})
    expect(blank.faults.size).toBe(0)
    expect(read({ 'answers.places.rows.0.place': '', 'answers.places.rows.1.place': 'Halli' }).answers).toEqual({
      places: [{ place: 'Halli' }],
    })
  })
})
