import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betterTopic, suggestedFor, topicsLike } from '@/db/contact/topics/rules'
import { starterTopics } from '@/tenants/topics'

const first = (said: string) => suggestedFor(starterTopics, said)[0]?.code ?? null
const better = (code: string, said: string) => betterTopic(starterTopics, code, said)?.code ?? null

test.each([
  ['171', 'Koulukadulla on syvä kuoppa keskellä tietä, auto meinasi hajota.'],
  ['171', 'Kuopassa on vettä ja pyörällä ajaminen on vaarallista'],
  ['171', 'There is a big pothole on the road near the school'],
  ['katuvalot', 'Lampun valo vilkkuu pylväässä'],
  ['katuvalot', 'Gatlyktan är mörk på Skolvägen'],
  ['katuvalot', 'The street light is dark since Monday'],
  ['talvi', 'Jalkakäytävää ei ole hiekoitettu ja on liukasta'],
  ['talvi', 'Lunta ei ole aurattu kadulta'],
  ['talvi', 'Det är halt och isigt, och ingen har sandat'],
  ['246', 'Roskakori on täynnä ja roskia lentelee puistossa'],
  ['211', 'Gungan på lekplatsen är sönder'],
  ['234', 'Puu on kaatunut polulle'],
  ['hulevesi', 'Kaivon kansi on auki'],
  ['kirjasto', 'Kirjaston aukioloajat sunnuntaisin?'],
  ['varhaiskasvatus', 'Milloin päiväkotipaikkaa pitää hakea'],
  ['pysakointi', 'Hylätty auto seisoo parkkipaikalla'],
  ['liikuntapaikat', 'Ladut ovat huonossa kunnossa'],
  ['uimarannat', 'Laiturin lauta on irti uimarannalla'],
])('the words speak of %s: %s', (code, said) => {
  expect(first(said)).toBe(code)
})

test('inflected words find what they are a form of, whatever changes inside them', () => {
  for (const word of ['lamppu', 'lamput', 'lampun', 'lamppua']) expect(first(word)).toBe('katuvalot')
  for (const word of ['kuoppa', 'kuopat', 'kuopassa', 'kuoppia']) expect(first(word)).toBe('171')
})

test('greetings speak of no topic, and a long text is offered few', () => {
  expect(first('Hei, hyvää päivää ja kiitos')).toBeNull()
  expect(suggestedFor(starterTopics, starterTopics.map(({ keywords }) => keywords).join(' ')).length).toBeLessThan(5)
})

test('another topic is offered where the words plainly speak of it, and not where they do not', () => {
  expect(better('171', 'Kaksi lamppua on pimeänä, valaisin vilkkuu')).toBe('katuvalot')
  expect(better('yleinen', 'Leikkipuiston keinu on rikki')).toBe('211')
  expect(better('yleinen', 'Gungan på lekplatsen är trasig')).toBe('211')
  expect(better('171', 'Tiellä on kuoppa katuvalon kohdalla')).toBeNull()
  expect(better('katuvalot', 'Kaksi lamppua on pimeänä')).toBeNull()
  expect(better('171', 'Hei, mihin voin ilmoittaa asiasta?')).toBeNull()
})

test('whatever is said, no topic is better than itself and nothing is offered twice', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300, unit: 'grapheme' }),
      fc.constantFrom(...starterTopics),
      (said, { code }) => {
        expect(better(code, said)).not.toBe(code)
        const found = topicsLike(starterTopics, said)
        expect(new Set(found).size).toBe(found.length)
      },
    ),
  )
})
