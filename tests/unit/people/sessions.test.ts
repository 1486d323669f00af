import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { findSession } from '@/db/people/sessions/reads'
import { keepAlive, openSession } from '@/db/people/sessions/writes'
import { admitResident, type Holder } from '@/db/people/writes'
import { residents, staff } from '@/scripts/personas'
import { atDesk, passerBy, signedIn } from '@/tests/people'
import { asOwner } from '../walls/canaries'

const here = passerBy('jamsa')
const sql = asOwner()
let aino: Holder
let marketta: Holder

beforeAll(async () => {
  const { person } = await signedIn(residents.aino)
  aino = { kind: 'resident', id: person.id, name: person.name }
  const { staff: member } = await atDesk(staff.marketta)
  marketta = { kind: 'staff', id: member.id, name: member.name }
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

test('a resident’s session slides half an hour on, and ends eight hours after it began', async () => {
  const token = await opened(aino)
  await passed(token, '20 minutes')
  const session = await findSession(here, token)
  expect(session).toMatchObject({ fading: true, person: { name: 'Aino Mäkelä' } })
  await keepAlive(here, session?.id ?? '')
  await passed(token, '29 minutes')
  expect(await findSession(here, token)).not.toBeNull()
  await passed(token, '2 minutes')
  expect(await findSession(here, token)).toBeNull()
})

test('nothing keeps a session alive past its eight hours', async () => {
  const token = await opened(aino)
  await sql`update sessions set ends_at = now() - interval '1 second' where token = ${token}`
  expect(await findSession(here, token)).toBeNull()
})

test('a session of staff lasts eight hours whether used or not, and does not slide', async () => {
  const token = await opened(marketta)
  await passed(token, '7 hours 59 minutes')
  const session = await findSession(here, token)
  expect(session?.staff?.name).toBe('Marketta Salonen')
  await keepAlive(here, session?.id ?? '')
  await passed(token, '2 minutes')
  expect(await findSession(here, token)).toBeNull()
})

test('the cookie of one town is nobody’s at another', async () => {
  const token = await opened(aino)
  expect(await findSession(here, token)).not.toBeNull()
  expect(await findSession(passerBy('raasepori'), token)).toBeNull()
})

test('an identity code is kept as a keyed hash of its town, never as it is', async () => {
  const [row] = await sql`select to_jsonb(p) as kept from persons p where id = ${aino.id}`
  expect(JSON.stringify(row)).not.toContain(residents.aino.hetu)
  await signedIn(residents.aino, 'raasepori')
  await sql`select set_config('app.municipality', 'raasepori', false)`
  const [other] = await sql`select to_jsonb(p) as kept from persons p where subject = ${residents.aino.sub}`
  await sql`select set_config('app.municipality', 'jamsa', false)`
  expect(other?.kept.identity).not.toBe(row?.kept.identity)
})

test('what the population register says is brought up to date at each sign-in', async () => {
  const { sub, hetu } = residents.linnea
  const claims = { sub, hetu, given_name: 'Linnéa', family_name: 'Sundqvist', turvakielto: false }
  await admitResident(here as Visitor, { ...claims, kotikunta: '710' }, '2026-11-24')
  const { person } = await admitResident(
    here as Visitor,
    { ...claims, kotikunta: '182', turvakielto: true },
    '2026-11-24',
  )
  expect(person).toMatchObject({ homeMunicipality: '182', restricted: true, bornOn: '1986-06-24' })
})

test('a resident whom the identity provider calls by a new subject is still the same resident', async () => {
  const { sub, hetu } = residents.veikko
  const claims = { sub, hetu, given_name: 'Veikko', family_name: 'Lahtinen', turvakielto: false }
  const before = await admitResident(here as Visitor, claims, '2026-11-24')
  const after = await admitResident(here as Visitor, { ...claims, sub: 'new-subject' }, '2026-11-24')
  expect(after.id).toBe(before.id)
  expect((await admitResident(here as Visitor, claims, '2026-11-24')).id).toBe(before.id)
})

test('a sign-in without the identity code does not make it forgotten', async () => {
  const { sub, hetu } = residents.onni
  const claims = { sub, given_name: 'Onni', family_name: 'Mäkelä', turvakielto: false }
  await admitResident(here as Visitor, { ...claims, hetu }, '2026-11-24')
  const { id, person } = await admitResident(here as Visitor, claims, '2026-11-24')
  expect(person.bornOn).toBe('2010-04-21')
  const [row] = await sql`select identity from persons where id = ${id}`
  expect(row?.identity).not.toBeNull()
})

let count = 10
async function opened(holder: Holder) {
  count += 1
  const token = Buffer.alloc(32, count)
  await openSession(here, { token, holder })
  return token
}

/** Lets time pass for one session, as the database sees it. */
async function passed(token: Buffer, time: string) {
  await sql`update sessions set expires_at = expires_at - ${time}::interval, ends_at = ends_at - ${time}::interval where token = ${token}`
}
