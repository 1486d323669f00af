import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { ibanOf } from '@/db/iban/rules'
import { listMyOrganisations } from '@/db/people/organisations/members/reads'
import { findMyOrganisation } from '@/db/people/organisations/reads'
import { businessIdOf, registerNumberOf } from '@/db/people/organisations/rules'
import { seedStaff } from '@/db/seed/people'
import { residents, staffOf } from '@/scripts/personas'
import { seedGrantOrganisations } from '@/scripts/seed/organisations'
import { townAtWork } from '@/scripts/town-at-work'
import { municipalityById } from '@/tenants'
import { grantSeeds } from '@/tenants/seeds'
import { signedIn } from '@/tests/people'

const today = Temporal.PlainDate.from('2026-11-24')

beforeAll(async () => {
  for (const id of ['jamsa', 'raasepori'] as const) {
    const town = municipalityById(id)
    if (!town) throw new Error(id)
    const people = staffOf(town).map(({ givenName, familyName, ...one }) => ({
      ...one,
      name: `${givenName} ${familyName}`,
    }))
    await seedStaff(townAtWork(id, 'portal', 'tests'), people)
    await seedGrantOrganisations(town, today)
    await seedGrantOrganisations(town, today)
  }
})
afterAll(closeDatabase)

test('the numbers of the made-up organisations are in good form', () => {
  const all = Object.values(grantSeeds).flatMap(({ organisations }) => organisations)
  for (const { name, businessId, registerNumber, iban } of all) {
    if (businessId) expect(businessIdOf(businessId), name).toBe(businessId)
    if (registerNumber) expect(registerNumberOf(registerNumber), name).toBe(registerNumber)
    if (iban) expect(ibanOf(iban), name).toBe(iban)
  }
})

test('the chair of Himosjoen Veto may submit alone, its treasurer may not', async () => {
  const [aino, eero] = [await signedIn(residents.ainoTesti), await signedIn(residents.eero)]
  const [own] = await listMyOrganisations(aino)
  const veto = await findMyOrganisation(aino, own?.id ?? '')
  expect(veto?.name).toBe('Himosjoen Veto ry')
  expect(veto?.powers.map(({ person, state, signing }) => ({ person, state, signing }))).toEqual([
    { person: aino.person.id, state: 'inForce', signing: 'alone' },
  ])
  expect(veto?.accounts.map(({ lastFour }) => lastFour)).toEqual(['1015'])
  expect((await listMyOrganisations(eero)).map(({ role }) => role)).toEqual(['treasurer'])
})

test('the edge cases are there: a mandate that ended yesterday, two who sign together, one that waits', async () => {
  const states = async (persona: Parameters<typeof signedIn>[0], town: 'jamsa' | 'raasepori' = 'jamsa') => {
    const me = await signedIn(persona, town)
    const found = await Promise.all((await listMyOrganisations(me)).map(({ id }) => findMyOrganisation(me, id)))
    return found.flatMap((one) => one?.powers ?? []).map(({ state, signing }) => `${state} ${signing}`)
  }
  expect(await states(residents.astrid)).toHaveLength(2)
  expect(new Set(await states(residents.astrid))).toEqual(new Set(['inForce jointly']))
  expect(await states(residents.tessa)).toContain('waiting alone')
  expect(await states(residents.linnea, 'raasepori')).toContain('waiting alone')
})
