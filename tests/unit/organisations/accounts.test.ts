import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GrantOfficer, type Resident, vouch } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { notTiedTo } from '@/db/grants/ties/owners/reads'
import { ibanIn, listMyAccounts } from '@/db/people/organisations/accounts/reads'
import { addAccount, endAccount, verifyAccount } from '@/db/people/organisations/accounts/writes'
import { newOrganisation, officialsInput } from '@/db/people/organisations/input'
import { businessIdOf, registerNumberOf } from '@/db/people/organisations/rules'
import { inTown } from '@/db/town'
import { residents } from '@/scripts/personas'
import { signedIn } from '@/tests/people'
import { asOwner } from '../walls/canaries'
import { answer, bare, preparing } from './cast'

const sql = asOwner()
let kalle: Resident
beforeAll(async () => {
  kalle = await signedIn(residents.kalle)
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const iban = 'FI2112345600000785'

test('an account number is nowhere in the database in the clear, and whoever pays reads it', async () => {
  const id = await addAccount(kalle, { iban })
  expect((await listMyAccounts(kalle)).map(({ lastFour }) => lastFour)).toEqual(['0785'])
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const rows = await sql`select row_to_json(b)::text as row, iban from bank_accounts b where id = ${id}`
  expect(rows[0]?.row).not.toContain(iban.slice(2, 14))
  expect(Buffer.from(rows[0]?.iban).toString('latin1')).not.toContain(iban)
  const sanna = await preparing()
  const payer = vouch<GrantOfficer<'pay'>>({ ...sanna, duty: 'pay', duties: ['pay'] })
  expect(await inTown(payer, (tx) => ibanIn(tx, payer, id))).toBe(iban)
  const other = vouch<GrantOfficer<'pay'>>({ ...payer, municipality: 'raasepori' })
  expect(await inTown(other, (tx) => ibanIn(tx, other, id))).toBeNull()
})

test('the same account is not kept twice, however often it is sent, until it has ended', async () => {
  const venla = await signedIn(residents.venla)
  const answers = await Promise.all([1, 2, 3].map(() => answer(addAccount(venla, { iban: 'FI6012345600001247' }))))
  expect(answers.toSorted()).toEqual(['done', 'organisations.sameAccount', 'organisations.sameAccount'])
  const [own] = await listMyAccounts(venla)
  expect(await answer(endAccount(kalle, { account: own?.id ?? '' }))).toBe('gone')
  await endAccount(venla, { account: own?.id ?? '' })
  expect(await listMyAccounts(venla)).toEqual([])
  expect(await answer(addAccount(venla, { iban: 'FI6012345600001247' }))).toBe('done')
})

test('the desk checks an account once', async () => {
  const taavi = await signedIn(residents.taavi)
  const account = await addAccount(taavi, { iban: 'FI8312345600001221' })
  const sanna = await preparing()
  const answers = await Promise.all([1, 2].map(() => answer(verifyAccount(sanna, { account }, notTiedTo))))
  expect(answers.toSorted()).toEqual(['done', 'gone'])
  expect((await listMyAccounts(taavi))[0]?.verifiedAt).not.toBeNull()
})

test('a Y-tunnus is padded and its hyphen put in; what no register gives is refused', () => {
  expect(businessIdOf('9000101-4')).toBe('9000101-4')
  expect(businessIdOf(' 90001014 ')).toBe('9000101-4')
  expect(businessIdOf('154210-5')).toBe(businessIdOf('0154210-5'))
  for (const wrong of ['0000000-0', '000000-0', '9000101-5', '9000109-1', '12345678-9', 'x', ''])
    expect(businessIdOf(wrong), wrong).toBeNull()
})

test('a register number is shown in threes', () => {
  expect(['999002', '999.002', ' 1 234 567 ', '42'].map(registerNumberOf)).toEqual([
    '999.002',
    '999.002',
    '1.234.567',
    '42',
  ])
  for (const wrong of ['', '0', 'ry 12', '12345678']) expect(registerNumberOf(wrong), wrong).toBeNull()
})

test('a group in no register names three people, and a company its Y-tunnus', () => {
  const typed = { ...Object.fromEntries(Object.keys(bare).map((key) => [key, ''])), submission: crypto.randomUUID() }
  const faults = (said: object) => {
    const read = newOrganisation.safeParse({ ...typed, name: 'Ryhmä', ...said })
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  }
  expect(faults({ form: 'unregistered', group: 'Aino A\nBo B\n\nAino  A' })).toEqual(['group groupOfThree'])
  expect(faults({ form: 'unregistered', group: 'Aino A\r\nBo B\r\nCilla C' })).toEqual([])
  expect(faults({ form: 'company' })).toEqual(['businessId required'])
  expect(faults({ form: 'association', foundedOn: '2026-05-01', registeredOn: '2026-04-01' })).toEqual([
    'registeredOn registeredBefore',
  ])
})

test('rows of officials that stay empty are left out, and a fault stays at its row', () => {
  const row = (name: string, email = '') => ({ role: 'chair', name, email, phone: '' })
  const typed = { organisation: crypto.randomUUID(), version: '1' }
  const read = officialsInput.parse({ ...typed, officials: [row(''), row('Kaisa Kaava'), row('')] })
  expect(read.officials.map(({ name }) => name)).toEqual(['Kaisa Kaava'])
  const faulty = officialsInput.safeParse({ ...typed, officials: [row(''), row('', 'kaisa@posti.example')] })
  expect(faulty.error?.issues.map(({ path }) => path.join('.'))).toEqual(['officials.1.name'])
})
