import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersTo, type Told } from '@/db/contact/questions/answers/rules'
import { type Question, questionCode, questionInput } from '@/db/contact/questions/input'
import { freeCode, freeKey, missingIn, problemOf, questionOf, stepped, worded } from '@/db/contact/questions/rules'

const texts = (fi: string) => ({ fi })
const choice = (key: string, stop: Question['choices'][number]['stop'] = null) => ({ key, name: texts(key), stop })
const asks = (code: string, more: Partial<Question> = {}): Question => ({
  ...{ code, type: 'text', label: texts(code), hint: {}, required: false, hidden: false, choices: [], when: null },
  ...more,
})

const fault = asks('VIKA', { type: 'one', required: true, choices: [choice('pimea'), choice('rikki')] })
const count = asks('MAARA', { type: 'number', required: true, when: { question: 'VIKA', choice: 'pimea' } })
const pole = asks('PYLVAS')
const leak = asks('VUOTO', {
  type: 'yesno',
  choices: [choice('yes', { words: texts('Soita'), link: null, phone: '112' }), choice('no')],
})
const lamps = [fault, count, pole]
const problems = (told: Told, questions = lamps) =>
  answersTo(questions, told).faults.map(({ code, problem }) => [code, problem])
const answers = (told: Told, questions = lamps) => answersTo(questions, told).given.map(({ code }) => code)

test('what is required is asked for, a follow-up only of those who chose its answer', () => {
  expect(problems({})).toEqual([['VIKA', 'required']])
  expect(problems({ VIKA: 'pimea' })).toEqual([['MAARA', 'required']])
  expect(problems({ VIKA: 'rikki' })).toEqual([])
  expect(answers({ VIKA: 'pimea', MAARA: '3' })).toEqual(['VIKA', 'MAARA'])
  expect(answers({ VIKA: 'rikki', MAARA: '3' }), 'an answer to what was not asked is left out').toEqual(['VIKA'])
})

test('a follow-up of a follow-up falls with it', () => {
  const chain = [
    fault,
    asks('LAJI', { type: 'one', choices: [choice('led')], when: { question: 'VIKA', choice: 'pimea' } }),
    asks('TEHO', { when: { question: 'LAJI', choice: 'led' } }),
  ]
  expect(answers({ VIKA: 'pimea', LAJI: 'led', TEHO: 'x' }, chain)).toEqual(['VIKA', 'LAJI', 'TEHO'])
  expect(answers({ VIKA: 'rikki', LAJI: 'led', TEHO: 'x' }, chain)).toEqual(['VIKA'])
})

test('numbers, days and choices are taken as people write them and refused when they cannot be', () => {
  const many = asks('MITKA', { type: 'many', choices: [choice('a'), choice('b')] })
  const all = [asks('N', { type: 'number' }), asks('D', { type: 'date' }), many]
  expect(answersTo(all, { N: ' 2,5 ', D: '2026-02-28', MITKA: ['b', 'a'] }).given.map(({ values }) => values)).toEqual([
    [{ text: '2.5' }],
    [{ text: '2026-02-28' }],
    [
      { key: 'a', name: texts('a') },
      { key: 'b', name: texts('b') },
    ],
  ])
  expect(problems({ N: 'kaksi', D: '2026-02-30', MITKA: ['a', 'c'] }, all)).toEqual([
    ['N', 'number'],
    ['D', 'day'],
    ['MITKA', 'wrong'],
  ])
  expect(problems({ VIKA: ['pimea', 'rikki'] }), 'one of several is one').toEqual([['VIKA', 'wrong']])
})

test('an answer that leads elsewhere stops who writes, and not the officer who writes down what was told', () => {
  expect(problems({ VUOTO: 'yes' }, [leak])).toEqual([['VUOTO', 'stopHere']])
  expect(problems({ VUOTO: 'no' }, [leak])).toEqual([])
  expect(answersTo([leak, fault], { VUOTO: 'yes' }, 'byStaff')).toMatchObject({
    faults: [],
    given: [{ code: 'VUOTO' }],
  })
})

test('whatever is sent: an answer is kept or told of, never both, and never one that was not asked', () => {
  const value = fc.oneof(fc.string(), fc.constantFrom('pimea', 'rikki', 'yes', 'no', '3', '2026-11-24'))
  const told = fc.dictionary(
    fc.constantFrom('VIKA', 'MAARA', 'PYLVAS', 'VUOTO', 'MUU'),
    fc.oneof(value, fc.array(value)),
  )
  fc.assert(
    fc.property(told, fc.constantFrom('own' as const, 'byStaff' as const), (said, manner) => {
      const questions = [...lamps, leak]
      const { given, faults } = answersTo(questions, said, manner)
      const codes = [...given, ...faults].map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
      expect(questions.map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
      for (const { values } of given) expect(values.length).toBeGreaterThan(0)
      if (manner === 'byStaff')
        expect(faults.every(({ problem }) => !['required', 'stopHere'].includes(problem))).toBe(true)
    }),
  )
})

test('codes and keys made of words are ones that other systems can name, and free', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (words, others) => {
      const taken = others.map((other) => freeCode(other, []))
      const code = freeCode(words, taken)
      expect(questionCode.safeParse(code).success, code).toBe(true)
      expect(taken).not.toContain(code)
      expect(freeKey(words, [])).toMatch(/^[a-z0-9-]{1,40}$/)
    }),
  )
  expect(freeCode('Mikä valossa on vialla?', [])).toBe('MIKA_VALOSSA_ON_VIAL')
  expect(freeKey('Ei pala', ['ei-pala'])).toBe('ei-pala-2')
})

test('a list that could not be asked is told of', () => {
  expect(problemOf(lamps)).toBeNull()
  expect(problemOf([count, fault]), 'the follow-up before its question').toBe('branch')
  expect(problemOf(stepped(lamps, 'VIKA', 'away'))).toBe('branch')
  expect(problemOf([pole, pole])).toBe('twice')
  expect(problemOf([asks('X', { type: 'many' })])).toBe('choices')
  expect(stepped(lamps, 'PYLVAS', 'up').map(({ code }) => code)).toEqual(['VIKA', 'PYLVAS', 'MAARA'])
})

test('a question keeps its code and its keys when its words change; empty rows of the form are no choices', () => {
  const form = {
    ...{ topic: '171', seen: '1', type: 'one', label: { fi: 'Mikä on vialla?' }, hint: {} },
    choices: [
      { key: '', name: { fi: 'Reikä' }, stop: { words: {}, link: '', phone: '' } },
      { key: '', name: { fi: '', sv: '', en: '' } },
    ],
  }
  const made = questionOf(questionInput('fi').parse(form), [], 'fi')
  expect(made).toMatchObject({ code: 'MIKA_ON_VIALLA', choices: [{ key: 'reika', stop: null }], required: false })
  const changed = { ...form, question: made.code, choices: [{ key: 'reika', name: { fi: 'Kuoppa' } }] }
  expect(questionOf(questionInput('fi').parse(changed), [made], 'fi')).toMatchObject({
    code: 'MIKA_ON_VIALLA',
    choices: [{ key: 'reika', name: { fi: 'Kuoppa' } }],
  })
  const yesno = questionInput('fi').parse({ ...form, type: 'yesno', choices: [] })
  expect(questionOf(yesno, [], 'fi').choices.map(({ key }) => key)).toEqual(['yes', 'no'])
})

test('missing languages are flagged, and a reader gets one language', () => {
  expect(missingIn(asks('A', { label: { fi: 'x', sv: 'y' } }), ['fi', 'sv', 'en'])).toEqual(['en'])
  expect(missingIn(asks('A', { hint: {} }), ['fi'])).toEqual([])
  expect(worded([leak], (words) => words.fi ?? '')[0]?.choices[0]?.stop?.words).toBe('Soita')
})
