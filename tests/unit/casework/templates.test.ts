import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { templateInput } from '@/db/contact/templates/input'
import { findTemplate, listFittingTemplates, listTemplates } from '@/db/contact/templates/reads'
import {
  filled,
  missingLanguages,
  openPlaceholders,
  templatesWith,
  unknownPlaceholders,
} from '@/db/contact/templates/rules'
import { fillTemplate } from '@/db/contact/templates/uses/reads'
import { moveTemplate, retireTemplate, saveTemplate } from '@/db/contact/templates/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'
import { caseOf, moved, refused, told, when } from './town'

let kari: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

/** Writes a template and returns its id. */
async function written(more: object = {}) {
  const submission = randomUUID()
  const words = { fi: 'Asia {reference}: {topic}, valmis {day}.' }
  await saveTemplate(kari, templateInput('fi').parse({ name: 'Paikattu', state: 'done', words, submission, ...more }))
  return submission
}

test('it is offered where its topic and its state fit, and nowhere once it is out of use', async () => {
  const { id } = await told()
  const [all, streets, others] = [await written(), await written({ topic: '171' }), await written({ topic: 'koulut' })]
  const own: string[] = [all, streets, others]
  const offered = async (...next: ('done' | 'answered')[]) =>
    (await listFittingTemplates(kari, id, next)).map((one) => one.id).filter((one) => own.includes(one))
  expect(await offered('done', 'answered')).toEqual([streets, all])
  expect(await offered('answered')).toEqual([])
  await retireTemplate(kari, streets)
  expect(await offered('done')).toEqual([all])
  const listed = (await listTemplates(kari)).map((one) => one.id)
  expect(listed).toEqual(expect.arrayContaining([all, others]))
  expect(listed).not.toContain(streets)
})

test('staff put them in order, topic by topic, and a case is offered them so', async () => {
  const { id } = await told({ topic: 'koulut', kind: 'feedback' })
  const [a, b, c] = [
    await written({ name: 'A', topic: 'koulut' }),
    await written({ name: 'B', topic: 'koulut' }),
    await written({ name: 'C', topic: 'koulut' }),
  ]
  const own: string[] = [a, b, c]
  const offered = async () =>
    (await listFittingTemplates(kari, id, ['done'])).filter((one) => own.includes(one.id)).map(({ name }) => name)
  const step = async (of: string, to: 'up' | 'down', version?: number) =>
    moveTemplate(kari, { id: of, to, version: version ?? (await findTemplate(kari, of))?.version ?? 0 })
  expect(await offered()).toEqual(['A', 'B', 'C'])
  await step(c, 'up')
  expect(await offered()).toEqual(['A', 'C', 'B'])
  await expect(step(c, 'up', 1)).rejects.toEqual(refused('casework.templateChanged'))
  await step(c, 'up')
  await step(c, 'up')
  expect(await offered()).toEqual(['C', 'A', 'B'])
  own.push(await written({ name: 'AA', topic: 'koulut' }))
  expect(await offered()).toEqual(['C', 'A', 'B', 'AA'])
  const listed = (await listTemplates(kari)).filter((one) => own.includes(one.id)).map(({ name }) => name)
  expect(listed).toEqual(['C', 'A', 'B', 'AA'])
  for (const one of own) await retireTemplate(kari, one)
  await expect(step(a, 'down')).rejects.toEqual(refused('gone'))
})

test('its words are filled in for the case, and what was sent stays when it changes', async () => {
  const { id, reference } = await told()
  const template = await written()
  const said = await fillTemplate(kari, { case: id, template, day: '2026-12-01' }, when)
  expect(said).toEqual({ to: 'done', words: `Asia ${reference}: Katujen kunto, valmis 1.12.2026.` })
  const season = await fillTemplate(kari, { case: id, template, day: null, period: '2027-spring' }, when)
  expect(season.words).toBe(`Asia ${reference}: Katujen kunto, valmis fi 2027-spring.`)
  const open = await fillTemplate(kari, { case: id, template, day: null }, when)
  await expect(moved(kari, id, 'done', { words: open.words })).rejects.toEqual(refused('casework.openPlaceholder'))
  await moved(kari, id, 'done', { words: said.words })
  await saveTemplate(kari, { ...(await asSaved(template)), words: { fi: 'Toisin.' } })
  expect((await caseOf(kari, id)).events.at(-1)?.words).toBe(said.words)
})

test('a case in a language the template lacks is not answered in another', async () => {
  const { id } = await told({ text: 'En grop.' })
  const template = await written({ words: { fi: 'Paikattu.' } })
  expect(missingLanguages({ fi: 'Paikattu.', sv: ' ' }, ['fi', 'sv', 'en'])).toEqual(['sv', 'en'])
  await expect(fillTemplate(kari, { case: id, template: randomUUID(), day: null }, when)).rejects.toEqual(
    refused('gone'),
  )
  const swedish = await told({}, { ...atCounter('jamsa'), locale: 'sv' })
  await expect(fillTemplate(kari, { case: swedish.id, template, day: null }, when)).rejects.toEqual(
    refused('casework.noWords'),
  )
})

test('two at one template: the second is told and writes over nothing', async () => {
  const id = await written()
  const seen = await asSaved(id)
  const both = await Promise.allSettled(['Yksi.', 'Kaksi.'].map((fi) => saveTemplate(kari, { ...seen, words: { fi } })))
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([
    refused('casework.templateChanged'),
  ])
})

test('only known placeholders may stand in a template, and no identity code', async () => {
  const input = { name: 'x', state: 'done', words: { fi: 'Hei {name}.' } }
  expect(templateInput('fi').safeParse(input).error?.issues[0]).toMatchObject({ path: ['words', 'fi'] })
  await expect(written({ words: { fi: 'Tunnus 131052-308T' } })).rejects.toEqual(refused('contact.identityCode'))
})

test('filling in leaves no known place open and touches nothing else', () => {
  const known = { reference: 'abcd2345', topic: 'Kadut', day: '1.12.2026' }
  fc.assert(
    fc.property(fc.array(fc.constantFrom('{reference}', '{topic}', '{day}', 'sana ', '{muu}', '{')), (pieces) => {
      const text = filled(pieces.join(''), known)
      expect(openPlaceholders(text)).toEqual([])
      expect(unknownPlaceholders(text)).toEqual(unknownPlaceholders(pieces.join('')).filter((name) => name !== 'day'))
      expect(filled(text, known)).toBe(text)
    }),
  )
})

async function asSaved(id: string) {
  const { name, state, words, version } = (await findTemplate(kari, id)) ?? expect.unreachable()
  const fields = { id, submission: null, topic: null, name, words, version: version as number | null }
  return { ...fields, state: templateInput('fi').shape.state.parse(state) }
}

test('a template is found by its name, its topic and its words in any language, by how words begin', () => {
  const rows = [
    { name: 'Paikattu', words: { fi: 'Kuoppa on paikattu.', sv: 'Gropen är lagad.' }, topic: { fi: 'Katujen kunto' } },
    { name: 'Lamppu vaihdettu', words: { fi: 'Vaihdoimme lampun.' }, topic: null },
  ]
  const found = (sought: string) => templatesWith(rows, sought).map(({ name }) => name)
  expect(found('')).toEqual(['Paikattu', 'Lamppu vaihdettu'])
  expect(found('GROP')).toEqual(['Paikattu'])
  expect(found('katu paik')).toEqual(['Paikattu'])
  expect(found('lampun')).toEqual(['Lamppu vaihdettu'])
  expect(found('paikattu lamppu')).toEqual([])
  expect(found('attu')).toEqual([])
})
