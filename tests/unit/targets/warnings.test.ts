import { describe, expect, test } from 'vitest'
import { estimateOf } from '@/db/contact/targets/estimates/rules'
import { warningOf } from '@/db/contact/targets/warnings/rules'

const calendar = { customaryDaysOff: true, closures: [] }
const helsinki = (clock: string) => new Date(`${clock}+02:00`)

describe('a case due by Thursday 10 December', () => {
  const promised = { received: helsinki('2026-12-03T12:00'), days: 5, stopped: 0 }

  test.each([
    ['2026-12-03T13:00', null],
    ['2026-12-08T23:59', null],
    ['2026-12-09T00:00', 'soon'],
    ['2026-12-10T23:59', 'soon'],
    ['2026-12-11T00:00', 'overdue'],
    ['2026-12-28T23:59', 'overdue'],
    ['2026-12-29T00:00', 'long-overdue'],
    ['2027-05-01T12:00', 'long-overdue'],
  ])('stands on %s under the warning %s', (clock, warning) => {
    expect(warningOf(promised, calendar, helsinki(clock))).toBe(warning)
  })

  test('is due three days later when the clock stood still for three, and three times the target is not nine later', () => {
    const stood = { ...promised, stopped: 3 }
    expect(warningOf(stood, calendar, helsinki('2026-12-11T12:00'))).toBeNull()
    expect(warningOf(stood, calendar, helsinki('2026-12-14T12:00'))).toBe('soon')
    expect(warningOf(stood, calendar, helsinki('2026-12-16T00:00'))).toBe('overdue')
    expect(warningOf(stood, calendar, helsinki('2026-12-31T23:59'))).toBe('overdue')
    expect(warningOf(stood, calendar, helsinki('2027-01-01T00:00'))).toBe('long-overdue')
  })
})

test('the unit is warned on the working day before, not on a Sunday', () => {
  const monday = { received: helsinki('2026-11-26T12:00'), days: 2, stopped: 0 }
  expect(warningOf(monday, calendar, helsinki('2026-11-26T20:00'))).toBeNull()
  expect(warningOf(monday, calendar, helsinki('2026-11-27T08:00'))).toBe('soon')
})

test('a case promised for the next working day is urgent from the start', () => {
  const urgent = { received: helsinki('2026-12-03T12:00'), days: 1, stopped: 0 }
  expect(warningOf(urgent, calendar, helsinki('2026-12-03T12:01'))).toBe('soon')
})

describe('what the history lets one expect', () => {
  const answered = (days: readonly number[]) => days.map((each) => ({ days: each, cases: 1 }))
  const twenty = Array.from({ length: 20 }, (_, place) => place + 1)

  test('half within the median, four of five within the other', () => {
    expect(estimateOf(answered(twenty))).toEqual({ median: 10, most: 16, cases: 20 })
    expect(estimateOf(answered([...twenty, 21]))).toEqual({ median: 11, most: 17, cases: 21 })
    expect(estimateOf(answered(twenty.toReversed()))).toEqual({ median: 10, most: 16, cases: 20 })
    expect(estimateOf([{ days: 3, cases: 20 }])).toEqual({ median: 3, most: 3, cases: 20 })
  })

  test('nineteen cases say nothing', () => {
    expect(estimateOf(answered(twenty.slice(1)))).toBeNull()
    expect(estimateOf([])).toBeNull()
  })
})
