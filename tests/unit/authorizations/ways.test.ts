import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { derived, seal } from '@/db/keys'
import { beginAuthorization, mayAuthorize, takeAuthorization } from '@/db/people/organisations/authorizations/writes'
import { todayIn } from '@/db/people/organisations/mandates/reads'
import { noteAuthorization } from '@/db/people/organisations/mandates/writes'
import { findMyOrganisation } from '@/db/people/organisations/reads'
import { findIdentity, findSession } from '@/db/people/sessions/reads'
import { openSession } from '@/db/people/sessions/writes'
import { inTown } from '@/db/town'
import { residents } from '@/scripts/personas'
import { signedIn } from '@/tests/people'
import { answer, brought, founded } from '../organisations/cast'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
const hash = (text: string) => createHash('sha256').update(text).digest()
let aino: Resident
let guest: Resident
let organisation: string
let session: string
let other: string

beforeAll(async () => {
  aino = await signedIn(residents.aino)
  guest = await signedIn(residents.kalle)
  organisation = await founded(aino, 'Valtuutettu ry', { businessId: '9000190-7' })
  await brought(aino, organisation, guest, 'editor')
  session = await opened(aino, 'aino')
  other = await opened(aino, 'ainon toinen')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

async function opened(resident: Resident, token: string, identity?: Buffer): Promise<string> {
  const { id, name } = resident.person
  await openSession(resident, { token: hash(token), holder: { kind: 'resident', id, name }, identity })
  return (await findSession(resident, hash(token)))?.id ?? ''
}

const begin = (state: string, at = session) =>
  beginAuthorization(aino, {
    ...{ session: at, organisation, state: hash(state), registerSession: 'rekisterin oma', request: randomUUID() },
  })
const take = (state: string, at = session) => takeAuthorization(aino, { session: at, state: hash(state) })

test('a way leads back once, in the session that it began in, with what it was about', async () => {
  await begin('yksi')
  expect(await take('yksi', other)).toBeNull()
  expect(await take('arvattu')).toBeNull()
  expect(await take('yksi')).toMatchObject({ organisation, businessId: '9000190-7', registerSession: 'rekisterin oma' })
  expect(await take('yksi')).toBeNull()
})

test('of two at once one is taken, and a later way takes the place of the one before', async () => {
  await begin('ensimmäinen')
  await begin('toinen')
  expect(await take('ensimmäinen')).toBeNull()
  const both = await Promise.all([take('toinen'), take('toinen')])
  expect(both.filter(Boolean)).toHaveLength(1)
})

test('a way that took too long leads nowhere, and the register’s session lies sealed', async () => {
  await begin('hidas')
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const [row] =
    await sql`update authorizations set expires_at = now() - interval '1 second' where session = ${session} returning register_session`
  expect(row?.register_session.toString()).not.toContain('rekisterin oma')
  expect(await take('hidas')).toBeNull()
})

test('only who may submit for an organisation asks, and one without a Y-tunnus cannot be asked for', async () => {
  expect(await answer(mayAuthorize(aino, organisation))).toBe('done')
  expect(await answer(mayAuthorize(guest, organisation))).toBe('organisations.mayNot')
  const group = await founded(aino, 'Ryhmä', { form: 'unregistered', group: ['A B', 'C D', 'E F'] })
  expect(await answer(mayAuthorize(aino, group))).toBe('authorizations.noBusinessId')
  expect(await answer(mayAuthorize(await signedIn(residents.veikko), organisation))).toBe('gone')
})

test('what Suomi.fi told holds for the day, and told twice it is one mandate', async () => {
  const told = { organisation, signing: 'alone' as const, request: randomUUID() }
  await noteAuthorization(aino, told)
  await noteAuthorization(aino, { ...told, request: randomUUID() })
  const powers = (await findMyOrganisation(aino, organisation))?.powers ?? []
  const today = await inTown(aino, todayIn)
  expect(powers).toMatchObject([{ source: 'suomifi', state: 'inForce', validFrom: today, validUntil: today }])
})

test('an identity code lies sealed in its session, and goes with it', async () => {
  const token = 'eväste'
  const sealed = seal(derived(Buffer.from(token), 'session identity'), Buffer.from(residents.aino.hetu), 'x')
  await opened(aino, token, sealed)
  expect(await findIdentity(aino, hash(token))).toEqual(sealed)
  expect(sealed.toString('latin1')).not.toContain(residents.aino.hetu)
  expect(await findIdentity(aino, hash('toinen'))).toBeNull()
})
