import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { expireQuestions } from '@/db/contact/cases/moves/writes'
import { askedToPassOnTo } from '@/db/contact/consents/rules'
import { agreeToPassOn, askToPassOn } from '@/db/contact/consents/writes'
import { warnOfForwards } from '@/db/contact/forwards/alarms/writes'
import { answerForward } from '@/db/contact/forwards/answers/writes'
import { type Forward, forwardInput } from '@/db/contact/forwards/input'
import { forwardKeyOf, listForwards, openForward } from '@/db/contact/forwards/reads'
import { forwardCase } from '@/db/contact/forwards/writes'
import { saveReceiver } from '@/db/contact/receivers/writes'
import { ruleInput } from '@/db/contact/routing/input'
import { isLikelyOutside } from '@/db/contact/routing/reads'
import { makeRule } from '@/db/contact/routing/writes'
import { listUnits } from '@/db/contact/topics/reads'
import { claimMail } from '@/db/outbox/mails/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { letterOf } from '@/scripts/worker/letter'
import { atCounter, handling } from '@/tests/people'
import { anybody, caseOf, refused, told } from '../casework/town'
import { asOwner } from '../walls/canaries'

vi.setConfig({ testTimeout: 60_000 })
const sql = asOwner()
const job = townAtWork('jamsa', 'contact', 'tests')
const water = randomUUID()
let kari: Officer<'contact'>
let pekka: Officer<'contact'>

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  pekka = await handling(staff.pekka)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const company = { name: 'Vesi Oy', email: 'viat@vesi.example', task: null, locale: 'sv' as const }
  await saveReceiver(kari, { ...company, id: null, submission: water, version: null })
})
beforeEach(() => sql`delete from mails`)
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const aino = { name: 'Aino Mäkinen', phone: '040 123' }
const form = { recipient: water, locale: 'fi', shares: ['text'], dueOn: '2099-12-31', whole: 'yes' }

async function handedOver(id: string, more: object = {}, officer = kari) {
  const { version } = await caseOf(kari, id)
  await forwardCase(officer, forwardInput.parse({ case: id, version, ...form, ...more }) as Forward)
  return forwardKeyOf((await listForwards(kari, id))[0]?.id ?? '')
}
async function asked(id: string, officer = kari) {
  const { version } = await caseOf(kari, id)
  await askToPassOn(officer, { case: id, version, whom: 'Vesi Oy', asking: 'Saammeko antaa asiasi vesiyhtiölle?' })
}
const course = async (key: string) => (await followCase(anybody, key)) ?? expect.unreachable()

test('with permission given at sending a case ends as not ours, and the receiver reads it with how to reach its reporter', async () => {
  const { id, key, reference } = await told({ ...aino, passOn: true })
  const link = await handedOver(id, { tell: 'Vesiyhtiö vastaa sinulle.' })
  expect(await course(key)).toMatchObject({ state: 'not_ours' })
  expect((await course(key)).events.at(-1)).toMatchObject({
    to: 'not_ours',
    words: 'Vesiyhtiö vastaa sinulle.',
    data: { receiver: 'Vesi Oy' },
  })
  expect(await openForward(anybody, link)).toMatchObject({
    standing: 'open',
    handedOver: true,
    contacts: [{ ...aino, email: null }],
    place: 'Koulukatu 5',
  })
  expect(await openForward(atCounter('joutsa'), link)).toBeNull()
  const mail = (await claimMail(job)) ?? expect.unreachable()
  expect(mail).toMatchObject({ kind: 'forwardedWhole', about: reference, address: 'viat@vesi.example' })
  const { text } = letterOf(mail)
  expect(text).toContain(`/sv/respons/svara/${link}`)
  expect(text).not.toMatch(/Aino|040 123|Koulukadulla|Svara senast/)
})

test('without permission nothing leaves, whatever was chosen, and nothing has changed', async () => {
  const { id } = await told(aino)
  await expect(handedOver(id)).rejects.toEqual(refused('forwards.noConsentToAll'))
  expect((await caseOf(kari, id)).state).toBe('received')
  expect(await listForwards(kari, id)).toEqual([])
  expect(await claimMail(job)).toBeNull()
})

test('handing over needs an address to write to', () => {
  const parsed = forwardInput.safeParse({
    case: randomUUID(),
    version: 1,
    ...form,
    recipient: '',
    name: 'Naapurikunta',
  })
  expect(parsed.error?.issues).toMatchObject([{ path: ['email'], message: 'required' }])
})

test('a receiver who has it as their own is asked for nothing, can send nothing, and is late with nothing', async () => {
  const { id } = await told({ ...aino, passOn: true })
  const link = await handedOver(id)
  const answer = { at: link, event: randomUUID(), kind: 'accepted' as const, day: null, whose: null, text: null }
  await expect(answerForward(anybody, answer)).rejects.toEqual(refused('forwards.shut'))
  const year = new Date(Date.now() + 365 * 86_400_000)
  await sql`update units set email = 'yksikko@jamsa.example'`
  await warnOfForwards(job, year)
  expect(await sql`select 1 from mails where kind = 'unitForwardLate' and values::text like ${`%${id}%`}`).toHaveLength(
    0,
  )
  await sql`update forwards set due_on = '2026-01-01' where "case" = ${id}`
  expect((await listForwards(kari, id))[0]?.late).toBeNull()
})

test('permission taken back shuts the link for good', async () => {
  const { id, key } = await told({ ...aino, passOn: true })
  const link = await handedOver(id)
  await agreeToPassOn(anybody, key, false)
  expect(await openForward(anybody, link)).toEqual({ standing: 'revoked' })
  await agreeToPassOn(anybody, key, true)
  expect(await openForward(anybody, link)).toEqual({ standing: 'revoked' })
})

test('asked afterwards, a yes takes the case back to the desk with the permission, and it can be handed over', async () => {
  const { id, key } = await told(aino)
  await asked(id)
  const waiting = await course(key)
  expect(askedToPassOnTo(waiting.state, waiting.events)).toBe('Vesi Oy')
  await agreeToPassOn(anybody, key, true)
  const answered = await course(key)
  expect(answered).toMatchObject({ state: 'in_progress', passOn: true })
  expect(answered.events.at(-1)).toMatchObject({ by: 'reporter', data: { permitted: 'yes' } })
  expect(askedToPassOnTo(answered.state, answered.events)).toBeNull()
  const link = await handedOver(id)
  expect(await openForward(anybody, link)).toMatchObject({ standing: 'open' })
})

test('a no is an answer too: the case goes on, said once, and nothing can be handed over', async () => {
  const { id, key } = await told(aino)
  await asked(id)
  await Promise.all([agreeToPassOn(anybody, key, false), agreeToPassOn(anybody, key, false)])
  const { state, events } = await course(key)
  expect(state).toBe('in_progress')
  expect(events.filter(({ data }) => data.permitted)).toMatchObject([{ data: { permitted: 'no' } }])
  await expect(handedOver(id)).rejects.toEqual(refused('forwards.noConsentToAll'))
})

test('unanswered, the question runs out as any other and hands nothing on', async () => {
  const { id, key } = await told(aino)
  await asked(id)
  await sql`alter table case_events disable trigger user`
  await sql`update case_events set created_at = now() - interval '6 days' where "case" = ${id}`
  await sql`alter table case_events enable trigger user`
  await expireQuestions(job)
  const { state, events, passOn } = await course(key)
  expect({ state, passOn, asked: askedToPassOnTo(state, events) }).toEqual({
    state: 'in_progress',
    passOn: false,
    asked: null,
  })
})

test('nobody is asked who cannot be reached, and officers of another town ask and hand over nothing', async () => {
  const silent = await told()
  await expect(asked(silent.id)).rejects.toEqual(refused('contact.cannotMove'))
  const { id } = await told({ ...aino, passOn: true })
  await expect(asked(id, pekka)).rejects.toEqual(refused('gone'))
  await expect(handedOver(id, {}, pekka)).rejects.toEqual(refused('gone'))
})

test('the form asks for permission where a rule sends the topic outside', async () => {
  const [unit] = await listUnits(kari)
  expect(await isLikelyOutside(anybody, 'vesihuolto')).toBe(false)
  const rule = { submission: randomUUID(), name: 'Vesi', topics: 'vesihuolto', unit: unit?.id, receiver: water }
  await makeRule(kari, ruleInput.parse(rule))
  expect(await isLikelyOutside(anybody, 'vesihuolto')).toBe(true)
  expect(await isLikelyOutside(anybody, '171')).toBe(false)
  expect(await isLikelyOutside(atCounter('joutsa'), 'vesihuolto')).toBe(false)
})
