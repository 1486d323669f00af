import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zipOf } from '@/app/_server/archive'
import { withSubjects } from '@/app/_server/mail-subjects'
import { readable } from '@/app/_server/readable'
import type { Officer, Resident } from '@/db/actors'
import { exportTakingPart } from '@/db/budget/exports/reads'
import { closeDatabase } from '@/db/client'
import { noteCase } from '@/db/contact/cases/writes'
import { exportCase, exportCases } from '@/db/contact/exports/reads'
import { noteCaseExport } from '@/db/contact/exports/writes'
import { exportPerson } from '@/db/people/exports/reads'
import { noteExport } from '@/db/people/exports/writes'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling, signedIn, writing } from '@/tests/people'
import { anybody, moved, refused, told } from '../casework/town'
import { fieldsOf, nameless } from './names'

let kari: Officer<'contact'>
let aino: Resident<'budget'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  aino = await signedIn(residents.aino)
})
afterAll(closeDatabase)

test('what is held of me is all there, and nobody else’s: neither their cases nor what colleagues told each other', async () => {
  const mine = await told(
    { text: 'Kuoppa pihatien päässä.', name: 'Aino Mäkelä', email: 'aino@posti.example' },
    writing(aino),
  )
  await told({ text: 'Toisen oma asia.', name: 'Ritva Kärkkäinen' })
  await noteCase(kari, mine.id, 'Soitettu tiemestarille.')
  await moved(kari, mine.id, 'done', { words: 'Kuoppa on paikattu.' })
  const held = await exportCases(writing(aino))
  expect(held.cases).toHaveLength(1)
  expect(held.cases[0]).toMatchObject({
    ...{ reference: mine.reference, text: 'Kuoppa pihatien päässä.', state: 'done' },
    contact: { name: 'Aino Mäkelä', email: 'aino@posti.example', phone: null },
  })
  const text = JSON.stringify(held)
  expect(text).toContain('Kuoppa on paikattu.')
  expect(held.cases[0]?.mails.length).toBeGreaterThan(0)
  expect(held.cases[0]?.log).toContainEqual({ at: expect.any(Date), action: 'case.moved', by: 'staff' })
  for (const other of ['Toisen', 'Ritva', 'tiemestarille', kari.staff.id, 'Kari']) expect(text).not.toContain(other)
})

test('whoever holds the link of a case gets that case, with any other key nothing', async () => {
  const one = await told({ text: 'Nimetön asia.', phone: '0401234567' })
  expect(await exportCase(anybody, one.key)).toMatchObject({ text: 'Nimetön asia.', contact: { language: 'fi' } })
  expect(await exportCase(anybody, one.reference)).toBeNull()
  expect(await exportCase(writing(aino), one.reference)).toBeNull()
  await noteCaseExport(anybody, one.key)
  await expect(noteCaseExport(anybody, 'x'.repeat(32))).rejects.toEqual(refused('gone'))
})

test('a link may have been passed on: name and addresses are in the copy of who has identified alone', async () => {
  const ritva = { name: 'Ritva Kärkkäinen', email: 'ritva@posti.example', phone: '0401234567' }
  const one = await told(ritva, writing(aino))
  const veikko = writing(await signedIn(residents.veikko))
  for (const holder of [anybody, veikko]) {
    const copy = JSON.stringify(await exportCase(holder, one.key))
    expect(copy).toContain('caseReceived')
    for (const known of Object.values(ritva)) expect(copy).not.toContain(known)
  }
  expect(await exportCase(writing(aino), one.key)).toMatchObject({ contact: ritva, mails: [{ address: ritva.email }] })
})

test('what I answered and was written is in the copy; what is for the desk alone goes to who has identified, not to a link', async () => {
  const lamp = { topic: 'katuvalot', answers: { VIKA: 'pimea', MAARA: '3', PYLVAS: 'A 17' } }
  const one = await told({ ...lamp, email: 'aino@posti.example' } as never, writing(aino))
  const car = await told({ topic: 'pysakointi', answers: { REKISTERI: 'ABC-123' } } as never, writing(aino))
  const mine = await exportCase(writing(aino), one.reference)
  expect(mine?.answers).toContainEqual({ question: expect.objectContaining({ fi: expect.any(String) }), answer: ['3'] })
  expect(JSON.stringify(mine?.answers)).toContain('A 17')
  expect(mine?.mails).toMatchObject([{ mail: 'caseReceived', about: one.reference, address: 'aino@posti.example' }])
  expect(JSON.stringify((await exportCase(writing(aino), car.reference))?.answers)).toContain('ABC-123')
  const veikko = writing(await signedIn(residents.veikko))
  for (const holder of [anybody, veikko])
    expect(JSON.stringify(await exportCase(holder, car.key))).not.toContain('ABC-123')
})

test('who I am is told with what I was told and did; taking the copy is written down too', async () => {
  await noteExport(aino)
  const held = await exportPerson(aino)
  expect(held.person).toMatchObject({ name: 'Aino Mäkelä', bornOn: '1986-03-14', homeMunicipality: '182' })
  expect(held.messages.map(({ message }) => message)).toContain('caseMoved')
  expect(held.log.at(-1)).toMatchObject({ action: 'person.exported' })
  expect(JSON.stringify(held)).not.toContain(residents.aino.hetu)
  expect(await exportTakingPart(aino)).toEqual({
    ...{ ideas: [], earlier: [], comments: [], supports: [], reports: [], voted: [] },
  })
})

test('every field of the copy has a name in all three languages', async () => {
  const held = {
    ...(await exportPerson(aino)),
    ...(await exportCases(writing(aino))),
    budget: await exportTakingPart(aino),
  }
  expect(fieldsOf(held).size).toBeGreaterThan(40)
  expect(nameless(held)).toEqual([])
})

test('what somebody wrote stays words in the page for reading', () => {
  const words = {
    title: 'T',
    lead: 'L',
    lang: 'fi',
    label: (name: string) => name,
    word: (_: string, value: string) => value,
    moment: String,
  }
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, text) => {
      const page = readable({ [name]: [{ text: `<script>${text}</script>`, empty: null }] }, words)
      expect(page).not.toContain('<script')
      expect(page.match(/<dl>/g)).toHaveLength(1)
    }),
  )
})

test('an archive tells of every entry what it is: name in UTF-8, length and checksum, and gives its bytes back', async () => {
  const entries = fc.array(
    fc.record({
      name: fc.stringMatching(/^[a-zäö]{1,9}$/),
      bytes: fc.uint8Array({ maxLength: 300 }).map((list) => Buffer.from(list)),
    }),
    { maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(entries, async (list) => {
      const zip = Buffer.from(await zipOf(list))
      const end = zip.length - 22
      expect(zip.readUInt32LE(end)).toBe(0x06054b50)
      expect(zip.readUInt16LE(end + 10)).toBe(list.length)
      let at = zip.readUInt32LE(end + 16)
      for (const { name, bytes } of list) {
        expect(zip.readUInt32LE(at)).toBe(0x02014b50)
        expect(zip.readUInt16LE(at + 8) & 0x0800, 'names are UTF-8').toBe(0x0800)
        const [length, extra, local] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt32LE(at + 42)]
        expect(zip.toString('utf8', at + 46, at + 46 + length)).toBe(name)
        expect([zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 24)]).toEqual([crc32(bytes), bytes.length])
        expect(zip.readUInt32LE(local)).toBe(0x04034b50)
        const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
        expect(zip.subarray(from, from + bytes.length).equals(bytes)).toBe(true)
        at += 46 + length + extra
      }
      expect(at).toBe(end)
    }),
  )
})

test('a mail is told with what stood in its subject, anything else as it is', () => {
  const at = new Date('2026-11-24T10:00:00Z')
  const held = { cases: [{ mails: [{ at, mail: 'caseMoved', about: 'abcd1234' }], about: { topic: 'x' }, mail: null }] }
  expect(withSubjects(held, (mail, about) => `${mail} ${about}`)).toEqual({
    cases: [
      {
        mails: [{ subject: 'caseMoved abcd1234', at, mail: 'caseMoved', about: 'abcd1234' }],
        about: { topic: 'x' },
        mail: null,
      },
    ],
  })
  expect(withSubjects(held, () => null)).toEqual(held)
})
