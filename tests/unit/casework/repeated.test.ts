import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Officer, Visitor } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { templateInput } from '@/db/contact/templates/input'
import { draftTemplate, findRepeated } from '@/db/contact/templates/proposals/reads'
import { bareOf } from '@/db/contact/templates/proposals/rules'
import { saveTemplate } from '@/db/contact/templates/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { anybody, moved, told } from './town'

vi.setConfig({ testTimeout: 60_000 })

let kari: Officer<'contact'>
let pekka: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  pekka = await handling(staff.pekka)
})
afterAll(closeDatabase)

/** A question that has been answered; returns its id. */
async function answered(text: string, words: string, more: object = {}) {
  const { id } = await told({ topic: 'hallinto', kind: 'advice', place: null, text, ...more })
  await moved(kari, id, 'answered', { words })
  return id
}

test('the third answer in much the same words is worth a template, and its question worth publishing', async () => {
  const ask = (who: string) => `Milloin ${who} pöytäkirja tulee nähtäville verkkoon?`
  const words = 'Pöytäkirja on nähtävillä viikon kuluttua kokouksesta kunnan verkkosivulla.'
  const first = await answered(ask('valtuuston'), words)
  const second = await answered(ask('hallituksen'), words)
  expect(await findRepeated(kari, first)).toBeNull()
  expect(await findRepeated(kari, second)).toBeNull()
  await answered('Kuinka haen paikkaa iltapäiväkerhosta?', 'Kerhoon haetaan keväällä.')
  const third = await answered(ask('lautakunnan'), words, { publish: true })
  expect(await findRepeated(kari, third)).toEqual({ count: 3, template: true, publication: true })
  expect(await findRepeated(kari, first)).toEqual({ count: 3, template: true, publication: false })
  await saveTemplate(
    kari,
    templateInput('fi').parse({ name: 'Pöytäkirja', topic: 'hallinto', state: 'answered', words: { fi: words } }),
  )
  expect(await findRepeated(kari, third)).toEqual({ count: 3, template: false, publication: true })
  expect(await findRepeated(pekka, third)).toBeNull()
})

test('other ends, other topics and what is open are counted with nothing', async () => {
  const text = 'Onko kesäteatteri tänä vuonna avoinna juhannuksena?'
  const words = 'Teatteri on auki juhannuksena kello kahdeksan saakka.'
  await answered(text, words)
  await answered(text, words, { topic: 'verkko' })
  await told({ topic: 'hallinto', kind: 'advice', place: null, text })
  const { id } = await told({ topic: 'hallinto', kind: 'advice', place: null, text })
  await moved(kari, id, 'no_action', { words, reason: 'other' })
  const last = await answered(text, words)
  expect(await findRepeated(kari, last)).toBeNull()
})

test('a template begins from the answer in its language, without whom it was given to', async () => {
  const reader = { ...anybody, locale: 'sv' } as Visitor<'contact'>
  const person = { name: 'Ritva Kärkkäinen', email: 'ritva@posti.example', phone: '040 123 4567', place: 'Koulukatu 5' }
  const { id, reference } = await told(person, reader)
  const words = `Hei Ritva! Ärende ${reference}: Koulukatu 5 är lagad. Ring 040 123 4567 eller ritva@posti.example.`
  await moved(kari, id, 'done', { words })
  expect(await draftTemplate(pekka, id)).toBeNull()
  expect(await draftTemplate(kari, id)).toEqual({
    topicCode: '171',
    state: 'done',
    words: { sv: 'Hei …! Ärende {reference}: … är lagad. Ring … eller ….' },
  })
})

test('what is open, spam, or ended without words begins nothing', async () => {
  const open = await told()
  expect(await draftTemplate(kari, open.id)).toBeNull()
  const spam = await told()
  await moved(kari, spam.id, 'rejected', { words: 'Roskaa.', reason: 'spam' })
  expect(await draftTemplate(kari, spam.id)).toBeNull()
  expect(await findRepeated(kari, spam.id)).toBeNull()
})

test('no name is left in the words, however it is inflected, and nothing else is lost', () => {
  const known = { reference: 'bcdfghjk', place: null, names: ['Aino Mäkinen', null] }
  expect(bareOf('Ainolle ja Mäkiselle: painotus pysyy. Rouva Mäkinen, Ainon asia.', known)).toBe(
    '… ja Mäkiselle: painotus pysyy. Rouva …, … asia.',
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[b-df-hj-np-tv-z ]{0,40}$/), (text) => {
      expect(bareOf(text, { ...known, reference: 'zzzzzzzz' })).toBe(text)
    }),
  )
})
