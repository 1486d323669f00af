import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityCodesIn, maskFields, maskIdentityCodes } from '@/db/contact/guard/codes/rules'

/** The code of nobody: individual numbers from 900 are never given to a person. */
function codeOf(day: string, sign: string, number = '900') {
  const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(day + number) % 31)
  return `${day}${sign}${number}${check}`
}
const hidden = '******-****'

describe('a personal identity code', () => {
  test.each([...'-YXWVU'].map((sign) => codeOf('131052', sign)))('of the last century: %s', (code) => {
    expect(maskIdentityCodes(`Olen ${code}, soittakaa.`)).toBe(`Olen ${hidden}, soittakaa.`)
  })

  test.each([...'ABCDEF'].map((sign) => codeOf('010206', sign)))('of this century: %s', (code) => {
    expect(maskIdentityCodes(`${code}\n`)).toBe(`${hidden}\n`)
  })

  test('of the century before', () => {
    expect(maskIdentityCodes(codeOf('311299', '+'))).toBe(hidden)
  })

  const [head, tail] = ['131052', codeOf('131052', '-').slice(7)]
  test.each([
    ['a line break after the sign', `${head}-\n${tail}`],
    ['a Windows line break before the sign', `${head}\r\n-${tail}`],
    ['spaces around the sign', `${head} - ${tail}`],
    ['a no-break space', `${head}\u00a0-${tail}`],
    ['an invisible break', `${head}-\u200b${tail}`],
    ['a soft hyphen', `${head}\u00ad-${tail}`],
    ['a date spaced out', `13 10 52-${tail}`],
    ['a date with dots', `13.10.52-${tail}`],
    ['an en dash', `${head}–${tail}`],
    ['a minus sign', `${head}−${tail}`],
    ['a hyphen that does not break', `${head}\u2011${tail}`],
    ['a check character apart', `${head}-${tail.slice(0, 3)} ${tail.slice(3)}`],
    ['small letters', `${head}-${tail}`.toLowerCase()],
  ])('written with %s', (_, code) => {
    expect(maskIdentityCodes(`Hetu: ${code}.`)).toBe(`Hetu: ${hidden}.`)
  })

  test('stuck to a word, in brackets, inflected, and two in a row', () => {
    const [one, two] = [codeOf('131012', 'A', '901'), codeOf('131052', '-')]
    expect(maskIdentityCodes(`hetu${one}`)).toBe(`hetu${hidden}`)
    expect(maskIdentityCodes(`(${one})`)).toBe(`(${hidden})`)
    expect(maskIdentityCodes(`${one}:n`)).toBe(`${hidden}:n`)
    expect(maskIdentityCodes(`${one}, ${two} ja ${one}`)).toBe(`${hidden}, ${hidden} ja ${hidden}`)
    expect(maskIdentityCodes(`${one} ${two}`)).toBe(`${hidden} ${hidden}`)
  })

  test('is where it is said to be', () => {
    const text = `Ä😀 ${codeOf('131052', '-')} b`
    expect(identityCodesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([codeOf('131052', '-')])
  })
})

describe('what only looks like one', () => {
  test.each([
    'Puhelin 040 123 4567, +358 40 1234567 tai 040-1234567',
    'Soita 050112-3456',
    'Tapahtui 13.10.2026 klo 12.30-14.00',
    '13.10.2026-15.10.2026 ja 131026-151026',
    'Diaarinumero 1310/52-308',
    'Viite 1310 5230 8123, RF18 5390 0754 7034',
    'Tili FI21 1234 5600 0007 85 ja 123456-785',
    'Y-tunnus 0131052-3, 1572860-0',
    'Kiinteistö 182-401-1-23, Kirkkokatu 131052 A 3',
    'Hetu 320152-308T ei ole päivä',
    'Tarkiste väärin: 131052-308U',
    'Yksilönumero 131052-001A',
    'Pylväs 131052-308TX ja 7131052-308T',
    'Koordinaatit 61.8642, 25.1901',
    'Rekisterinumero ABC-123',
    '',
  ])('%s', (text) => {
    expect(identityCodesIn(text)).toEqual([])
    expect(maskIdentityCodes(text)).toBe(text)
  })

  test('a phone number that adds up is left alone where it is called one', () => {
    const lookalike = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
      .flatMap((day) => ['234', '345', '456', '567'].map((number) => codeOf(`05010${day}`, '-', number)))
      .find((code) => /\d$/.test(code))
    expect(lookalike).toBeDefined()
    expect(maskIdentityCodes(`Puh. ${lookalike}`)).toBe(`Puh. ${lookalike}`)
    expect(maskIdentityCodes(`Minä ${lookalike}`)).toBe(`Minä ${hidden}`)
  })
})

describe('always', () => {
  const code = fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      century: fc.constantFrom(
        { signs: '+', from: 50, until: 99 },
        { signs: '-YXWVU', from: 0, until: 99 },
        { signs: 'ABCDEF', from: 0, until: 25 },
      ),
      place: fc.nat(5),
      age: fc.nat(99),
      number: fc.integer({ min: 900, max: 999 }),
    })
    .map(({ day, month, century: { signs, from, until }, place, age, number }) => {
      const date = [day, month, from + (age % (until - from + 1))].map((part) => String(part).padStart(2, '0'))
      return codeOf(date.join(''), signs.charAt(place % signs.length), String(number))
    })
  const gap = fc.constantFrom('', '', ' ', '\n', '\r\n', '\u00a0')

  test('a code does not survive, wherever it stands, and what is around it does', () => {
    const words = fc.stringMatching(/^[ a-zåäö,\n]{0,20}$/)
    fc.assert(
      fc.property(words, words, code, gap, gap, (before, after, each, one, two) => {
        const spaced = `${each.slice(0, 6)}${one}${each.slice(6, 7)}${two}${each.slice(7)}`
        expect(maskIdentityCodes(`${before} ${spaced} ${after}`)).toBe(`${before} ${hidden} ${after}`)
      }),
    )
  })

  test('masking twice is masking once, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(code), (text, codes) => {
        const once = maskIdentityCodes([text, ...codes].join(' '))
        expect(maskIdentityCodes(once)).toBe(once)
        expect(codes.filter((each) => once.includes(each))).toEqual([])
      }),
    )
  })

  test('text without a century sign between digits is never touched', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .,:/()åäö]{0,60}$/), (text) => {
        expect(maskIdentityCodes(text)).toBe(text)
      }),
    )
  })
})

test('what waits of a form has none in any of its fields, and all else as it was typed', () => {
  const said = `Olen ${codeOf('131052', '-')}, soittakaa.`
  expect(maskFields({ text: said, tags: [said, 'a'], place: 'Koulukatu 5' })).toEqual({
    text: `Olen ${hidden}, soittakaa.`,
    tags: [`Olen ${hidden}, soittakaa.`, 'a'],
    place: 'Koulukatu 5',
  })
})
