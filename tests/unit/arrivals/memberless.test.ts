import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { listLetters, printLetter } from '@/db/grants/applications/arrivals/letters/reads'
import { writeAsDesk } from '@/db/grants/applications/messages/writes'
import { applications } from '@/db/grants/applications/tables'
import { takesElectronic } from '@/db/grants/notices/reads'
import { mails } from '@/db/outbox/mails/tables'
import { members, organisations } from '@/db/people/organisations/tables'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { givenApplication, town } from '../deciding/cast'
import { founded } from '../organisations/cast'

afterAll(closeDatabase)

test('an organisation whose last member has left gets its letters by post, though it applied in the portal', async () => {
  const veikko = await signedIn(residents.veikko)
  const organisation = await founded(veikko, 'Hiljaiset ry', { street: 'Rantatie 1', postcode: '42100' })
  const application = await givenApplication(veikko.person.id)
  const sanna = await withDuty(staff.sanna, 'prepare')
  await inTown(town, (tx) =>
    tx.update(applications).set({ organisation, applicantKind: 'association' }).where(eq(applications.id, application)),
  )
  expect(await listLetters(sanna, application)).toEqual([])
  await inTown(town, async (tx) => {
    await tx
      .update(organisations)
      .set({ email: 'hiljaiset@esimerkki.example' })
      .where(eq(organisations.id, organisation))
    await tx.delete(members).where(eq(members.organisation, organisation))
  })
  const before = await inTown(town, (tx) => tx.$count(mails))
  const message = randomUUID()
  await writeAsDesk(sanna, { application, message, text: 'Toimittakaa tilinpäätös.' })
  expect(await inTown(town, (tx) => tx.$count(mails))).toBe(before)
  const letters = await listLetters(sanna, application)
  expect(letters.map(({ kind, of }) => [kind, of])).toEqual([['message', message]])
  const letter = await printLetter(sanna, { application, kind: 'message', of: message })
  expect(letter?.subarray(0, 5).toString()).toBe('%PDF-')
  // Nobody read its acknowledgement on paper, for it came in the portal.
  expect(await printLetter(sanna, { application, kind: 'received', of: application })).toBeNull()
  expect(await inTown(town, (tx) => takesElectronic(tx, application))).toBe(false)
})
