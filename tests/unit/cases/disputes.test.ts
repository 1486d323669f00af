import { describe, expect, test } from 'vitest'
import { disputableUntil, disputeOf, mayContinue, mayDispute } from '@/db/contact/cases/disputes/rules'
import { mainFor } from '@/db/contact/cases/merges/rules'
import { ends, isDisputable, states } from '@/db/contact/cases/rules'

describe('an end that the reporter does not accept', () => {
  test.each([
    ['done', 'reopens'],
    ['answered', 'reopens'],
    ['no_action', 'reopens'],
    ['not_ours', 'new-case'],
    ['merged', 'main-case'],
    ['rejected', null],
  ] as const)('%s: %s', (end, dispute) => {
    expect(disputeOf(end)).toBe(dispute)
    expect(isDisputable(end)).toBe(dispute === 'reopens')
  })

  test('no end is without a rule', () => {
    expect(ends.filter((end) => disputeOf(end) === undefined)).toEqual([])
  })
})

describe('how long an end may be disputed', () => {
  const endedAt = new Date('2026-12-03T14:00:00Z')

  test('fourteen days after the day of the end, to midnight on a Finnish clock', () => {
    expect(disputableUntil(endedAt).toISOString()).toBe('2026-12-17T22:00:00.000Z')
    expect(mayDispute('done', endedAt, new Date('2026-12-17T21:59:59.999Z'))).toBe(true)
    expect(mayDispute('done', endedAt, new Date('2026-12-17T22:00:00Z'))).toBe(false)
  })

  test('the clocks change in between, and midnight stays midnight', () => {
    expect(disputableUntil(new Date('2027-03-20T10:00:00Z')).toISOString()).toBe('2027-04-03T21:00:00.000Z')
    expect(disputableUntil(new Date('2027-10-25T10:00:00Z'), 7).toISOString()).toBe('2027-11-01T22:00:00.000Z')
  })

  test('late in the evening by Finnish time it is already tomorrow in the count', () => {
    expect(disputableUntil(new Date('2026-12-03T22:30:00Z'), 1).toISOString()).toBe('2026-12-05T22:00:00.000Z')
  })

  test('what is another’s alone goes on as a new case, in the same days', () => {
    expect(states.filter((state) => mayContinue(state, endedAt, endedAt))).toEqual(['not_ours'])
    expect(mayContinue('not_ours', endedAt, new Date('2026-12-17T21:59:59.999Z'))).toBe(true)
    expect(mayContinue('not_ours', endedAt, new Date('2026-12-17T22:00:00Z'))).toBe(false)
  })

  test('a case that has not ended in a disputable way cannot be', () => {
    expect(states.filter((state) => mayDispute(state, endedAt, endedAt))).toEqual(['done', 'answered', 'no_action'])
  })
})

describe('joining another case', () => {
  test('makes that one the main case', () => {
    expect(mainFor('a', { id: 'b', state: 'in_progress', mainCase: null })).toBe('b')
    expect(mainFor('a', { id: 'b', state: 'done', mainCase: null })).toBe('b')
  })

  test('that has itself been merged leads to its main case: no chains', () => {
    expect(mainFor('a', { id: 'b', state: 'merged', mainCase: 'c' })).toBe('c')
  })

  test('is refused with oneself, with a case that is merged into oneself, and with one that is hidden', () => {
    expect(mainFor('a', { id: 'a', state: 'in_progress', mainCase: null })).toBeNull()
    expect(mainFor('a', { id: 'b', state: 'merged', mainCase: 'a' })).toBeNull()
    expect(mainFor('a', { id: 'b', state: 'rejected', mainCase: null })).toBeNull()
  })
})
