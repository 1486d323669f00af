import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Visitor } from '@/db/actors'
import { vouch } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { applications } from '@/db/grants/applications/tables'
import { digestOf } from '@/db/grants/calls/digests/rules'
import { withGate } from '@/db/grants/calls/eligibility/questions/rules'
import type { Call } from '@/db/grants/calls/input'
import { findCall, findCallAtDesk, findVersion, listCalls, listCallsAtDesk } from '@/db/grants/calls/reads'
import { copyCall, createCall, publishCall, saveDraft, withdrawCall } from '@/db/grants/calls/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, passerBy, signedIn, withDuty } from '@/tests/people'
import { aCall, asking, fi } from './call'

let sanna: GrantOfficer<'lead'>
const visitor = (town: 'jamsa' | 'raasepori' = 'jamsa') =>
  vouch<Visitor<'grants'>>({ ...passerBy(town), service: 'grants' })
const town = { fi: 'Jämsä', sv: 'Jämsä', en: 'Jämsä' }
let serial = 0

beforeAll(async () => {
  sanna = await withDuty(staff.sanna, 'lead')
})
afterAll(closeDatabase)

async function drafted(changes: Partial<Call> = {}) {
  serial += 1
  return { slug: await createCall(sanna, `haku-${serial}`, aCall(changes)), version: 1 }
}

async function published(changes: Partial<Call> = {}) {
  const call = await drafted(changes)
  await publishCall(sanna, call, null)
  return { ...call, version: 2 }
}

test('a call that has not been published is the desk’s own', async () => {
  const { slug } = await drafted()
  expect(await findCall(visitor(), slug)).toBeNull()
  expect(await findCallAtDesk(sanna, slug)).toMatchObject({ published: null, phase: null, versions: [] })
})

test('an address belongs to one call', async () => {
  const { slug } = await drafted()
  await expect(createCall(sanna, slug, aCall())).rejects.toMatchObject({ key: 'calls.slugTaken' })
})

test('the second of two editors overwrites nobody', async () => {
  const call = await drafted()
  const saves = await Promise.allSettled(
    ['Yksi', 'Kaksi'].map((name) => saveDraft(sanna, call, aCall({ name: fi(name) }))),
  )
  expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await findCallAtDesk(sanna, call.slug)).toMatchObject({ version: 2 })
})

test('publishing makes a version with the digest of its text, and its phase follows the clock', async () => {
  const past = { opensAt: '2026-01-01T00:00:00Z' }
  const { slug } = await published(past)
  const call = await findCall(visitor(), slug)
  expect(call).toMatchObject({ number: 1, phase: 'open', sha256: digestOf(withGate(aCall(past), town)) })
  const list = await listCalls(visitor())
  expect(list.map((one) => one.slug)).toContain(slug)
  expect(await listCalls(visitor('raasepori'))).toEqual([])
})

test('a call with something missing is not published', async () => {
  const call = await drafted({ summary: {} })
  await expect(publishCall(sanna, call, null)).rejects.toMatchObject({ key: 'calls.notReady', values: { count: 1 } })
  expect(await findCall(visitor(), call.slug)).toBeNull()
})

test('a change of a published call is seen when it is published, as the next version with a word on it', async () => {
  const call = await published()
  const changed = aCall({ summary: fi('Muutettu') })
  await expect(publishCall(sanna, call, 'x')).rejects.toMatchObject({ key: 'calls.unchanged' })
  await saveDraft(sanna, call, changed)
  expect((await findCall(visitor(), call.slug))?.content.summary).toEqual(fi('Tapahtumiin ja hankkeisiin.'))
  const next = { slug: call.slug, version: 3 }
  await expect(publishCall(sanna, next, null)).rejects.toMatchObject({ key: 'calls.noteMissing' })
  await publishCall(sanna, next, 'Esittely selvemmäksi')
  expect(await findCall(visitor(), call.slug)).toMatchObject({ number: 2, note: 'Esittely selvemmäksi' })
  expect((await findVersion(visitor(), call.slug, 1))?.content.summary).toEqual(fi('Tapahtumiin ja hankkeisiin.'))
  expect((await findCallAtDesk(sanna, call.slug))?.versions.map(({ number, by }) => [number, by])).toEqual([
    [2, sanna.staff.name],
    [1, sanna.staff.name],
  ])
})

test('two presses of publish make one version', async () => {
  const call = await drafted()
  const presses = await Promise.allSettled([1, 2, 3].map(() => publishCall(sanna, call, null)))
  expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await findCallAtDesk(sanna, call.slug))?.versions).toHaveLength(1)
})

test('a question that another looks at is not taken away', async () => {
  const call = await drafted()
  const without = (key: string) => asking(aCall(), (all) => all.filter((question) => question.key !== key))
  await expect(saveDraft(sanna, call, without('trades'))).rejects.toMatchObject({
    key: 'calls.questionReferred',
    values: { question: 'trades' },
  })
  await saveDraft(sanna, call, without('purpose'))
})

test('a call is taken back while nobody has applied, trials aside', async () => {
  const call = await published()
  await apply(call.slug, 'trial')
  await withdrawCall(sanna, call)
  expect(await findCall(visitor(), call.slug)).toBeNull()
  const again = { slug: call.slug, version: 3 }
  expect(await publishCall(sanna, again, null)).toBe(2)
  await apply(call.slug, 'portal')
  await expect(withdrawCall(sanna, { slug: call.slug, version: 4 })).rejects.toMatchObject({ key: 'calls.appliedFor' })
  const atDesk = (await listCallsAtDesk(sanna)).find(({ slug }) => slug === call.slug)
  expect(atDesk).toMatchObject({ sent: 0, drafts: 1, published: 2 })
})

test('last year’s call is begun anew from the version in force, a year later', async () => {
  const call = await published()
  await saveDraft(sanna, call, aCall({ summary: fi('Kesken') }))
  await copyCall(sanna, call.slug, `${call.slug}-2028`)
  const copy = await findCallAtDesk(sanna, `${call.slug}-2028`)
  expect(copy?.draft).toMatchObject({
    name: fi('Kohdeavustus 2028'),
    summary: fi('Tapahtumiin ja hankkeisiin.'),
    closesAt: '2028-12-01T13:15:00Z',
    useUntil: '2028-12-31',
  })
  await expect(copyCall(sanna, call.slug, call.slug)).rejects.toMatchObject({ key: 'calls.slugTaken' })
})

async function apply(slug: string, channel: 'portal' | 'trial') {
  const [aino, call] = await Promise.all([signedIn(residents.aino).then(applying), findCall(visitor(), slug)])
  if (!call) throw new Error('no call')
  const { municipality, person, locale } = aino
  const begun = { municipality, call: call.id, callVersion: call.version, person: person.id, locale, channel }
  await inTown(aino, (tx) =>
    tx
      .insert(applications)
      .values({ ...begun, applicantKind: 'person', state: 'draft', beginning: crypto.randomUUID() }),
  )
}
