import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueSheet, type SheetWords } from '@/app/api/grants/queue/sheet'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { exportApplications } from '@/db/grants/applications/queue/exports/reads'
import { applicationFilters } from '@/db/grants/applications/queue/input'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, complete, published } from '../applications/cast'
import { asOwner } from '../walls/canaries'
import { sent, tied } from './cast'

const sql = asOwner()
let aino: Applicant
let veikko: Applicant
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let call: string

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  veikko = atGrants(await signedIn(residents.veikko))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  const slug = 'taulukko'
  await published(slug)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const [found] = await sql`select id from calls where slug = ${slug}`
  call = found?.id
  await sent(aino, slug)
  await sent(aino, slug, { ...complete, purpose: '=HYPERLINK("http://paha.example";"Avaa")' })
  const secrets = 'Tunnus 131052-308T, tili FI21 1234 5600 0007 85 ja iban fi2112345600000785.'
  await sent(aino, slug, { ...complete, purpose: secrets })
  await sent(veikko, slug, { ...complete, purpose: 'Salaisuus' })
  await tied(sql, matti.staff.id, veikko.person.id)
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const filters = (more: object = {}) => applicationFilters.parse({ pile: 'received', call, ...more })
const words: SheetWords = {
  heads: [
    'Numero',
    'Hakija',
    'Haku',
    'Tarkoitus',
    'Haettu',
    'Saapui',
    'Myöhässä',
    'Käsittelijä',
    'Tila',
    'Huomattavaa',
  ],
  state: (state) => state,
  call: (name) => name.fi ?? '',
  ...{ veiled: 'Piilossa', late: 'Myöhässä', unread: 'Uusi viesti', unanswered: 'Ei tullut', locale: 'fi' },
}
const sheetFor = async (officer: GrantOfficer<'prepare'>, more: object = {}) =>
  queueSheet(await exportApplications(officer, filters(more)), words)
const cells = (sheet: string) => Papa.parse<string[]>(sheet.slice(1).trimEnd(), { delimiter: ';' }).data

test('the table holds what the queue finds under its filters, all pages of it', async () => {
  const [head, ...rows] = cells(await sheetFor(sanna))
  expect(head).toEqual(words.heads)
  expect(rows).toHaveLength(4)
  expect(rows[0]?.slice(0, 2)).toEqual([expect.stringMatching(/^\d{4}\/\d+$/), 'Aino Mäkelä'])
  expect(rows[0]?.[5]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  expect(cells(await sheetFor(sanna, { q: 'Salaisuus' }))).toHaveLength(2)
  expect(cells(await sheetFor(sanna, { handler: 'me' }))).toHaveLength(1)
})

test('no cell is computed by a spreadsheet', async () => {
  const purposes = cells(await sheetFor(sanna)).map((row) => row[3])
  expect(purposes).toContain(`'=HYPERLINK("http://paha.example";"Avaa")`)
})

test('identity codes and accounts that somebody wrote are not in it', async () => {
  const sheet = await sheetFor(sanna)
  expect(sheet).toContain('Tunnus ******-****, tili FI… ja iban FI….')
  expect(sheet).not.toMatch(/308T|0007 ?85/)
})

test('whoever is behind the wall of a tie is not in it, not by their number either', async () => {
  const [hers, his] = [cells(await sheetFor(sanna)), cells(await sheetFor(matti))]
  const hidden = hers.find((row) => row[3] === 'Salaisuus')?.[0] ?? expect.unreachable()
  expect(his).toHaveLength(hers.length - 1)
  expect(JSON.stringify(his)).not.toContain(hidden)
})

test('each taking is journalled with how many it held', async () => {
  const before = await sql`select count(*)::int from journal where action = 'application.exported'`
  await sheetFor(matti)
  const rows = await sql`select actor, detail from journal where action = 'application.exported' order by seq desc`
  expect(rows).toHaveLength(before[0]?.count + 1)
  expect(rows[0]).toMatchObject({ actor: `staff:${matti.staff.id}`, detail: '3' })
})
