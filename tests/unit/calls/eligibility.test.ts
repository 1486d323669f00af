import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksFor, checksOf, verdictOf } from '@/db/grants/calls/eligibility/rules'
import type { Call } from '@/db/grants/calls/input'
import { readyCalls, readyKeys } from '@/db/grants/calls/templates/rules'
import { applicantKinds } from '@/db/grants/forms/input'

const town = { fi: 'Jämsä', sv: 'Jämsä', en: 'Jämsä' }
const asked = (call: Call) => ({ kinds: call.eligibility.kinds, checks: checksOf(call, town) })
const sports = asked(readyCalls['toiminta-liikunta'](2027))
const yes = { local: 'yes', calendar_year: 'yes', national_body: 'yes' } as const

test('a club of the town that is old enough may apply', () => {
  expect(verdictOf(sports, { kind: 'association', said: yes })).toEqual({ is: 'eligible' })
})

test('every reason for a no is told', () => {
  expect(
    verdictOf(sports, { kind: 'association', said: { ...yes, calendar_year: 'no', national_body: 'no' } }),
  ).toEqual({
    is: 'ineligible',
    reasons: ['calendar_year', 'national_body'],
  })
  expect(verdictOf(sports, { kind: 'person', said: {} })).toEqual({ is: 'ineligible', reasons: ['kind'] })
})

test('a no is told at once, a yes only when all has been answered', () => {
  expect(verdictOf(sports, { kind: 'association', said: { local: 'no' } }).is).toBe('ineligible')
  expect(verdictOf(sports, { kind: 'association', said: { local: 'yes' } })).toEqual({
    is: 'unanswered',
    keys: ['calendar_year', 'national_body'],
  })
})

test('of any ready call at most six questions are asked beside who applies, and the passing answers pass', () => {
  fc.assert(
    fc.property(fc.constantFrom(...readyKeys), fc.constantFrom(...applicantKinds), (ready, kind) => {
      const call = readyCalls[ready](2027)
      if (!call.eligibility.kinds.includes(kind)) return
      const checks = checksFor(asked(call).checks, kind)
      expect(checks.length).toBeLessThanOrEqual(6)
      const said = Object.fromEntries(checks.map(({ key, passes }) => [key, passes]))
      expect(verdictOf(asked(call), { kind, said })).toEqual({ is: 'eligible' })
    }),
  )
})
