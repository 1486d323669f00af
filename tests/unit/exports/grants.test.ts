import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { writeAsApplicant } from '@/db/grants/applications/messages/writes'
import { submitApplication } from '@/db/grants/applications/submissions/writes'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { exportGrants, exportGrantsOf } from '@/db/grants/exports/reads'
import { exportPerson } from '@/db/people/exports/reads'
import { addAccount } from '@/db/people/organisations/accounts/writes'
import { exportOrganisation } from '@/db/people/organisations/exports/reads'
import { noteOrganisationExport } from '@/db/people/organisations/exports/writes'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, drafted, published, submitting } from '../applications/cast'
import { notified, pressOn, proposed } from '../deciding/cast'
import { acting, answer, brought, founded } from '../organisations/cast'
import { answered, givenReport, sent } from '../use-reports/cast'
import { nameless } from './names'

let aino: Applicant
let call: string
beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  call = await published('oma-kopio')
})
afterAll(closeDatabase)

test('my application is there whole, and nobody else’s', async () => {
  const id = await drafted(aino, call)
  await submitApplication(aino, await submitting(aino, id))
  await writeAsApplicant(aino, { application: id, message: randomUUID(), text: 'Salista on varaus.' })
  const mikael = atGrants(await signedIn(residents.mikael))
  await drafted(mikael, call, { purpose: 'Toisen oma hanke' })

  const { applications, forOrganisations } = await exportGrants(aino)
  expect(applications).toHaveLength(1)
  expect(applications[0]).toMatchObject({ state: 'received', appliedCents: 60_000 })
  expect(applications[0]?.submissions).toHaveLength(1)
  expect(applications[0]?.messages).toMatchObject([{ by: 'resident', text: 'Salista on varaus.' }])
  expect(applications[0]?.log.map(({ action }) => action)).toContain('application.wrote')
  expect(JSON.stringify(applications)).toContain('Konsertti kirjastossa')
  expect(JSON.stringify(applications)).not.toContain('Toisen oma')
  expect(forOrganisations).toEqual([])
})

test('of an association’s application a member gets what they wrote themselves', async () => {
  const owner = await signedIn(residents.veikko)
  const organisation = await founded(owner, 'Kopion Kokeilijat ry')
  const eero = await signedIn(residents.eero)
  await brought(owner, organisation, eero, 'treasurer')
  await drafted(atGrants(acting(owner, organisation, 'owner')), call, { purpose: 'Omistajan sanat' })
  const treasurer = atGrants(acting(eero, organisation, 'treasurer'))
  await drafted(treasurer, call, { purpose: 'Rahastonhoitajan sanat' })
  const { applications, forOrganisations } = await exportGrants(treasurer)
  expect(applications).toEqual([])
  expect(forOrganisations).toHaveLength(1)
  expect(JSON.stringify(forOrganisations)).toContain('Rahastonhoitajan sanat')
  expect(JSON.stringify(forOrganisations)).not.toContain('Omistajan')
})

test('an association’s owner gets a copy of all of it; another member and a stranger get none', async () => {
  const owner = await signedIn(residents.veikko)
  const organisation = await founded(owner, 'Koko kopion ry')
  const eero = await signedIn(residents.eero)
  await brought(owner, organisation, eero, 'treasurer')
  await addAccount(owner, { organisation, iban: 'FI5412345600001064' })
  const treasurer = atGrants(acting(eero, organisation, 'treasurer'))
  await drafted(treasurer, call, { purpose: 'Rahastonhoitajan sanat' })

  const whole = await exportOrganisation(owner, organisation)
  expect(whole.organisation.name).toBe('Koko kopion ry')
  expect(whole.members.map(({ role }) => role).toSorted()).toEqual(['owner', 'treasurer'])
  expect(whole.accounts).toMatchObject([{ lastFour: '1064' }])
  const grants = await exportGrantsOf(applying(owner), organisation)
  expect(grants.applications).toMatchObject([{ state: 'draft' }])
  expect(JSON.stringify(grants)).toContain('Rahastonhoitajan sanat')
  expect(JSON.stringify([whole, grants])).not.toContain('FI54')
  expect(nameless({ ...whole, grants })).toEqual([])

  for (const [who, why] of [
    [eero, 'organisations.mayNot'],
    [await signedIn(residents.minna), 'gone'],
  ] as const) {
    expect(await answer(exportOrganisation(who, organisation))).toBe(why)
    expect(await answer(exportGrantsOf(applying(who), organisation))).toBe(why)
    expect(await answer(noteOrganisationExport(who, organisation))).toBe(why)
  }
  await noteOrganisationExport(owner, organisation)
  const noted = { action: 'organisation.exported', object: `organisation:${organisation}` }
  expect((await exportPerson(owner)).log).toMatchObject(expect.arrayContaining([expect.objectContaining(noted)]))
})

test('a decision is in the copy when notice of it has been given, and not before', async () => {
  const minna = applying(await signedIn(residents.minna))
  const desk = {
    preparer: await withDuty(staff.sanna, 'prepare'),
    decider: await withDuty(staff.veera, 'decide', 300_000),
    secretary: await withDuty(staff.kirsi, 'minute'),
  }
  const decision = await proposed(desk.preparer, minna.person.id)
  await makeDecision(desk.decider, await pressOn(decision))
  expect((await exportGrants(minna)).applications.flatMap(({ decisions }) => decisions)).toEqual([])
  await notified(desk, minna.person.id)
  const held = await exportGrants(minna)
  const [made] = held.applications.flatMap(({ decisions }) => decisions)
  expect(made).toMatchObject({ state: 'notified', outcome: expect.any(String) })
  expect(nameless([held, await exportGrants(aino)])).toEqual([])
})

test('a report on the use of a grant is in the copy, my own whole and of an association’s what I wrote', async () => {
  const nelli = applying(await signedIn(residents.nelli))
  const own = await givenReport(nelli)
  await answered(nelli, own.report)
  await sent(nelli, own.report)
  const organisation = await founded(nelli, 'Selvittäjät ry')
  const theirs = await givenReport(nelli, { organisation })
  await answered(nelli, theirs.report, { report_done: 'Yhdessä tehtyä' })
  const held = await exportGrants(nelli)
  const [report] = held.applications.flatMap(({ useReports }) => useReports)
  expect(report).toMatchObject({ state: 'submitted', submissions: [{ sentAt: expect.any(Date) }] })
  expect(JSON.stringify(held.reportsForOrganisations)).toContain('Yhdessä tehtyä')
  for (const word of ['seed', 'risks', 'sample']) expect(JSON.stringify(held)).not.toContain(`"${word}"`)
  expect(nameless(held)).toEqual([])
  expect((await exportGrants(aino)).reportsForOrganisations).toEqual([])
})
