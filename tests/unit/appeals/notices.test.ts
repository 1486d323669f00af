import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arrivedInTime,
  finalOn,
  isFinal,
  lastDayOf,
  lastDayOfAll,
  noticeDay,
  rolledOver,
  type Sending,
  type Way,
} from '@/db/grants/notices/rules'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const sent = (way: Way, iso: string | null): Sending => ({ way, on: iso === null ? null : day(iso) })

test.each([
  ['electronic', '2025-12-08', '2025-12-11', '2025-12-29', 'Christmas Day to Boxing Day, a weekend behind them'],
  ['electronic', '2026-12-07', '2026-12-10', '2026-12-28', 'Christmas Eve'],
  ['letter', '2026-05-29', '2026-06-05', '2026-06-22', 'Midsummer Eve'],
  ['minutes', '2026-03-13', '2026-03-20', '2026-04-07', 'Good Friday to Easter Monday'],
  ['letter', '2026-04-10', '2026-04-17', '2026-05-04', '1 May'],
  ['electronic', '2027-11-19', '2027-11-22', '2027-12-07', '6 December'],
  ['minutes', '2026-05-21', '2026-05-28', '2026-06-11', 'an ordinary Thursday'],
  ['letter', '2026-12-16', '2026-12-23', '2027-01-07', 'Epiphany'],
  ['letter', '2027-04-15', '2027-04-22', '2027-05-07', 'Ascension Day'],
  ['letter', '2026-12-11', '2026-12-18', '2027-01-04', 'New Year, then a weekend'],
] as const)('%s of %s: notice %s, last day %s (%s)', (way, on, notice, last, _) => {
  expect(noticeDay(way, day(on)).toString()).toBe(notice)
  expect(lastDayOf(way, day(on)).toString()).toBe(last)
})

test('a notice day stays where it falls, also on a holiday', () => {
  expect(noticeDay('electronic', day('2026-12-22')).toString()).toBe('2026-12-25')
  expect(noticeDay('electronic', day('2026-11-26')).toString()).toBe('2026-11-29')
})

test('a time never ends on these days', () => {
  const holidays = ['2026-01-01', '2026-01-06', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-14']
  holidays.push('2026-05-24', '2026-06-19', '2026-06-20', '2026-10-31', '2026-12-06', '2026-12-24', '2026-12-25')
  for (const holiday of [...holidays, '2027-06-25', '2028-06-23', '2028-04-14', '2028-04-17', '2028-05-25'])
    expect(rolledOver(day(holiday)).toString(), holiday).not.toBe(holiday)
  for (const weekday of ['2026-12-23', '2026-12-31', '2026-04-02', '2026-06-18', '2027-12-07'])
    expect(rolledOver(day(weekday)).toString()).toBe(weekday)
})

const anyDay = fc.integer({ min: 0, max: 365 * 12 }).map((days) => day('2024-01-01').add({ days }))
const anyWay = fc.constantFrom<Way>('letter', 'electronic', 'minutes')
const anySending = fc.record({ way: anyWay, on: anyDay })

test('the last day is a weekday, at least 14 days after the notice and at most five more', () => {
  fc.assert(
    fc.property(anyWay, anyDay, (way, on) => {
      const last = lastDayOf(way, on)
      expect(last.dayOfWeek).toBeLessThan(6)
      const days = noticeDay(way, on).until(last, { largestUnit: 'day' }).days
      expect(days).toBeGreaterThanOrEqual(14)
      expect(days).toBeLessThanOrEqual(19)
      expect(rolledOver(last).equals(last)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('who is told later never has to appeal sooner', () => {
  fc.assert(
    fc.property(anyWay, anyDay, fc.integer({ min: 0, max: 30 }), (way, on, more) => {
      const [sooner, later] = [lastDayOf(way, on), lastDayOf(way, on.add({ days: more }))]
      expect(Temporal.PlainDate.compare(sooner, later)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 2_000 },
  )
})

test('final is the day after the last of all, in whatever order they were told', () => {
  fc.assert(
    fc.property(fc.array(anySending, { minLength: 1, maxLength: 6 }), anyDay, (parties, web) => {
      const sendings = [...parties, { way: 'minutes', on: web } as const]
      const final = finalOn({ sendings, appealed: false, calledIn: false })
      expect(final?.toString()).toBe(
        finalOn({ sendings: sendings.toReversed(), appealed: false, calledIn: false })?.toString(),
      )
      const lasts = sendings.map(({ way, on }) => lastDayOf(way, on).toString())
      expect(final?.subtract({ days: 1 }).toString()).toBe(lasts.toSorted().at(-1))
    }),
  )
})

test('the worked case: the club by e-notice, the other party by letter, the members by the minutes', () => {
  const sendings = [sent('electronic', '2026-05-20'), sent('letter', '2026-05-29'), sent('minutes', '2026-05-21')]
  const course = { sendings, appealed: false, calledIn: false }
  expect(lastDayOfAll(sendings)?.toString()).toBe('2026-06-22')
  expect(finalOn(course)?.toString()).toBe('2026-06-23')
  expect(isFinal(course, day('2026-06-22'))).toBe(false)
  expect(isFinal(course, day('2026-06-23'))).toBe(true)
  expect(isFinal({ ...course, appealed: true }, day('2027-01-01'))).toBe(false)
  expect(isFinal({ ...course, calledIn: true }, day('2027-01-01'))).toBe(false)
})

test('nothing becomes final while somebody has not been told, or the members cannot know', () => {
  const course = { appealed: false, calledIn: false }
  expect(finalOn({ ...course, sendings: [] })).toBeNull()
  expect(finalOn({ ...course, sendings: [sent('letter', '2026-05-29')] })).toBeNull()
  expect(finalOn({ ...course, sendings: [sent('letter', '2026-05-29'), sent('minutes', null)] })).toBeNull()
  expect(finalOn({ ...course, sendings: [sent('letter', null), sent('minutes', '2026-05-21')] })).toBeNull()
})

test('a request arrives before the office closes, on a Finnish clock in winter and in summer', () => {
  const closes = Temporal.PlainTime.from('15:00')
  const at = (iso: string) => Temporal.Instant.from(iso)
  const [winter, summer] = [day('2026-12-28'), day('2026-06-22')]
  expect(arrivedInTime(at('2026-12-28T12:59:59.999Z'), winter, closes)).toBe(true)
  expect(arrivedInTime(at('2026-12-28T13:00:00Z'), winter, closes)).toBe(false)
  expect(arrivedInTime(at('2026-06-22T11:59:59.999Z'), summer, closes)).toBe(true)
  expect(arrivedInTime(at('2026-06-22T12:00:00Z'), summer, closes)).toBe(false)
  expect(arrivedInTime(at('2026-06-21T20:59:00Z'), summer, closes)).toBe(true)
})

test('clocks put forward and back between a notice and its last day cost nobody a day', () => {
  expect(lastDayOf('letter', day('2027-03-15')).toString()).toBe('2027-04-05')
  expect(lastDayOf('electronic', day('2026-10-16')).toString()).toBe('2026-11-02')
  const closes = Temporal.PlainTime.from('16:00')
  expect(arrivedInTime(Temporal.Instant.from('2026-11-02T13:59:59Z'), day('2026-11-02'), closes)).toBe(true)
  expect(arrivedInTime(Temporal.Instant.from('2026-11-02T14:00:00Z'), day('2026-11-02'), closes)).toBe(false)
})
