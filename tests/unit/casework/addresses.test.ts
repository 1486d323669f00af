import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { addressInput } from '@/db/contact/cases/addresses/input'
import { correctAddress } from '@/db/contact/cases/addresses/writes'
import { listUndelivered } from '@/db/outbox/mails/reads'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { sendDue } from '@/scripts/worker/mails'
import { handling } from '@/tests/people'
import { startMailServer } from '../mails/mail-server'
import { asOwner } from '../walls/canaries'
import { caseOf, moved, refused, told } from './town'

const sql = asOwner()
let kari: Officer<'contact'>
let raija: Officer<'contact'>
let post: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  raija = await handling(staff.raija)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(async () => {
  post = await startMailServer()
  await sql`delete from mails`
})
afterEach(() => post.stop())
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const [wrong, right] = ['aino@psoti.example', 'aino@posti.example']
async function mistyped() {
  const { id } = await told({ email: wrong })
  const reporter = (await caseOf(kari, id)).reporters[0]?.id ?? ''
  const to = (address: string, from = wrong) => addressInput.parse({ case: id, reporter, from, address })
  return { id, reporter, to }
}
const receivers = () => post.taken.flatMap(({ to }) => [to ?? []].flat().map(({ text }) => text))

test('a mistyped address is mended, and what bounced goes out again, once, to the right one', async () => {
  const { id, to } = await mistyped()
  post.be('no')
  await sendDue('jamsa', post.url)
  expect(await listUndelivered(kari)).toMatchObject([{ state: 'dead', fault: 'rejected' }])
  post.be('up')
  await correctAddress(kari, to(` ${right} `))
  await sendDue('jamsa', post.url)
  expect(receivers()).toEqual([right])
  await moved(kari, id, 'in_progress')
  await sendDue('jamsa', post.url)
  expect(receivers()).toEqual([right, right])
  const [entry] =
    await sql`select action, detail from journal where object = ${`case:${id}`} and action = 'case.addressCorrected'`
  expect(JSON.stringify(entry)).not.toContain('@')
})

test('what has gone is not sent again', async () => {
  const { to } = await mistyped()
  await sendDue('jamsa', post.url)
  await correctAddress(kari, to(right))
  await sendDue('jamsa', post.url)
  expect(receivers()).toEqual([wrong])
})

test('two officers at once, the same address, none to mend and another town: each is refused and nothing changes', async () => {
  const { id, reporter, to } = await mistyped()
  await expect(correctAddress(kari, to(wrong))).rejects.toEqual(refused('contact.sameAddress'))
  await correctAddress(kari, to(right))
  await expect(correctAddress(kari, to('bo@posti.example'))).rejects.toEqual(refused('contact.changedMeanwhile'))
  await expect(correctAddress(raija, to('bo@posti.example', right))).rejects.toEqual(refused('gone'))
  await sql`update reporters set email = null where id = ${reporter}`
  await expect(correctAddress(kari, to('bo@posti.example', right))).rejects.toEqual(refused('gone'))
  expect((await caseOf(kari, id)).reporters[0]?.email).toBeNull()
  expect(addressInput.safeParse({ ...to(right), address: 'ei osoite' }).success).toBe(false)
})
