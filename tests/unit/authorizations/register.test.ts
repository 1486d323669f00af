import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  choiceAddress,
  mayApply,
  type Register,
  register,
  rolesIn,
  signatureOf,
  tokenFor,
} from '@/app/_server/authorizations'
import { clientsOf, type Role } from '@/scripts/authorizations/people'
import { authorizations } from '@/scripts/authorizations/register'
import { residents } from '@/scripts/personas'
import { answer } from '../organisations/cast'

const portalSecret = 'cd'.repeat(32)
const portalPort = 5790
const redirectUri = `http://jamsa.localhost:${portalPort}/api/authorizations/callback`
const businessId = '9000101-4'
const { hetu } = residents.aino
let standIn: Server
let at: Register
/** How far the register's clock is ahead of ours, in milliseconds. */
let ahead = 0

beforeAll(async () => {
  const clock = () => Date.now() + ahead
  standIn = createServer(authorizations({ base: '/valtuudet', portalPort, portalSecret, clock }))
  await new Promise<void>((done) => standIn.listen(0, '127.0.0.1', done))
  const { port } = standIn.address() as AddressInfo
  const town = clientsOf(portalSecret).find(({ clientId }) => clientId === 'jamsa-asiointi')
  if (!town) throw new Error('Jämsä is a client of the register')
  const { clientId, apiKey, password } = town
  at = { url: `http://127.0.0.1:${port}/valtuudet`, clientId, apiKey, password }
})
beforeEach(() => {
  ahead = 0
})
afterAll(() => standIn.close())

type Choice = { organisation?: string; other?: string; role?: Role; cancel?: 'yes' }

/** What a person does at the register's page; the address that leads back. */
async function choose(user: string, choice: Choice): Promise<URL> {
  const page = choiceAddress(at, { user, state: 'fi.tila', redirectUri, locale: 'fi' })
  expect(page).not.toContain(hetu)
  const shown = await (await fetch(page)).text()
  expect(shown).toContain('Kenen puolesta asioit?')
  const form = { client_id: at.clientId, redirect_uri: redirectUri, user, state: 'fi.tila', role: 'mandate', ...choice }
  const posted = await fetch(new URL(page).origin + new URL(page).pathname, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(form) },
  })
  return new URL(posted.headers.get('location') ?? '')
}

async function chosen(choice: Choice) {
  const { sessionId, userId } = await register(at, hetu)
  const back = await choose(userId, choice)
  return { sessionId, back, code: back.searchParams.get('code') ?? '' }
}

describe('whoever goes to the register and back', () => {
  test.each(['mandate', 'chair', 'soleSignatory'] as const)('may apply by the role of %s', async (role) => {
    const { sessionId, back, code } = await chosen({ organisation: businessId, role })
    expect(back.searchParams.get('state')).toBe('fi.tila')
    const told = await rolesIn(at, sessionId, await tokenFor(at, code, redirectUri))
    expect(told).toMatchObject([{ identifier: businessId, name: 'Himosjoen Veto ry' }])
    expect(mayApply(told, businessId)).toBe('yes')
  })

  test('may not by a role that is not enough, nor for another organisation than was chosen', async () => {
    const weak = await chosen({ organisation: businessId, role: 'invoices' })
    const told = await rolesIn(at, weak.sessionId, await tokenFor(at, weak.code, redirectUri))
    expect(mayApply(told, businessId)).toBe('notEnough')
    const other = await chosen({ other: '1234567-1' })
    const toldOther = await rolesIn(at, other.sessionId, await tokenFor(at, other.code, redirectUri))
    expect(mayApply(toldOther, businessId)).toBe('otherChosen')
    expect(mayApply([], businessId)).toBe('otherChosen')
  })

  test('comes back without a code when they cancel', async () => {
    const { back, code } = await chosen({ cancel: 'yes' })
    expect(back.searchParams.get('error')).toBe('access_denied')
    expect(code).toBe('')
  })

  test('has a code that is good once, and for the address it was made for alone', async () => {
    const { code } = await chosen({ organisation: businessId })
    expect(await answer(tokenFor(at, code, 'http://jamsa.localhost:1/api/authorizations/callback'))).toBe(
      'authorizations.away',
    )
    await tokenFor(at, code, redirectUri)
    expect(await answer(tokenFor(at, code, redirectUri))).toBe('authorizations.away')
  })

  test('is asked to begin anew when the register’s session is over', async () => {
    const { sessionId, code } = await chosen({ organisation: businessId })
    const token = await tokenFor(at, code, redirectUri)
    expect(await answer(rolesIn(at, sessionId, 'another'))).toBe('authorizations.over')
    expect(await answer(rolesIn({ ...at }, crypto.randomUUID(), token))).toBe('authorizations.over')
  })
})

describe('the register takes no request', () => {
  test('that another key has signed, or nobody it knows', async () => {
    expect(await answer(register({ ...at, apiKey: 'wrong' }, hetu))).toBe('authorizations.away')
    expect(await answer(register({ ...at, clientId: 'joku-muu' }, hetu))).toBe('authorizations.away')
  })

  test('of a clock more than five minutes off, on either side', async () => {
    for (const minutes of [-4, 4]) {
      ahead = minutes * 60_000
      expect(await register(at, hetu)).toHaveProperty('sessionId')
    }
    for (const minutes of [-6, 6]) {
      ahead = minutes * 60_000
      expect(await answer(register(at, hetu))).toBe('authorizations.away')
    }
  })

  test('for a token with a wrong password: the session is over', async () => {
    const { code } = await chosen({ organisation: businessId })
    expect(await answer(tokenFor({ ...at, password: 'wrong' }, code, redirectUri))).toBe('authorizations.over')
  })
})

test('a register that is not there is away, and what is thrown holds no identity code', async () => {
  const fault = await register({ ...at, url: 'http://127.0.0.1:9' }, hetu).catch((error) => error)
  expect(fault.key).toBe('authorizations.away')
  expect(`${fault.message} ${fault.stack} ${JSON.stringify(fault)}`).not.toContain(hetu)
})

test('a register that answers with something else than was agreed is away, and no fault of ours', async () => {
  const other = createServer((_, response) => response.setHeader('Content-Type', 'application/json').end('{"ok":true}'))
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const there = { ...at, url: `http://127.0.0.1:${(other.address() as AddressInfo).port}` }
  try {
    expect(await answer(register(there, hetu))).toBe('authorizations.away')
    expect(await answer(tokenFor(there, 'koodi', redirectUri))).toBe('authorizations.away')
    expect(await answer(rolesIn(there, 'istunto', 'x'))).toBe('authorizations.away')
  } finally {
    other.close()
  }
})

test('a request is signed by client, moment and path, as the agency tells', () => {
  const said = signatureOf({ ...at, clientId: 'a', apiKey: 'b' }, '/polku', '2026-11-30T10:00:00.000Z')
  // openssl: printf '/polku 2026-11-30T10:00:00.000Z' | openssl dgst -sha256 -hmac b -binary | base64
  expect(said).toBe('a 2026-11-30T10:00:00.000Z lowHGrOCAF6NEP/y/QEpGE5GbJbiPcY7tKK3iRwlzSI=')
})
