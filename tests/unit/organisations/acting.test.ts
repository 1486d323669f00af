import { randomBytes } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import type { Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { actFor } from '@/db/people/organisations/acting/writes'
import { changeRole, removeMember } from '@/db/people/organisations/members/writes'
import { findSession } from '@/db/people/sessions/reads'
import { endSession, openSession } from '@/db/people/sessions/writes'
import { residents } from '@/scripts/personas'
import { passerBy, signedIn } from '@/tests/people'
import { answer, brought, founded } from './cast'

afterAll(closeDatabase)

async function opened(actor: Resident) {
  const token = randomBytes(32)
  await openSession(actor, { token, holder: { kind: 'resident', id: actor.person.id, name: actor.person.name } })
  const find = () => findSession(actor, token)
  return { token, find, id: (await find())?.id ?? '' }
}

test('nobody is acted for until it is chosen, and the choice is of one session', async () => {
  const owner = await signedIn(residents.ritva)
  const organisation = await founded(owner, 'Asioitava ry')
  const [here, there] = [await opened(owner), await opened(owner)]
  expect(await here.find()).toMatchObject({ acting: null, minutes: 0, fresh: true })
  await actFor(owner, here.id, organisation)
  expect((await here.find())?.acting).toEqual({ organisation, name: 'Asioitava ry', role: 'owner' })
  expect((await there.find())?.acting).toBeNull()
  await actFor(owner, here.id, null)
  expect((await here.find())?.acting).toBeNull()
})

test('it follows the role, and ends at once with the membership or the session', async () => {
  const [owner, guest] = [await signedIn(residents.ritva), await signedIn(residents.seppo)]
  const organisation = await founded(owner, 'Päättyvä ry')
  const member = await brought(owner, organisation, guest, 'editor')
  const session = await opened(guest)
  await actFor(guest, session.id, organisation)
  await changeRole(owner, { organisation, member, role: 'viewer' })
  expect((await session.find())?.acting?.role).toBe('viewer')
  await removeMember(owner, { organisation, member })
  expect((await session.find())?.acting).toBeNull()
  expect(await answer(actFor(guest, session.id, organisation))).toBe('gone')
  await endSession(passerBy('jamsa'), session.token)
  expect(await session.find()).toBeNull()
})
