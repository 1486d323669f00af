import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, easterOf, isWorkingDay } from '@/db/calendar/rules'
import { daysTaken, stoppedDays, targetOf } from '@/db/contact/targets/rules'

const calendar: Calendar = { customaryDaysOff: true, closures: [] }
const withoutCustom: Calendar = { customaryDaysOff: false, closures: [] }
const noon = (day: string) => new Date(`${day}T10:00:00Z`)
const finnish = (at: Date) => at.toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki' })
const works = (day: string, towns = calendar) => isWorkingDay(Temporal.PlainDate.from(day), towns)

describe('the promise', () => {
  test.each([
    ['2026-12-03', 5, '2026-12-10'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-23', 5, '2027-01-04'],
    ['2026-12-30', 5, '2027-01-08'],
    ['2027-03-24', 5, '2027-04-02'],
    ['2027-04-29', 5, '2027-05-07'],
    ['2027-06-24', 1, '2027-06-28'],
    ['2027-12-03', 1, '2027-12-07'],
    ['2026-11-28', 2, '2026-12-01'],
    ['2028-04-13', 3, '2028-04-20'],
  ])('what came on %s is answered in %i working days by the end of %s', (received, days, by) => {
    expect(finnish(targetOf(noon(received), days, calendar))).toBe(`${by} 23:59:59`)
  })

  test('the day of arrival is a Finnish day: one minute decides', () => {
    expect(targetOf(new Date('2026-12-03T21:59:00Z'), 5, calendar).toISOString()).toBe('2026-12-10T21:59:59.000Z')
    expect(targetOf(new Date('2026-12-03T22:00:00Z'), 5, calendar).toISOString()).toBe('2026-12-11T21:59:59.000Z')
  })

  test('the clocks change and the day still ends at midnight', () => {
    expect(targetOf(noon('2027-03-25'), 2, calendar).toISOString()).toBe('2027-03-31T20:59:59.000Z')
    expect(targetOf(noon('2026-10-23'), 1, calendar).toISOString()).toBe('2026-10-26T21:59:59.000Z')
    expect(targetOf(noon('2026-03-27'), 1, calendar).toISOString()).toBe('2026-03-30T20:59:59.000Z')
  })
})

describe('working days', () => {
  test.each([
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2011, '2011-04-24'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easterOf(year).toString()).toBe(day)
  })

  test('Easter comes at its earliest on 22 March and at its latest on 25 April, always on a Sunday', () => {
    for (let year = 1900; year <= 2400; year++) {
      const easter = easterOf(year)
      expect(easter.dayOfWeek).toBe(7)
      expect(easter.toString() >= `${year}-03-22` && easter.toString() <= `${year}-04-25`).toBe(true)
    }
  })

  test('the weekdays of 2026 and 2027 on which nobody works, as printed in an almanac', () => {
    const weekdays = (year: number) =>
      Array.from({ length: 365 }, (_, day) => Temporal.PlainDate.from(`${year}-01-01`).add({ days: day }))
        .filter((day) => day.dayOfWeek <= 5 && !isWorkingDay(day, calendar))
        .map((day) => day.toString().slice(5))
    expect(weekdays(2026)).toEqual(['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '06-19', '12-24', '12-25'])
    expect(weekdays(2027)).toEqual(['01-01', '01-06', '03-26', '03-29', '05-06', '06-25', '12-06', '12-24'])
  })

  test('a town may work on Midsummer Eve and on 24 December', () => {
    expect([works('2027-06-25'), works('2026-12-24')]).toEqual([false, false])
    expect([works('2027-06-25', withoutCustom), works('2026-12-24', withoutCustom)]).toEqual([true, true])
    expect([works('2026-12-25', withoutCustom), works('2027-06-18')]).toEqual([false, true])
  })

  test('a town closes when it likes', () => {
    const closed = { ...calendar, closures: ['2027-01-07', '2027-01-08'] }
    expect(finnish(targetOf(noon('2026-12-30'), 5, closed))).toBe('2027-01-12 23:59:59')
  })

  test('Midsummer Eve is the one Friday before the Saturday from 20 to 26 June', () => {
    for (let year = 2020; year <= 2040; year++) {
      const days = Array.from({ length: 30 }, (_, day) => Temporal.PlainDate.from({ year, month: 6, day: day + 1 }))
      const off = days.filter((day) => isWorkingDay(day, withoutCustom) && !isWorkingDay(day, calendar))
      expect(off.map(({ dayOfWeek }) => dayOfWeek)).toEqual([5])
      const saturday = off[0]?.add({ days: 1 })
      expect(saturday && saturday.day >= 20 && saturday.day <= 26).toBe(true)
    }
  })
})

describe('a question to the reporter stops the clock', () => {
  const from = noon('2026-12-04')
  const until = noon('2026-12-09')

  test('from the day after it to the day of the reply', () => {
    const stopped = stoppedDays([{ from, until }], calendar, noon('2026-12-20'))
    expect(stopped).toBe(3)
    expect(finnish(targetOf(noon('2026-12-03'), 5, calendar, stopped))).toBe('2026-12-15 23:59:59')
  })

  test('asked and answered on one day it costs nothing', () => {
    expect(stoppedDays([{ from, until: from }], calendar, until)).toBe(0)
  })

  test('while it is open, the target moves with the days', () => {
    const open = [{ from, until: null }]
    expect(stoppedDays(open, calendar, noon('2026-12-06'))).toBe(0)
    expect(stoppedDays(open, calendar, noon('2026-12-08'))).toBe(2)
  })

  test('two questions add up, and a day counts once', () => {
    const stops = [
      { from, until: noon('2026-12-08') },
      { from: noon('2026-12-07'), until: noon('2026-12-09') },
    ]
    expect(stoppedDays(stops, calendar, until)).toBe(3)
  })

  test('what an answer took leaves out the days without clock', () => {
    expect(daysTaken(noon('2026-12-03'), noon('2026-12-15'), calendar, [{ from, until }])).toBe(5)
    expect(daysTaken(noon('2026-12-03'), noon('2026-12-15'), calendar)).toBe(8)
    expect(daysTaken(noon('2026-12-03'), noon('2026-12-03'), calendar)).toBe(0)
  })
})

describe('always', () => {
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  const calendars = fc.record({
    customaryDaysOff: fc.boolean(),
    closures: fc.array(
      instants.map((at) => at.toISOString().slice(0, 10)),
      { maxLength: 5 },
    ),
  })
  const dayOf = (at: Date) => Temporal.PlainDate.from(finnish(at).slice(0, 10))
  const few = { numRuns: 60 }

  test('the target is the last second of a working day, as many working days later as promised', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), calendars, (received, days, town) => {
        const target = targetOf(received, days, town)
        expect(isWorkingDay(dayOf(target), town)).toBe(true)
        expect(finnish(target).slice(11)).toBe('23:59:59')
        expect(daysTaken(received, target, town)).toBe(days)
      }),
      few,
    )
  })

  test('more days end later, and what comes later is not due earlier', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 1, max: 20 }), calendars, (one, other, days, town) => {
        expect(targetOf(one, days + 1, town) > targetOf(one, days, town)).toBe(true)
        const [early, late] = one < other ? [one, other] : [other, one]
        expect(targetOf(early, days, town) <= targetOf(late, days, town)).toBe(true)
        expect(targetOf(one, days, town, 3)).toEqual(targetOf(one, days + 3, town))
      }),
      few,
    )
  })

  test('in the weeks when clocks change too', () => {
    const change = fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29')
    fc.assert(
      fc.property(change, fc.integer({ min: -96, max: 96 }), fc.integer({ min: 1, max: 6 }), (sunday, hours, days) => {
        const received = new Date(Date.parse(`${sunday}T00:00:00Z`) + hours * 3_600_000)
        const target = targetOf(received, days, calendar)
        expect(finnish(target).slice(11)).toBe('23:59:59')
        expect(daysTaken(received, target, calendar)).toBe(days)
      }),
    )
  })

  test('an answer on the last promised day took as many days as promised, whatever was asked in between', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 2, max: 15 }),
        fc.integer({ min: 0, max: 240 }),
        (received, days, wait) => {
          const from = new Date(received.valueOf() + 3_600_000)
          const stops = [{ from, until: new Date(from.valueOf() + wait * 3_600_000) }]
          const stopped = stoppedDays(stops, calendar, from)
          expect(daysTaken(received, targetOf(received, days, calendar, stopped), calendar, stops)).toBe(days)
        },
      ),
      few,
    )
  })
})
