import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualCalendar } from '@/db/calendar/rules'
import { agesOf } from '@/db/contact/figures/dashboard/rules'
import { bulkRows, sheetOf } from '@/db/contact/figures/exports/rules'
import { drawn, gridOf, strengthOf } from '@/db/contact/figures/map/rules'
import { courseOf, fewest, percentKept, punctualityOf, type TopicTallies } from '@/db/contact/figures/punctuality/rules'
import { beginningOf, monthsUpTo, numberedDays, summaryOf, type Tally } from '@/db/contact/figures/rules'
import { daysWithin } from '@/db/contact/targets/estimates/rules'
import { daysTaken } from '@/db/contact/targets/rules'
import { mapOf } from '@/tenants/maps'

const day = fc.integer({ min: 0, max: 60 })

test('the days by which so many had an answer are those of a sorted list', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (days, percent) => {
      const naive = days.toSorted((a, b) => a - b)[Math.ceil((days.length * percent) / 100) - 1]
      const grouped = [...Map.groupBy(days, (each) => each)].map(([each, all]) => ({ days: each, cases: all.length }))
      expect(daysWithin(grouped, percent)).toBe(naive)
    }),
  )
  expect(daysWithin([], 50)).toBeNull()
})

const tally: fc.Arbitrary<Tally> = fc.oneof(
  fc.record({ taken: day, kept: fc.boolean(), cases: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ taken: fc.constant(null), kept: fc.constantFrom(false, null), cases: fc.integer({ min: 1, max: 6 }) }),
)
const topic = fc.record({
  code: fc.uuid(),
  name: fc.constant({ fi: 'x' }),
  days: fc.constant(5),
  publishable: fc.boolean(),
  tallies: fc.array(tally, { maxLength: 4 }),
})
const keys = ['received', 'answered', 'due', 'kept'] as const

describe('what everybody may know', () => {
  test('adds up to the whole, with no private topic and none too small by itself or by difference', () => {
    fc.assert(
      fc.property(fc.array(topic, { maxLength: 12 }), (topics: TopicTallies[]) => {
        const { all, topics: shown, rest } = punctualityOf(topics)
        for (const key of keys) {
          const parts = [...shown.map((row) => row[key]), rest?.[key] ?? 0]
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all[key])
        }
        const open = new Set(topics.filter(({ publishable }) => publishable).map(({ code }) => code))
        for (const row of shown) {
          expect(open.has(row.code)).toBe(true)
          expect(row.due).toBeGreaterThanOrEqual(fewest)
          expect(row.answered >= fewest || row.median === null).toBe(true)
        }
        if (rest && shown.length > 0) expect(rest.due).toBeGreaterThanOrEqual(fewest)
      }),
    )
  })

  test('one private topic of two cases takes the smallest of the others with it', () => {
    const of = (code: string, publishable: boolean, cases: number) => ({
      ...{ code, publishable, name: { fi: code }, days: 5 },
      tallies: [{ taken: 2, kept: true, cases }],
    })
    const { topics, rest } = punctualityOf([of('school', false, 2), of('lamps', true, 9), of('roads', true, 30)])
    expect(topics.map(({ code }) => code)).toEqual(['roads'])
    expect(rest?.received).toBe(11)
  })

  test('shares are whole per cent, and of fewer than five nothing', () => {
    expect(percentKept({ due: 8, kept: 7 })).toBe(88)
    expect(percentKept({ due: 4, kept: 4 })).toBeNull()
  })
})

test('the course is better or worse only by three points between the half years', () => {
  const half = (due: number, kept: number) => Array.from({ length: 6 }, () => ({ due, kept }))
  expect(courseOf([...half(10, 7), ...half(10, 9)])).toBe('better')
  expect(courseOf([...half(10, 9), ...half(10, 7)])).toBe('worse')
  expect(courseOf([...half(10, 9), ...half(10, 9)])).toBe('alike')
  expect(courseOf([...half(0, 0), ...half(10, 9)])).toBeNull()
  expect(courseOf(half(10, 9))).toBeNull()
})

test('a summary counts each case once', () => {
  const summary = summaryOf([
    { taken: 2, kept: true, cases: 3 },
    { taken: 9, kept: false, cases: 1 },
    { taken: null, kept: false, cases: 2 },
    { taken: null, kept: null, cases: 4 },
  ])
  expect(summary).toEqual({ received: 10, answered: 4, due: 6, kept: 3, median: 2, most: 9 })
})

test('months and their beginnings are Finnish', () => {
  expect(monthsUpTo(new Date('2026-12-31T22:30:00Z'), 3)).toEqual(['2026-11', '2026-12', '2027-01'])
  expect(beginningOf('2026-07')).toEqual(new Date('2026-06-30T21:00:00Z'))
  expect(beginningOf('2026-12')).toEqual(new Date('2026-11-30T22:00:00Z'))
})

test('the numbers of two days differ by the working days between them, as targets count them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 500 }),
      fc.nat(),
      (start, length, some) => {
        const first = Temporal.PlainDate.from('2022-01-01').add({ days: start })
        const noon = (days: number) => new Date(`${first.add({ days })}T10:00:00Z`)
        const { first: named, numbers } = numberedDays(noon(0), noon(length), usualCalendar)
        expect([named, numbers.length]).toEqual([first.toString(), length + 1])
        const between = some % (length + 1)
        const difference = (numbers[length] ?? 0) - (numbers[between] ?? 0)
        expect(difference).toBe(daysTaken(noon(between), noon(length), usualCalendar))
      },
    ),
    { numRuns: 30 },
  )
})

test('what is open falls into ages, the empty ones too', () => {
  const found = agesOf([
    { bucket: 0, cases: 3 },
    { bucket: 4, cases: 1 },
  ])
  expect(found.map(({ cases }) => cases)).toEqual([3, 0, 0, 0, 1])
})

test('cells are square on the ground and hold the whole border', () => {
  const map = mapOf('jamsa') ?? expect.unreachable()
  const grid = gridOf(map.border, 36)
  for (const position of map.border) {
    const [x, y] = drawn(grid, position)
    expect(x >= 0 && x <= grid.columns && y >= 0 && y <= grid.rows).toBe(true)
  }
  expect(grid.high / grid.wide).toBeCloseTo(Math.cos((61.9 * Math.PI) / 180), 2)
})

test('the fullest cell is the strongest, one case the weakest', () => {
  expect([1, 4, 100].map((cases) => strengthOf(cases, 100))).toEqual([1, 2, 5])
  expect(strengthOf(1, 1)).toBe(5)
})

describe('tables for spreadsheets', () => {
  test('begin with a mark and semicolons, and no cell computes', () => {
    const sheet = sheetOf(
      ['text', 'at', 'kept'],
      [{ text: '=HYPERLINK("x")', at: new Date('2026-11-24T10:00:00Z'), kept: true }],
    )
    expect(sheet.startsWith('\uFEFFtext;at;kept\r\n')).toBe(true)
    expect(sheet).toContain(`"'=HYPERLINK(""x"")";2026-11-24T10:00:00Z;1\r\n`)
  })

  test('in bulk have commas, quoted where a text has some', () => {
    const line = { service_request_id: 'a', description: 'Kuoppa, syvä\n"tosi"', lat: 61.8, long: 25.1 }
    const empty = {
      ...{ requested_datetime: '', updated_datetime: '', closed_date: null, status_description: '', status_notes: '' },
      ...{ source: '', service_name: '', service_subtype: '', agency_responsible: '', address: '' },
    }
    expect(bulkRows([{ ...empty, ...line }])).toBe('a,,,,,,,,,"Kuoppa, syvä\n""tosi""",,,61.8,25.1\r\n')
    expect(bulkRows([])).toBe('')
  })
})
