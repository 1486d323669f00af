import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { takeUp } from '@/db/grants/applications/handling/writes'
import { listBarred } from '@/db/grants/ties/lists/reads'
import { clearName, declareRecusal, declareTie, endTie, liftRecusal, minuteRecusal } from '@/db/grants/ties/writes'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, published } from '../applications/cast'
import { seenBy } from '../checks/cast'
import { sent } from '../handling/cast'
import { answer } from '../organisations/cast'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
let aino: Applicant
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let kirsi: GrantOfficer<'minute'>
let call: string

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  kirsi = await withDuty(staff.kirsi, 'minute')
  call = await published('esteet')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const opens = (officer: GrantOfficer<'prepare'>, id: string) => answer(openApplication(officer, id))
const entryOf = async (application: string) => (await listBarred(kirsi)).find((row) => row.application === application)
const minutes = (application: string, version: number) => ({
  ...{ application, member: matti.staff.id, version, kind: 'close' as const, ground: 'Hakijan sisarus' },
  ...{ leftAt: new Date('2026-12-08T15:05:00Z'), returnedAt: new Date('2026-12-08T15:20:00Z') },
  replacedBy: 'Vera Varajäsen',
})

/** Gives an organisation to an application, with an official of this name. */
async function ofBody(application: string, official: string) {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const [body] =
    await sql`insert into organisations (municipality, form, name) values ('jamsa', 'association', ${randomUUID()}) returning id`
  await sql`insert into officials (municipality, organisation, role, name, position) values ('jamsa', ${body?.id}, 'chair', ${official}, 1)`
  await sql`update applications set organisation = ${body?.id} where id = ${application}`
  return String(body?.id)
}

describe('standing aside from one application', () => {
  test('shuts it to whoever says so, takes it out of their hands, and is lifted by another only', async () => {
    const id = await sent(aino, call)
    await takeUp(matti, await seenBy(sanna, id))
    await declareRecusal(matti, { application: id, kind: 'close', ground: 'Sisaruksia' })
    expect(await opens(matti, id)).toBe('ties.disqualified')
    const { handler, events } = await openApplication(sanna, id)
    expect(handler).toBeNull()
    expect(events.at(-1)).toMatchObject({ kind: 'recused', staff: 'Matti Esimerkki' })
    const mattiMinutes = await withDuty(staff.matti, 'minute')
    expect(await answer(liftRecusal(mattiMinutes, { application: id, member: matti.staff.id }))).toBe('ties.own')
    await liftRecusal(kirsi, { application: id, member: matti.staff.id })
    expect(await opens(matti, id)).toBe('done')
  })

  test('has its words for the minutes, which two who write at once do not overwrite', async () => {
    const id = await sent(aino, call)
    await declareRecusal(matti, { application: id, kind: 'other', ground: 'x' })
    const said = minutes(id, 1)
    const answers = await Promise.all([answer(minuteRecusal(kirsi, said)), answer(minuteRecusal(kirsi, said))])
    expect(answers.toSorted()).toEqual(['done', 'handling.changed'])
    expect(await entryOf(id)).toMatchObject({
      ...{ name: 'Matti Esimerkki', kind: 'close', ground: 'Hakijan sisarus', replacedBy: 'Vera Varajäsen' },
      leftAt: new Date('2026-12-08T15:05:00Z'),
    })
  })
})

describe('a tie to an organisation', () => {
  test('shuts its applications from the day it is declared until another ends it', async () => {
    const id = await sent(aino, call)
    const organisation = await ofBody(id, 'Joku Muu')
    const said = { tie: randomUUID(), organisation, kind: 'body' as const, ground: 'Hallituksen jäsen', until: null }
    await declareTie(matti, said)
    await declareTie(matti, said)
    expect(await opens(matti, id)).toBe('ties.disqualified')
    expect(await entryOf(id)).toMatchObject({ source: 'tie', kind: 'body', version: 0 })
    await endTie(kirsi, { tie: said.tie })
    expect(await opens(matti, id)).toBe('done')
    expect(await entryOf(id)).toBeUndefined()
  })
})

describe('a name that a register shares with a member of the staff', () => {
  test('shuts the door by itself, until another has found that it means nothing', async () => {
    const id = await sent(aino, call)
    await ofBody(id, 'matti ESIMERKKI')
    expect(await opens(matti, id)).toBe('ties.disqualified')
    expect(await opens(sanna, id)).toBe('done')
    expect(await entryOf(id)).toMatchObject({ source: 'name', foundAs: 'official', kind: 'body', ground: null })
    const clearing = { application: id, member: matti.staff.id, reason: 'Eri henkilö' }
    const mattiLeads = await withDuty(staff.matti, 'lead')
    expect(await answer(clearName(mattiLeads, clearing))).toBe('ties.own')
    await clearName(kirsi, clearing)
    expect(await opens(matti, id)).toBe('done')
    expect(await answer(clearName(kirsi, clearing))).toBe('gone')
  })

  test('whoever is disqualified keeps no list of it', async () => {
    const id = await sent(aino, call)
    await ofBody(id, 'Kirsi Kirjaaja')
    expect(await entryOf(id)).toBeUndefined()
    expect(await answer(minuteRecusal(kirsi, minutes(id, 0)))).toBe('ties.disqualified')
  })
})
