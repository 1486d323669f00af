import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInTown } from '@/db/places/rules'
import { placesLike } from '@/db/places/search/rules'
import { mapOf } from '@/tenants/maps'

const jamsa = mapOf('jamsa') ?? expect.unreachable()
const raasepori = mapOf('raasepori') ?? expect.unreachable()
const first = (words: string) => placesLike(jamsa, words, 'fi')[0]?.name

test.each([
  ['Koulukatu', 'Koulukatu'],
  ['koulukadulla', 'Koulukatu'],
  ['Koulukatu 5, suojatien vieressä', 'Koulukatu 5'],
  ['seppolant', 'Seppolantie'],
  ['Sepolantie', 'Seppolantie'],
  ['Kesuskkatu', 'Keskuskatu'],
  ['torilla', 'Tori'],
  ['jamsankosken kirjasto', 'Jämsänkosken kirjasto'],
  ['Himoksen pysäköintialueen pohjoispuoli', 'Himoksen pysäköintialue'],
])('“%s” finds %s', (words, name) => {
  expect(first(words)).toBe(name)
})

test('a name is found in either language of the town, and stays as it was asked for', () => {
  expect(placesLike(raasepori, 'Rådhustorget', 'fi')[0]?.name).toBe('Rådhustorget')
  expect(placesLike(raasepori, 'Kuninkaankatu', 'sv')[0]?.name).toBe('Kuninkaankatu')
  expect(placesLike(raasepori, 'Ekenas', 'sv')[0]?.name).toBe('Ekenäs')
})

test('two places of one name are told apart by their village', () => {
  const found = placesLike(raasepori, 'Koulukatu', 'fi')
  expect(found[0]).toMatchObject({ name: 'Koulukatu', area: expect.stringMatching(/Karjaa|Rosendal/) })
})

test('words of nothing find nothing', () => {
  expect(placesLike(jamsa, 'xyzzy', 'fi')).toEqual([])
  expect(placesLike(jamsa, '   5', 'fi')).toEqual([])
})

test('whatever is typed, at most five places of the town are found', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (words) => {
      const found = placesLike(jamsa, words, 'fi')
      expect(found.length).toBeLessThanOrEqual(5)
      for (const place of found) expect(isInTown(jamsa, place)).toBe(true)
    }),
  )
})

test('every name on a map finds itself', () => {
  for (const { names } of [...jamsa.lines, ...jamsa.places, ...jamsa.villages])
    expect(placesLike(jamsa, names.fi ?? '', 'fi').map(({ name }) => name)).toContain(names.fi)
})
