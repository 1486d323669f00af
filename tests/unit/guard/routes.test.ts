import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { routedKinds, routeInput } from '@/db/contact/guard/routes/input'
import { listRoutes } from '@/db/contact/guard/routes/reads'
import { natureOf, routeFor } from '@/db/contact/guard/routes/rules'
import { dropRoute, saveRoute } from '@/db/contact/guard/routes/writes'
import { staff } from '@/scripts/personas'
import { municipalityById } from '@/tenants'
import { atCounter, handling } from '@/tests/people'

let kari: Officer<'contact'>
beforeAll(async () => {
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

const refused = (key: string) => expect.objectContaining({ key })
const { contact } = municipalityById('jamsa') ?? expect.unreachable()
const form = (more: object) =>
  routeInput('fi').parse({
    kind: 'damageClaim',
    version: 0,
    name: { fi: 'Vahingonkorvauslomake' },
    url: 'https://www.jamsa.example/vahinko',
    ...more,
  })
const known = () => listRoutes(atCounter('jamsa'))

test('without a word of the town, the registry’s is shown to the registry, danger to 112, and the rest gets words alone', () => {
  expect(routeFor('damageClaim', [], contact)).toMatchObject({ name: null, email: contact.email })
  expect(routeFor('emergency', [], contact)).toMatchObject({ phone: '112' })
  expect(routeFor('stateRoad', [], contact)).toBeNull()
  expect(routedKinds.filter(natureOf)).toEqual(routedKinds.slice(0, 6))
})

test('what the town has written is shown to everybody, and only for its own kind', async () => {
  await saveRoute(kari, form({}))
  expect(routeFor('damageClaim', await known(), contact)).toMatchObject({
    name: { fi: 'Vahingonkorvauslomake' },
    url: 'https://www.jamsa.example/vahinko',
  })
  expect(routeFor('appeal', await known(), contact)).toMatchObject({ name: null })
  expect(await listRoutes(atCounter('joutsa'))).toEqual([])
})

test('of two who write at once the later is told, at the first writing too', async () => {
  await expect(saveRoute(kari, form({}))).rejects.toEqual(refused('channels.changedMeanwhile'))
  await saveRoute(kari, form({ version: 1, phone: '014 555' }))
  await expect(saveRoute(kari, form({ version: 1 }))).rejects.toEqual(refused('channels.changedMeanwhile'))
  await expect(dropRoute(kari, { kind: 'damageClaim', version: 1 })).rejects.toEqual(
    refused('channels.changedMeanwhile'),
  )
  await dropRoute(kari, { kind: 'damageClaim', version: 2 })
  expect(routeFor('damageClaim', await known(), contact)).toMatchObject({ name: null })
})

test('a route needs a way to get there, and leads over the web alone', () => {
  const faults = (more: object) =>
    routeInput('fi')
      .safeParse({ ...form({}), ...more })
      .error?.issues.map(({ path }) => path[0])
  expect(faults({ url: '', phone: '', email: '' })).toEqual(['url'])
  for (const url of ['javascript:alert(1)', 'mailto:a@b.example', 'https://a@evil.example/', 'ei osoite'])
    expect(faults({ url })).toEqual(['url'])
  expect(faults({ url: '', phone: '112' })).toBeUndefined()
})
