import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maySame, metresBetween, samePlace } from '@/db/contact/publications/similar/rules'

const kirkko = { latitude: 61.8642, longitude: 25.19 }
const told = { topic: 'katuvalot', place: null, point: kirkko }
const known = { ...told, state: 'received', rank: 0, answered: false, daysSinceEnd: null }
const degree = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('a thousandth of a degree to the north is 111 metres', () => {
  expect(metresBetween(kirkko, { ...kirkko, latitude: 61.8652 })).toBeCloseTo(111.2, 0)
})

test('as far there as back, and nowhere from itself', () => {
  fc.assert(
    fc.property(degree, degree, (one, other) => {
      expect(metresBetween(one, other)).toBeCloseTo(metresBetween(other, one), 3)
      expect(metresBetween(one, one)).toBe(0)
    }),
  )
})

test('the same topic within 150 metres is the same, another topic or farther away is not', () => {
  expect(maySame(told, { ...known, point: { ...kirkko, latitude: 61.8652 } })).toBe(true)
  expect(maySame(told, { ...known, point: { ...kirkko, latitude: 61.8662 } })).toBe(false)
  expect(maySame(told, { ...known, topic: 'talvi' })).toBe(false)
})

test('what was mended long ago is not the same', () => {
  expect(maySame(told, { ...known, daysSinceEnd: 30 })).toBe(true)
  expect(maySame(told, { ...known, daysSinceEnd: 31 })).toBe(false)
})

test('a street is one street in every case, and number 5 is not number 45', () => {
  expect(samePlace('Koulukatu 5', 'Koulukadulla numeron 7 kohdalla')).toBe(true)
  expect(samePlace('Koulukatu, numero 5', 'Seppolantie, numero 5')).toBe(false)
  expect(samePlace('Koulukatu 5', 'koulukatu 7')).toBe(true)
  expect(samePlace('Koulukatu 5', 'Koulukatu 45')).toBe(false)
  expect(samePlace('Jokivarren leikkipuisto', 'Leikkipuisto, Jokivarressa')).toBe(true)
  expect(samePlace('Koulukatu 5', 'Seppolantie 5')).toBe(false)
})

test('a question is like an answered question in its words, and unlike one nobody has answered', () => {
  const question = { topic: 'liikuntapaikat', place: null, point: null }
  const answered = {
    ...known,
    topic: 'kirjasto',
    place: null,
    point: null,
    rank: 0.4,
    answered: true,
    daysSinceEnd: 90,
  }
  expect(maySame(question, answered)).toBe(true)
  expect(maySame(question, { ...answered, answered: false })).toBe(false)
  expect(maySame(question, { ...answered, rank: 0.2 })).toBe(false)
})
