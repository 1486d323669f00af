import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer, Visitor } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { disputeCase } from '@/db/contact/cases/moves/writes'
import { listOtherReaders } from '@/db/contact/cases/translations/reads'
import { forwardInput } from '@/db/contact/forwards/input'
import { forwardCase } from '@/db/contact/forwards/writes'
import { registryInput } from '@/db/contact/registry/input'
import { handToRegistry } from '@/db/contact/registry/writes'
import { templateInput } from '@/db/contact/templates/input'
import { listTemplates } from '@/db/contact/templates/reads'
import { fillTemplate } from '@/db/contact/templates/uses/reads'
import { saveTemplate } from '@/db/contact/templates/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { sendDue } from '@/scripts/worker/mails'
import { handling } from '@/tests/people'
import { startMailServer } from '../mails/mail-server'
import { asOwner } from '../walls/canaries'
import { anybody, caseOf, moved, refused, told, when } from './town'

const sql = asOwner()
let kari: Officer<'contact'>
let post: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(async () => {
  post = await startMailServer()
  await sql`delete from mails`
})
afterEach(() => post.stop())
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const reading = (locale: 'fi' | 'sv' | 'en') => ({ ...anybody, locale }) as Visitor<'contact'>
const words = { fi: 'Kuoppa on paikattu.', sv: 'Gropen är lagad.', en: 'The pothole has been mended.' }
const languages = ['fi', 'sv', 'en'] as const

/** Three who tell of the same pothole, each in their own language; the second and the third have joined the first. */
async function threeOfThem() {
  const tell = (locale: 'fi' | 'sv' | 'en') => told({ email: `${locale}@posti.example` }, reading(locale))
  const [fi, sv, en] = [await tell('fi'), await tell('sv'), await tell('en')]
  for (const { id } of [sv, en]) {
    const { version } = await caseOf(kari, id)
    await mergeCase(kari, { case: id, version, number: fi.reference, offered: null })
  }
  return { fi, sv, en }
}
const page = async (key: string, locale: 'fi' | 'sv' | 'en') =>
  (await followCase(reading(locale), key)) ?? expect.unreachable()
const answersTo = (address: string) =>
  post.taken.filter(({ to, text }) => JSON.stringify(to).includes(address) && /^> /m.test(text ?? ''))

test('three reporters in three languages each get the one answer once, in their own', async () => {
  const three = await threeOfThem()
  expect(await listOtherReaders(kari, three.fi.id)).toEqual([
    { locale: 'en', count: 1 },
    { locale: 'sv', count: 1 },
  ])
  await moved(kari, three.fi.id, 'done', { words: words.fi, also: { sv: words.sv, en: words.en } })
  await sendDue('jamsa', post.url)
  for (const locale of languages) {
    const [mail, ...more] = answersTo(`${locale}@posti.example`)
    expect(more).toEqual([])
    expect(mail?.headers.get('content-language')).toBe(locale)
    expect(mail?.text).toContain(`> ${words[locale]}`)
    for (const other of languages.filter((one) => one !== locale)) expect(mail?.text).not.toContain(words[other])
    const last = (await page(three[locale].key, locale)).events.at(-1)
    expect(last).toMatchObject({ to: 'done', words: words[locale], lang: locale })
  }
  expect((await caseOf(kari, three.fi.id)).events.at(-1)).toMatchObject({ also: { sv: words.sv, en: words.en } })
})

test('a language left out is asked for, and sent in that of the case only when somebody says so', async () => {
  const { fi, en } = await threeOfThem()
  const half = { words: words.fi, also: { sv: words.sv } }
  await expect(moved(kari, fi.id, 'done', half)).rejects.toEqual(refused('casework.languageMissing'))
  expect((await caseOf(kari, fi.id)).state).toBe('received')
  await moved(kari, fi.id, 'done', { ...half, oneLanguage: 'on' })
  await sendDue('jamsa', post.url)
  expect(answersTo('en@posti.example')[0]?.text).toContain('The handler’s message, in Finnish:\n\n> Kuoppa')
  expect((await page(en.key, 'en')).events.at(-1)).toMatchObject({ words: words.fi, lang: 'fi' })
})

test('an identity code or an open placeholder in any language is refused', async () => {
  const { fi } = await threeOfThem()
  const say = (sv: string) => moved(kari, fi.id, 'done', { words: words.fi, also: { sv, en: words.en } })
  await expect(say('Ring 131052-308T.')).rejects.toEqual(refused('contact.identityCode'))
  await expect(say('Klart {day}.')).rejects.toEqual(refused('casework.openPlaceholder'))
})

test('handing a case over is told in every language that somebody waits in', async () => {
  const { fi } = await threeOfThem()
  const { version } = await caseOf(kari, fi.id)
  const over = { case: fi.id, version: String(version), nature: 'claim', telling: 'Asia on kirjaamossa.' }
  await expect(handToRegistry(kari, registryInput.parse(over))).rejects.toEqual(refused('casework.languageMissing'))
  const out = {
    case: fi.id,
    version: String(version),
    name: 'Urakoitsija',
    locale: 'fi',
    shares: 'text',
    tell: 'Urakoitsija tekee.',
  }
  const due = { dueOn: '2099-01-31' }
  await expect(forwardCase(kari, forwardInput.parse({ ...out, ...due }))).rejects.toEqual(
    refused('casework.languageMissing'),
  )
  const also = { sv: 'Entreprenören gör det.', en: 'The contractor will do it.' }
  await forwardCase(kari, forwardInput.parse({ ...out, ...due, also }))
  const [first] = await Promise.all([page(fi.key, 'fi')])
  expect(first.events.at(-1)).toMatchObject({ to: 'forwarded', words: 'Urakoitsija tekee.' })
  await sendDue('jamsa', post.url)
  expect(answersTo('sv@posti.example').some(({ text }) => text?.includes(also.sv))).toBe(true)
  const seen = String((await caseOf(kari, fi.id)).version)
  await handToRegistry(kari, registryInput.parse({ ...over, version: seen, oneLanguage: 'on' }))
  expect((await page(fi.key, 'fi')).state).toBe('answered')
})

test('a template fills every language that somebody waits in, as far as it has it', async () => {
  const { fi } = await threeOfThem()
  const said = { fi: 'Asia {reference} on hoidettu.', sv: 'Ärende {reference} är klart.', en: '' }
  await saveTemplate(kari, templateInput('fi').parse({ name: 'Hoidettu', topic: '', state: 'done', words: said }))
  const template = (await listTemplates(kari)).find(({ name }) => name === 'Hoidettu')?.id ?? ''
  expect(await fillTemplate(kari, { case: fi.id, template, day: null }, when)).toEqual({
    to: 'done',
    words: `Asia ${fi.reference} on hoidettu.`,
    'also.sv': `Ärende ${fi.reference} är klart.`,
  })
})

test('taken out again, a case goes its own way, and its reporter hears no more of the other', async () => {
  const { fi, sv } = await threeOfThem()
  await moved(kari, sv.id, 'in_progress', { words: 'Vi utreder ert ärende skilt.' })
  expect(await listOtherReaders(kari, fi.id)).toEqual([{ locale: 'en', count: 1 }])
  await moved(kari, fi.id, 'done', { words: words.fi, also: { en: words.en } })
  const own = await page(sv.key, 'sv')
  expect(own.state).toBe('in_progress')
  expect(JSON.stringify(own.events)).not.toContain(words.fi)
  await moved(kari, sv.id, 'done', { words: words.sv })
  await sendDue('jamsa', post.url)
  expect(answersTo('sv@posti.example').map(({ text }) => text?.includes(words.sv))).toEqual([false, true])
  await disputeCase(reading('sv'), { at: sv.key, text: 'Inte lagad.', event: crypto.randomUUID() })
  expect((await caseOf(kari, sv.id)).state).toBe('reopen_requested')
  expect((await caseOf(kari, fi.id)).state).toBe('done')
})
