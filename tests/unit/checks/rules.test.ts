import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callInput } from '@/db/grants/calls/input'
import { type Found, foundKinds, needsNote, verdicts } from '@/db/grants/checks/input'
import { type Facts, findingsOf, progressOf, verdictOn } from '@/db/grants/checks/rules'
import { aCall, fi } from '../calls/call'

const paper = (key: string, need: 'always' | 'ifChanged' | 'optional') => ({
  ...{ key, name: fi(key), hint: {}, need, later: true, yearly: false },
  when: { of: [], fromCents: null, belowCents: null, after: null },
})

const call = aCall({
  ...{ minimumCents: 20_000, maximumCents: 100_000 },
  attachments: [paper('plan', 'always'), paper('rules', 'ifChanged'), paper('poster', 'optional')],
})

const facts = (changes: Partial<Facts> = {}): Facts => ({
  ...{ call, applicant: 'association', late: false, basis: 'mandate', lastReport: 'none', today: '2026-11-30' },
  answers: { applied: 60_000, trades: false, purpose: 'Konsertti' },
  ...{ register: { home: '182', registeredOn: '2001-05-04', bornOn: null }, town: { code: '182', name: fi('Jämsä') } },
  papers: [{ requirement: 'plan', document: 'd', promisedBy: null, inAnother: false }],
  ...changes,
})

const found = (changes: Partial<Facts> = {}) =>
  Object.fromEntries(findingsOf(facts(changes)).map((finding) => [finding.item, finding.found]))

describe('what the rules find', () => {
  test('an application in order leaves only what an officer must look up', () => {
    expect(found()).toEqual({
      ...{
        arrival: 'ok',
        applicant: 'ok',
        'rule:local': 'ok',
        signature: 'ok',
        sum: 'ok',
        answers: 'ok',
        lastReport: 'ok',
      },
      ...{ 'paper:plan': 'ok', 'paper:rules': 'notBrought', register: 'look', debts: 'look', sanctions: 'look' },
    })
  })

  test('what came late, from the wrong kind of applicant, without a right or with a report due', () => {
    expect(found({ late: true, applicant: 'company', basis: 'noMandate', lastReport: 'overdue' })).toMatchObject({
      ...{ arrival: 'late', applicant: 'wrong', signature: 'wrong', lastReport: 'overdue' },
    })
    expect(found({ basis: 'paper' }).signature).toBe('look')
  })

  test.each([
    [19_999, 'wrong'],
    [20_000, 'ok'],
    [100_000, 'ok'],
    [100_001, 'wrong'],
  ])('a sum of %i cents in a call from 200 to 1,000 euros is %s', (applied, expected) => {
    expect(found({ answers: { applied, trades: false, purpose: 'x' } }).sum).toBe(expected)
  })

  test('a call that gives everybody the same asks no sum', () => {
    const [section] = call.form.sections
    const questions = (section?.questions ?? []).filter(({ type }) => type !== 'applied')
    const alike = callInput.parse({ ...call, form: { sections: [{ ...section, questions }] } })
    expect(found({ call: alike })).not.toHaveProperty('sum')
  })

  test('an answer that is missing is a point of its own; the point of all answers is gone', () => {
    const findings = found({ answers: { applied: 60_000, trades: false } })
    expect(findings['answer:purpose']).toBe('missing')
    expect(findings).not.toHaveProperty('answers')
  })

  test.each([
    [[], 'missing'],
    [[{ promisedBy: '2026-12-01' }], 'promised'],
    [[{ promisedBy: '2026-11-30' }], 'promised'],
    [[{ promisedBy: '2026-11-29' }], 'overdue'],
    [[{ inAnother: true }], 'inAnother'],
    [[{ promisedBy: '2026-11-29' }, { document: 'd' }], 'ok'],
  ])('a paper that must come, with %j, is %s', (held, expected) => {
    const papers = held.map((one) => ({
      ...{ requirement: 'plan', document: null, promisedBy: null, inAnother: false },
      ...one,
    }))
    expect(found({ papers })['paper:plan']).toBe(expected)
  })

  test('a budget that does not balance is a point, and one that is not asked is none', () => {
    const lines = [
      { key: 'fees', side: 'income', name: fi('Maksut') },
      { key: 'rent', side: 'cost', name: fi('Vuokra') },
    ]
    const budget = { key: 'budget', type: 'budget', label: fi('Talousarvio'), lines }
    const [section] = call.form.sections
    const withBudget = callInput.parse({
      ...call,
      form: { sections: [{ ...section, questions: [...(section?.questions ?? []), budget] }] },
    })
    const row = (line: string, side: string, cents: number) => ({ line, side, name: null, cents, lastYearCents: null })
    const answers = (income: number) =>
      ({
        ...facts().answers,
        budget: { rows: [row('fees', 'income', income), row('rent', 'cost', 50_000)] },
      }) as Facts['answers']
    expect(found({ call: withBudget, answers: answers(50_000) }).budget).toBe('ok')
    expect(found({ call: withBudget, answers: answers(40_000) }).budget).toBe('wrong')
    expect(found()).not.toHaveProperty('budget')
  })

  test('trading asks for an assessment of state aid', () => {
    expect(found({ answers: { applied: 60_000, trades: true } }).deMinimis).toBe('look')
  })
})

describe('a verdict', () => {
  test('stands on what was found when it was given, and on nothing else', () => {
    const [finding] = findingsOf(facts({ papers: [] })).filter(({ item }) => item === 'paper:plan')
    const given = { item: 'paper:plan', found: 'missing', verdict: 'missing' as const }
    expect(finding && verdictOn(finding, [given])).toEqual(given)
    expect(finding && verdictOn({ ...finding, found: 'ok' }, [given])).toBeNull()
  })

  test('progress counts every finding once, whatever has been judged', () => {
    const findings = findingsOf(facts())
    const judged = fc.array(
      fc.record({
        item: fc.constantFrom(...findings.map(({ item }) => item), 'gone'),
        found: fc.constantFrom<Found>(...foundKinds),
        verdict: fc.constantFrom(...verdicts),
      }),
    )
    fc.assert(
      fc.property(judged, (given) => {
        const { total, waiting, missing } = progressOf(findings, given)
        expect(total).toBe(findings.length)
        expect(waiting + missing).toBeLessThanOrEqual(total)
      }),
    )
  })

  test('that goes against the rules says why', () => {
    expect(needsNote('ok', 'ok')).toBe(false)
    expect(needsNote('missing', 'missing')).toBe(false)
    expect(needsNote('missing', 'notNeeded')).toBe(true)
    expect(needsNote('late', 'ok')).toBe(true)
    expect(needsNote('look', 'ok')).toBe(false)
    expect(needsNote('look', 'flag')).toBe(true)
  })
})
