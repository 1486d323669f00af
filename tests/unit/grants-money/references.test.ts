import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditorReference, domesticReference, referenceOf, referenceText } from '@/db/grants/references/rules'
import { ibanHint, ibanOf, ibanText } from '@/db/iban/rules'

describe('account numbers', () => {
  test('what is typed with spaces and small letters is one account; the national check digit is not demanded', () => {
    expect(ibanOf('fi42 5000 1510 0000 23')).toBe('FI4250001510000023')
    expect(ibanOf('FI94 1234 5600 0010 23')).toBe('FI9412345600001023')
    expect(ibanOf('SE45 5000 0000 0583 9825 7466')).toBe('SE4550000000058398257466')
  })

  test('a wrong digit, a wrong length, a country out of reach and letters in a Finnish account are none', () => {
    for (const wrong of [
      'FI43 5000 1510 0000 23',
      'FI42 5000 1510 0000 2',
      'US64 1234',
      'FI21 ABCD 5600 0007 85',
      '',
      'FI',
    ])
      expect(ibanOf(wrong)).toBeNull()
  })

  test('any single digit mistyped, and any two neighbours swapped, is noticed', () => {
    const good = 'FI9412345600001023'
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(good[at]) + by) % 10
        expect(ibanOf(good.slice(0, at) + digit + good.slice(at + 1))).toBeNull()
      }),
    )
    for (let at = 4; at < 17; at++) {
      const swapped = good.slice(0, at) + good[at + 1] + good[at] + good.slice(at + 2)
      if (swapped !== good) expect(ibanOf(swapped)).toBeNull()
    }
  })

  test('people read it in fours, and know their own by its end', () => {
    expect(ibanText('FI4250001510000023')).toBe('FI42 5000 1510 0000 23')
    expect(ibanHint('FI4250001510000023')).toBe('FI… 0023')
  })
})

describe('references', () => {
  test('1234 becomes 12344, and RF08 12344 abroad', () => {
    expect(domesticReference('1234')).toBe('12344')
    expect(creditorReference('12344')).toBe('RF0812344')
    expect(referenceText('RF0812344')).toBe('RF08 1234 4')
    expect(referenceText('1234561')).toBe('12 34561')
  })

  test('what is made is recognised, however it is spaced, and one wrong digit is not', () => {
    const base = fc.bigInt({ min: 100n, max: 9_999_999_999_999_999_999n }).map(String)
    fc.assert(
      fc.property(base, fc.nat(40), fc.integer({ min: 1, max: 9 }), (base, at, by) => {
        const domestic = domesticReference(base)
        const creditor = creditorReference(domestic)
        expect(referenceOf(referenceText(domestic))).toEqual({ kind: 'domestic', text: domestic })
        expect(referenceOf(` ${referenceText(creditor).toLowerCase()}`)).toEqual({ kind: 'creditor', text: creditor })
        const place = at % domestic.length
        const wrong = domestic.slice(0, place) + ((Number(domestic[place]) + by) % 10) + domestic.slice(place + 1)
        if (!wrong.startsWith('0')) expect(referenceOf(wrong)).toBeNull()
        expect(referenceOf(creditor.slice(0, 4 + place) + wrong[place] + creditor.slice(5 + place))).toBeNull()
      }),
    )
  })

  test('a reference is made of 3 to 19 digits', () => {
    for (const base of ['12', '0123', '12345678901234567890', '12a4'])
      expect(() => domesticReference(base)).toThrow(RangeError)
    for (const none of ['', 'RF', 'RF0812345', '12345', 'hello']) expect(referenceOf(none)).toBeNull()
  })
})
