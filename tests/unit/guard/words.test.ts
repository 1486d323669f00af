import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FindingKind, findingsIn, maySendAnyway, outcomes } from '@/db/contact/guard/rules'
import { english, finnish, innocent, swedish } from './samples'

const kindsIn = (text: string, keen?: readonly FindingKind[]) => findingsIn(text, keen).map(({ kind }) => kind)

describe.each([
  ['Finnish', finnish],
  ['Swedish', swedish],
  ['English', english],
])('in %s', (_, samples) => {
  test.each(samples.map(([text, ...kinds]) => ({ text, kinds })))('$kinds: $text', ({ text, kinds }) => {
    expect(kindsIn(text)).toEqual(kinds)
  })

  test('every kind has its sample', () => {
    const kinds = new Set(samples.flatMap(([, ...each]) => each))
    expect(kinds).toEqual(new Set(Object.keys(outcomes)))
  })
})

test.each(innocent)('lets pass: %s', (text) => {
  expect(kindsIn(text)).toEqual([])
})

describe('where the topic expects it, less is enough', () => {
  test.each([
    ['objection', 'Jätän muistutuksen tonttien määrästä.'],
    ['objection', 'Jag lämnar en anmärkning mot vägen.'],
    ['objection', 'Vastustan kaavamuutosta Rantatiellä.'],
    ['healthData', 'Lapsella on autismi, tarvitsemme avustajan.'],
    ['informationRequest', 'Haluaisin tehdä asiakirjapyynnön.'],
    ['informationRequest', 'Pyydän, että tietopyyntö käsitellään pian.'],
    ['childData', 'Lapsemme on 4-vuotias eikä paikkaa löydy.'],
    ['childData', 'Tyttäreni on jäänyt ilman: häntä kiusataan, siis tytärtäni ja lastani kiusataan.'],
    ['childData', 'Our son is bullied at school.'],
  ] as const)('%s: %s', (kind, text) => {
    expect(kindsIn(text, [kind])).toEqual([kind])
  })

  test('and what it does not expect is judged as anywhere', () => {
    expect(kindsIn('Jätän muistutuksen tonttien määrästä.')).toEqual([])
    expect(kindsIn('Lapsemme on 4-vuotias eikä paikkaa löydy.', ['objection'])).toEqual([])
    for (const text of innocent) expect(kindsIn(text, ['objection', 'appeal', 'informationRequest'])).toEqual([])
  })
})

describe('what follows', () => {
  test('the gravest comes first', () => {
    const text = 'Talo palaa! Vaadin korvausta. Tunnukseni on 131052-308T.'
    expect(kindsIn(text)).toEqual(['emergency', 'identityCode', 'damageClaim'])
  })

  test('an explanation lets one go on, a code and a danger do not', () => {
    expect(maySendAnyway([])).toBe(true)
    expect(maySendAnyway(findingsIn('Vaadin korvausta renkaasta.'))).toBe(true)
    expect(maySendAnyway(findingsIn('Tunnukseni on 131052-308T.'))).toBe(false)
    expect(maySendAnyway(findingsIn('Talo palaa!'))).toBe(false)
  })

  test('the code to remove is pointed at', () => {
    const text = 'Vaadin korvausta. Tunnus 131052-308T.'
    const [code] = findingsIn(text).flatMap(({ spans }) => spans)
    expect(text.slice(code?.from, code?.to)).toBe('131052-308T')
  })
})

describe('always', () => {
  const text = fc.constantFrom(...[...finnish, ...swedish, ...english].map(([sample]) => sample), ...innocent)

  test('spaces that do not break and letters in two parts change nothing', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(kindsIn(sample.replaceAll(' ', '\u00a0'))).toEqual(kindsIn(sample))
        expect(kindsIn(sample.normalize('NFD'))).toEqual(kindsIn(sample))
      }),
    )
  })

  test('one message with two matters has the findings of both', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const both = new Set([...kindsIn(one), ...kindsIn(other)])
        expect(new Set(kindsIn(`${one}\n\n${other}`))).toEqual(both)
      }),
    )
  })

  test('any text is judged, quickly', () => {
    const endless = 'haluan '.repeat(600) + '1'.repeat(4000)
    const begun = performance.now()
    findingsIn(endless)
    expect(performance.now() - begun).toBeLessThan(2000)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        expect(Array.isArray(findingsIn(any))).toBe(true)
      }),
    )
  })
})
