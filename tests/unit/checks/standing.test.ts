import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  gateKey,
  gateWordKey,
  passingAnswers,
  withGate,
  withoutGate,
} from '@/db/grants/calls/eligibility/questions/rules'
import { checksFor, checksOf } from '@/db/grants/calls/eligibility/rules'
import type { Call } from '@/db/grants/calls/input'
import { readyCalls, readyKeys } from '@/db/grants/calls/templates/rules'
import { type Register, registerOn, standingOf } from '@/db/grants/eligibilities/rules'
import { faultsOf } from '@/db/grants/forms/faults/rules'
import { applicantKinds } from '@/db/grants/forms/input'
import { withinLimits } from '@/db/grants/forms/limits/rules'
import { keptAnswers, questionsOf } from '@/db/grants/forms/rules'
import { aCall, fi } from '../calls/call'

const town = { code: '182', name: { fi: 'Jämsä', sv: 'Jämsä', en: 'Jämsä' } }
const gate = (changes: Partial<Call['eligibility']>) =>
  aCall({
    ...{ opensAt: '2026-01-01T07:00:00Z', closesAt: '2026-12-01T13:15:00Z' },
    eligibility: { ...aCall().eligibility, kinds: ['association', 'group', 'person'], ...changes },
  })
const known = (changes: Partial<Register> = {}): Register => ({
  ...{ home: null, registeredOn: null, bornOn: null },
  ...changes,
})
const standing = (key: string, call: Call, register: Partial<Register>) => registerOn(key, call, known(register), town)

describe('what the register tells', () => {
  test('of a domicile in the town, elsewhere, or nowhere', () => {
    const call = gate({})
    expect(standing('local', call, { home: '182' })).toBe('holds')
    expect(standing('local', call, { home: '179' })).toBe('fails')
    expect(standing('local', call, {})).toBe('unknown')
  })

  test.each([
    ['2025-01-01', 'holds'],
    ['2025-01-02', 'fails'],
    ['1987-06-30', 'holds'],
    [null, 'unknown'],
  ])('of a whole calendar year before 2026, registered %s: %s', (registeredOn, expected) => {
    expect(standing('calendar_year', gate({ fullCalendarYear: true }), { registeredOn })).toBe(expected)
  })

  test('Iida, who is 23 this year, is too old for a bursary from 15 to 22; Oona, who is 18, is not', () => {
    const call = gate({ minimumAge: 15, maximumAge: 22 })
    expect(standing('age', call, { bornOn: '2003-03-17' })).toBe('fails')
    expect(standing('age', call, { bornOn: '2008-07-23' })).toBe('holds')
    // An age is reached during the year, not by the day of closing.
    expect(standing('age', call, { bornOn: '2011-12-31' })).toBe('holds')
    expect(standing('age', call, {})).toBe('unknown')
  })

  test('a grown-up needs no guarantor; of a minor only somebody’s word tells', () => {
    const call = gate({ guarantor: true })
    expect(standing('guarantor', call, { bornOn: '2008-12-01' })).toBe('holds')
    expect(standing('guarantor', call, { bornOn: '2008-12-02' })).toBe('unknown')
  })

  test('a year turns by the Finnish clock', () => {
    const call = { ...gate({ fullCalendarYear: true }), closesAt: '2026-12-31T22:30:00Z' }
    expect(standing('calendar_year', call, { registeredOn: '2026-01-01' })).toBe('holds')
  })
})

test('what is thought of a rule: a register that says no prevails, a word alone proves nothing', () => {
  const all = ([true, false, null] as const).map((said) =>
    (['holds', 'fails', 'unknown'] as const).map((register) => standingOf(said, register)),
  )
  expect(all).toEqual([
    ['holds', 'fails', 'unknown'],
    ['unknown', 'fails', 'fails'],
    ['holds', 'fails', 'unknown'],
  ])
})

describe('the rules in the form', () => {
  const ready = fc.constantFrom(...readyKeys).map((key) => readyCalls[key](2027))

  test('are asked first, each of those whom they concern, and taken away again leave the call as it was written', () => {
    fc.assert(
      fc.property(ready, fc.constantFrom(...applicantKinds), (call, kind) => {
        const put = withGate(call, town.name)
        expect(withoutGate(put)).toEqual(call)
        expect(withGate(put, town.name)).toEqual(put)
        const asked = checksFor(checksOf(call, town.name), kind).map(({ key }) => gateKey(key))
        const faults = [...faultsOf(put.form, { applicant: kind, answers: {} }).keys()]
        expect(faults.slice(0, asked.length)).toEqual(asked)
        const answers = passingAnswers(call, kind, town.name)
        expect(keptAnswers(put.form, { applicant: kind, answers })).toEqual(answers)
      }),
    )
  })

  test('whoever does not pass says why, whichever answer it is that shuts the door', () => {
    const commercial = { key: 'commercial', text: fi('Onko tapahtuma kaupallinen?'), reason: fi('Ei kaupallista.') }
    const call = withGate(gate({ questions: [{ ...commercial, passes: 'no', of: [] }] }), town.name)
    const lacking = (answers: Record<string, boolean | string>) => [
      ...faultsOf(call.form, { applicant: 'person', answers: { applied: 100, trades: true, ...answers } }).keys(),
    ]
    expect(lacking({ may_local: true, may_commercial: false })).toEqual([])
    expect(lacking({ may_local: false, may_commercial: true })).toEqual([
      gateWordKey('local'),
      gateWordKey('commercial'),
    ])
    expect(lacking({ may_local: false, may_local_why: 'Muutan tammikuussa', may_commercial: false })).toEqual([])
  })
})

test('the sum applied for lies within the call’s limits and within its own', () => {
  const sums = fc.option(fc.integer({ min: 0, max: 1_000_000 }))
  fc.assert(
    fc.property(sums, sums, fc.integer({ min: 0, max: 1_100_000 }), (minimumCents, maximumCents, applied) => {
      const { form } = withinLimits(aCall({ minimumCents, maximumCents }))
      const faults = faultsOf(form, { applicant: 'person', answers: { applied, trades: true } })
      const isWithin = applied >= (minimumCents ?? 0) && applied <= (maximumCents ?? applied)
      expect(faults.has('applied')).toBe(!isWithin)
      expect(questionsOf(form)).toHaveLength(questionsOf(aCall().form).length)
    }),
  )
})
