import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { findPrintout } from '@/db/grants/applications/printouts/reads'
import { submitApplication } from '@/db/grants/applications/submissions/writes'
import { residents } from '@/scripts/personas'
import { signedIn } from '@/tests/people'
import { type Applicant, atGrants, drafted, mandated, published, submitting } from '../applications/cast'
import { answer, brought, founded } from '../organisations/cast'

let aino: Applicant
let call: string
beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  call = await published('jaljennos')
})
afterAll(closeDatabase)

test('what was sent can be had on paper, the same bytes each time, and what was not sent cannot', async () => {
  const id = await drafted(aino, call)
  expect(await findPrintout(aino, id, 1)).toBeNull()
  await submitApplication(aino, await submitting(aino, id))
  const pdf = await findPrintout(aino, id, 1)
  expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf?.includes('/StructTreeRoot')).toBe(true)
  expect(await findPrintout({ ...aino, locale: 'sv' }, id, 1)).toEqual(pdf)
  expect(await findPrintout(aino, id, 2)).toBeNull()
})

test('only to those who may see the application: members of its organisation, and nobody beside', async () => {
  const veikko = await signedIn(residents.veikko)
  const organisation = await founded(veikko, 'Jäljentäjät ry')
  const { actor: owner } = await mandated(veikko, organisation, 'alone', 'owner')
  const id = await drafted(owner, call)
  await submitApplication(owner, await submitting(owner, id))
  expect(await answer(findPrintout(aino, id, 1))).toBe('gone')
  await brought(owner, organisation, aino, 'viewer')
  expect(await findPrintout(aino, id, 1)).toEqual(await findPrintout(owner, id, 1))
})
