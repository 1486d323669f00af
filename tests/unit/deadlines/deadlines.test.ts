import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkingDay, usualCalendar } from '@/db/calendar/rules'
import { phaseOf } from '@/db/grants/calls/rules'
import {
  closing,
  endOfDay,
  isLate,
  isLateOn,
  isOpen,
  opening,
  receiptsDueOn,
  receiptsDueSince,
  reportDueOn,
  supplementDueOn,
  timesShown,
} from '@/db/grants/deadlines/rules'
import { isTooLate } from '@/db/grants/decisions/appeals/rules'
import { lastDayOf } from '@/db/grants/notices/rules'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const time = (iso: string) => Temporal.PlainTime.from(iso)

test('the closing moment itself is late, a millisecond before it is not', () => {
  const closes = closing(day('2026-12-01'), time('16:15:00'))
  expect(closes.toISOString()).toBe('2026-12-01T14:15:00.000Z')
  expect(isLate(new Date('2026-12-01T14:14:59.999Z'), closes)).toBe(false)
  expect(isLate(new Date('2026-12-01T14:15:00.000Z'), closes)).toBe(true)
  expect(isLate(new Date('2026-12-01T14:15:00.001Z'), closes)).toBe(true)
})

test.each([
  ['in winter', '2026-12-01', '2026-12-01T22:00:00Z'],
  ['in summer', '2026-07-01', '2026-07-01T21:00:00Z'],
  ['on the day clocks are put forward', '2027-03-28', '2027-03-28T21:00:00Z'],
  ['on the day before', '2027-03-27', '2027-03-27T22:00:00Z'],
  ['on the day clocks are put back', '2026-10-25', '2026-10-25T22:00:00Z'],
  ['on the day before that', '2026-10-24', '2026-10-24T21:00:00Z'],
  ['on Christmas Eve', '2026-12-24', '2026-12-24T22:00:00Z'],
  ['on Christmas Day', '2026-12-25', '2026-12-25T22:00:00Z'],
  ['on Midsummer Eve', '2026-06-19', '2026-06-19T21:00:00Z'],
  ['on Midsummer Day', '2026-06-20', '2026-06-20T21:00:00Z'],
  ['at the end of a year', '2026-12-31', '2026-12-31T22:00:00Z'],
  ['on a leap day', '2028-02-29', '2028-02-29T22:00:00Z'],
])('what is due on a day %s (%s) comes in time to the last moment of it on a Finnish clock', (_, due, over) => {
  const end = new Date(over)
  expect(isLate(new Date(end.valueOf() - 1), due)).toBe(false)
  expect(isLate(end, due)).toBe(true)
})

test('a holiday moves no day that was told: only a statutory time, and a day the town itself proposes, roll over', () => {
  expect(isLate(new Date('2026-12-25T10:00:00Z'), '2026-12-24')).toBe(true)
  expect(isLate(new Date('2026-06-20T10:00:00Z'), '2026-06-19')).toBe(true)
  expect(lastDayOf('electronic', day('2025-12-08')).toString()).toBe('2025-12-29')
  expect(lastDayOf('letter', day('2026-05-29')).toString()).toBe('2026-06-22')
  expect(supplementDueOn(day('2026-06-05'), 14, usualCalendar).toString()).toBe('2026-06-22')
})

test.each([
  ['Christmas', '2025-12-29', '2025-12-29T14:00:00Z'],
  ['Midsummer', '2026-06-22', '2026-06-22T13:00:00Z'],
  ['the change of clocks in spring', '2027-03-29', '2027-03-29T13:00:00Z'],
  ['the change of clocks in autumn', '2026-10-26', '2026-10-26T14:00:00Z'],
])('a claim whose last day comes after %s is in time until the office closes that day', (_, last, over) => {
  const end = new Date(over)
  expect(isTooLate(new Date(end.valueOf() - 1), last, undefined)).toBe(false)
  expect(isTooLate(end, last, undefined)).toBe(true)
})

test('a call closes for the portal, for paper and for its own page at one moment', () => {
  const times = { opensAt: new Date('2026-11-02T06:00:00Z'), closesAt: new Date('2026-12-01T14:15:00Z') }
  for (const [at, phase] of [
    ['2026-12-01T14:14:59.999Z', 'open'],
    ['2026-12-01T14:15:00.000Z', 'closed'],
  ] as const) {
    expect(phaseOf(times, new Date(at))).toBe(phase)
    expect(isLate(new Date(at), times.closesAt)).toBe(phase === 'closed')
  }
})

test('a call is open from its first moment to before its last', () => {
  const [opens, closes] = [opening(day('2026-03-01'), time('00:00')), closing(day('2026-04-01'), time('00:00'))]
  expect(opens.toISOString()).toBe('2026-02-28T22:00:00.000Z')
  expect(closes.toISOString()).toBe('2026-03-31T21:00:00.000Z')
  expect(isOpen(opens, closes, new Date(opens.valueOf() - 1))).toBe(false)
  expect(isOpen(opens, closes, opens)).toBe(true)
  expect(isOpen(opens, closes, new Date(closes.valueOf() - 1))).toBe(true)
  expect(isOpen(opens, closes, closes)).toBe(false)
})

test('half past three that does not exist (28 March 2027) begins after the skip', () => {
  const [sunday, half] = [day('2027-03-28'), time('03:30')]
  expect(timesShown(sunday, half)).toBe(0)
  expect(opening(sunday, half).toISOString()).toBe('2027-03-28T01:30:00.000Z')
  expect(closing(sunday, half).toISOString()).toBe('2027-03-28T01:30:00.000Z')
  expect(timesShown(sunday, time('02:59:59'))).toBe(1)
  expect(timesShown(sunday, time('04:00'))).toBe(1)
})

test('half past three that exists twice (25 October 2026) opens at the first and closes at the second', () => {
  const [sunday, half] = [day('2026-10-25'), time('03:30')]
  expect(timesShown(sunday, half)).toBe(2)
  expect(opening(sunday, half).toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(closing(sunday, half).toISOString()).toBe('2026-10-25T01:30:00.000Z')
  expect(timesShown(sunday, time('04:00'))).toBe(1)
})

test('days on which clocks change last 23 and 25 hours, and end where the next begins', () => {
  const hours = (iso: string) =>
    (endOfDay(day(iso)).valueOf() - endOfDay(day(iso).subtract({ days: 1 })).valueOf()) / 3_600_000
  expect([hours('2027-03-28'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24])
  expect(endOfDay(day('2026-12-31')).toISOString()).toBe('2026-12-31T22:00:00.000Z')
})

const anyDay = fc.integer({ min: 0, max: 365 * 12 }).map((days) => day('2024-01-01').add({ days }))
const anyTime = fc.integer({ min: 0, max: 86_399 }).map((seconds) => time('00:00').add({ seconds }))

test('a call never closes before it opens at the same words, and clocks show them once on all but two days a year', () => {
  fc.assert(
    fc.property(anyDay, anyTime, (date, at) => {
      const [opens, closes] = [opening(date, at), closing(date, at)]
      expect(opens.valueOf()).toBeLessThanOrEqual(closes.valueOf())
      if (timesShown(date, at) === 2) expect(closes.valueOf() - opens.valueOf()).toBe(3_600_000)
      else expect(opens).toEqual(closes)
      if (timesShown(date, at) === 1)
        expect(opens.toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki' })).toBe(
          `${date.toString()} ${at.toString({ smallestUnit: 'second' })}`,
        )
    }),
    { numRuns: 1_000 },
  )
})

test('what is known by its day is judged as any moment of that day would be', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3, max: 3 }), anyTime, (due, apart, at) => {
      const came = due.add({ days: apart })
      const late = isLateOn(came.toString(), due.toString())
      expect(late).toBe(apart > 0)
      expect(isLate(opening(came, at), due.toString())).toBe(late)
      expect(isLate(closing(came, at), due.toString())).toBe(late)
    }),
    { numRuns: 1_000 },
  )
})

test('whatever is late stays late, and what came in time has not come late a moment sooner', () => {
  const moments = fc.date({ noInvalidDate: true, min: new Date('2024-01-01'), max: new Date('2036-01-01') })
  fc.assert(
    fc.property(moments, moments, fc.oneof(moments, anyDay.map(String)), (a, b, deadline) => {
      const [first, second] = a <= b ? [a, b] : [b, a]
      if (isLate(first, deadline)) expect(isLate(second, deadline)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('what is to be added is due on a day on which the town works', () => {
  expect(supplementDueOn(day('2026-11-16'), 14, usualCalendar).toString()).toBe('2026-11-30')
  expect(supplementDueOn(day('2026-12-10'), 14, usualCalendar).toString()).toBe('2026-12-28')
  const closed = { ...usualCalendar, closures: ['2026-12-28', '2026-12-29'] }
  expect(supplementDueOn(day('2026-12-10'), 14, closed).toString()).toBe('2026-12-30')
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (asked, days) => {
      const due = supplementDueOn(asked, days, usualCalendar)
      expect(isWorkingDay(due, usualCalendar)).toBe(true)
      expect(asked.until(due, { largestUnit: 'day' }).days).toBeGreaterThanOrEqual(days)
    }),
  )
})

test.each([
  ['2026-08-10', '2026-05-04', '2026-11-10'],
  ['2026-11-30', '2026-09-01', '2027-02-28'],
  ['2027-11-30', '2027-09-01', '2028-02-29'],
  ['2026-05-31', '2026-04-01', '2026-08-31'],
  ['2026-01-31', '2025-10-31', '2026-04-30'],
  ['2026-09-15', '2026-11-20', '2027-01-31'],
  ['2026-12-20', '2026-12-01', '2027-03-20'],
])('receipts of an event that ends on %s, decided on %s, are due on %s', (ends, decided, due) => {
  expect(receiptsDueOn(day(ends), day(decided), 3).toString()).toBe(due)
})

test('receipts are due as many months after the event as the call says', () => {
  expect(receiptsDueOn(day('2026-08-31'), day('2026-05-05'), 1).toString()).toBe('2026-09-30')
  expect(receiptsDueOn(day('2026-08-31'), day('2026-05-05'), 6).toString()).toBe('2027-02-28')
  expect(receiptsDueOn(day('2026-10-31'), day('2026-11-20'), 1).toString()).toBe('2027-01-31')
})

test('an appeal leaves at the least thirty days for receipts', () => {
  expect(receiptsDueSince(day('2027-01-31'), day('2027-04-15')).toString()).toBe('2027-05-15')
  expect(receiptsDueSince(day('2027-01-31'), day('2027-01-01')).toString()).toBe('2027-01-31')
})

test('a report is due so many months after the use ends', () => {
  expect(reportDueOn(day('2026-12-31'), 2).toString()).toBe('2027-02-28')
  expect(reportDueOn(day('2027-12-31'), 2).toString()).toBe('2028-02-29')
  expect(reportDueOn(day('2026-06-30'), 2).toString()).toBe('2026-08-30')
})
