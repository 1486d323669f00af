import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishedFilters } from '@/db/contact/publications/input'
import { areaOf } from '@/db/contact/publications/rules'
import { latestDay, newsIn, settledAt } from '@/db/contact/watches/digests/rules'
import { watchInput } from '@/db/contact/watches/input'
import { areaWatched, choiceOf } from '@/db/contact/watches/rules'
import { finnishDay } from '@/db/fields'

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
const turns = fc.record({ shownAt: fc.option(moment), endedAt: fc.option(moment) })
const at = (text: string) => new Date(text)

test('of digests that follow one another each event is in exactly one', () => {
  fc.assert(
    fc.property(fc.array(turns), fc.array(moment, { minLength: 2, maxLength: 6 }), (cases, moments) => {
      const borders = moments.toSorted((one, other) => one.valueOf() - other.valueOf())
      const [first, last] = [borders[0] as Date, borders.at(-1) as Date]
      const told = borders.slice(1).flatMap((until, i) => newsIn(cases, { since: borders[i] as Date, until }).fresh)
      const all = cases.filter(({ shownAt }) => shownAt && shownAt > first && shownAt <= last)
      expect(told).toHaveLength(all.length)
      expect(new Set(told)).toEqual(new Set(all))
    }),
  )
})

test('a digest names a case once, and nothing from outside its time', () => {
  fc.assert(
    fc.property(fc.array(turns), moment, moment, (cases, since, until) => {
      const { fresh, ended } = newsIn(cases, { since, until })
      expect(fresh.filter((one) => ended.includes(one))).toEqual([])
      const isIn = (when: Date | null) => when !== null && when > since && when <= until
      for (const one of fresh) expect(isIn(one.shownAt)).toBe(true)
      for (const one of ended) expect(isIn(one.endedAt) && (one.shownAt ?? since) <= since).toBe(true)
      expect(fresh.length + ended.length).toBe(
        cases.filter(({ shownAt, endedAt }) => isIn(shownAt) || ((shownAt ?? since) <= since && isIn(endedAt))).length,
      )
    }),
  )
})

test('a digest that has been written is not due again before its day or its week is over', () => {
  fc.assert(
    fc.property(moment, (now) => {
      const until = settledAt(now)
      const isDueAt = (every: 'day' | 'week', then: Date) => finnishDay(until) <= latestDay(every, settledAt(then))
      expect(isDueAt('day', now)).toBe(false)
      const later = (days: number) => new Date(now.valueOf() + days * 86_400_000)
      expect(isDueAt('week', later(5))).toBe(false)
      expect(isDueAt('day', later(2))).toBe(true)
      expect(isDueAt('week', later(8))).toBe(true)
    }),
  )
})

test('days are counted on a Finnish calendar, also over the change of the clocks', () => {
  expect(latestDay('day', at('2026-11-24T22:30:00Z'))).toBe('2026-11-24')
  expect(latestDay('week', at('2026-03-30T05:10:00Z'))).toBe('2026-03-23')
  expect(latestDay('week', at('2026-10-26T05:10:00Z'))).toBe('2026-10-19')
})

const typed = { email: 'aino@posti.example', every: 'day' }

test('a choice is the same whatever order its topics come in, and a place is whole or no place', () => {
  const one = watchInput.parse({
    ...typed,
    topic: ['tiet', 'katuvalot', 'tiet'],
    near: 'Jämsä',
    lat: '61.8',
    lon: '25.2',
  })
  expect(choiceOf(one)).toMatchObject({ topics: ['katuvalot', 'tiet'], place: null, latitude: null, radius: null })
  const placed = watchInput.parse({ ...typed, near: 'Jämsä', lat: '61.86412', lon: '25.19', radius: '300' })
  expect(choiceOf(placed)).toMatchObject({ place: 'Jämsä', latitude: 61.8641, longitude: 25.19, radius: 300 })
  expect(areaWatched(choiceOf(placed))).toEqual({ latitude: 61.8641, longitude: 25.19, radius: 300 })
  expect(areaWatched(choiceOf(one))).toBeNull()
})

test.each([
  ['an address that is none', { email: 'aino' }],
  ['no cadence that is offered', { every: 'hour' }],
  ['a place that is nowhere', { lat: '91', lon: '25', radius: '300' }],
  ['a radius as wide as the country', { lat: '61', lon: '25', radius: '1000000' }],
  ['a topic that is no code', { topic: "x'; drop" }],
])('%s is refused', (_, wrong) => {
  expect(watchInput.safeParse({ ...typed, ...wrong }).success).toBe(false)
})

const filters = (query: object) => publishedFilters.parse(query)

test('the list’s address keeps what makes sense and leaves out the rest', () => {
  expect(filters({ topic: ['tiet', 'TIET!', 'katuvalot'] }).topic).toEqual(['katuvalot', 'tiet'])
  expect(filters({ topic: 'tiet' }).topic).toEqual(['tiet'])
  expect(filters({ lat: 'x', lon: '25', radius: '-4' })).toMatchObject({ lat: undefined, lon: 25, radius: 1000 })
  expect(areaOf(filters({ lat: 'x', lon: '25' }))).toBeNull()
  expect(areaOf(filters({ lat: '61.8', lon: '25.1', radius: '300' }))).toEqual({
    latitude: 61.8,
    longitude: 25.1,
    radius: 300,
  })
})

test('a point that was found for other words is not where these words are, nor where no words are', () => {
  const point = { lat: '61.8', lon: '25.1', at: 'Seppola' }
  expect(areaOf(filters({ ...point, near: 'Seppola' }))).not.toBeNull()
  expect(areaOf(filters({ ...point, near: 'Halli' }))).toBeNull()
  expect(areaOf(filters({ ...point, near: '' }))).toBeNull()
})
