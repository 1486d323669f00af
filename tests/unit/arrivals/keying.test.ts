import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { findFromPaper, listUnfinished } from '@/db/grants/applications/arrivals/reads'
import { registerPaper } from '@/db/grants/applications/arrivals/registering/writes'
import { beginFromPaper, changeArrival, dropUnfinished } from '@/db/grants/applications/arrivals/writes'
import { saveAnswers } from '@/db/grants/applications/drafts/writes'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { promisePaper } from '@/db/grants/applications/papers/writes'
import { findMyApplication, listMyApplications } from '@/db/grants/applications/reads'
import { findSubmission } from '@/db/grants/applications/submissions/reads'
import { openCheck } from '@/db/grants/checks/reads'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, closed, complete, openCall, published, withPlan } from '../applications/cast'
import { answer, founded } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { compared, keyed, paper, registered } from './cast'

const sql = asOwner()
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let aino: Resident<'budget'>
let call: string

beforeAll(async () => {
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  aino = await signedIn(residents.aino)
  call = await published('paperilla')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const ours = async (what: string) => {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  return sql`select action, detail from journal where object = ${`application:${what}`} order by seq`
}

describe('an application on paper', () => {
  test('pressed twice it is begun once, and a colleague goes on with it', async () => {
    const said = paper(call)
    const [id, again] = await Promise.all([beginFromPaper(sanna, said), beginFromPaper(sanna, said)])
    expect(again).toBe(id)
    expect((await listUnfinished(matti)).find((row) => row.id === id)).toMatchObject({
      ...{ applicant: 'Ulla Uusitalo', way: 'counter', keyedBy: 'Sanna Koski', late: false },
    })
    await keyed(sanna, id, { purpose: 'Konsertti', trades: false })
    const { clashes } = await keyed(matti, id, { purpose: 'Näyttely', applied: 60_000 })
    expect(clashes).toMatchObject([{ key: 'purpose', value: 'Konsertti', by: 'Sanna Koski' }])
    await keyed(matti, id, { purpose: 'Näyttely' }, 1)
    expect((await findFromPaper(sanna, id)).answers).toEqual({ purpose: 'Näyttely', trades: false, applied: 60_000 })
  })

  test('is registered from the same series of numbers, frozen, with who keyed it in', async () => {
    const arrivedAt = new Date(Date.now() - 2 * 3_600_000)
    const id = await beginFromPaper(sanna, paper(call, { arrivedAt }))
    await keyed(sanna, id, complete)
    const seen = await compared(matti, id)
    await keyed(sanna, id, { purpose: 'Muu' }, 1)
    expect(await answer(registerPaper(matti, seen))).toBe('applications.changedSinceReview')
    const number = await registerPaper(matti, await compared(matti, id))
    expect(number).toMatch(/^\d{4}\/\d+$/)
    expect(await answer(registerPaper(matti, await compared(matti, id)))).toBe('applications.alreadySent')
    const found = await openApplication(sanna, id)
    expect(found).toMatchObject({
      ...{ applicant: 'Ulla Uusitalo', byPost: true, answers: { purpose: 'Muu' } },
      application: { number, late: false, state: 'received', submittedAt: arrivedAt, person: null },
      sendings: [{ number: 1, by: matti.staff.name, keyed: true }],
    })
    expect(found.events.map(({ to, staff: by }) => [to, by])).toEqual([
      ['draft', 'Sanna Koski'],
      ['submitted', matti.staff.name],
      ['received', null],
    ])
    expect(await ours(id)).toContainEqual({ action: 'application.keyedIn', detail: number })
    expect((await openCheck(sanna, id)).points.find(({ item }) => item === 'signature')?.found).toBe('look')
  })

  test('may lack something: the check finds it', async () => {
    const short = await published('vajaa', openCall(withPlan))
    const id = await beginFromPaper(sanna, paper(short))
    await keyed(sanna, id, { applied: 50_000 })
    await registerPaper(sanna, await compared(sanna, id))
    const found = (await openCheck(sanna, id)).points.filter((point) => point.found === 'missing')
    expect(found.map(({ item }) => item)).toEqual(['answer:trades', 'paper:plan'])
  })

  test('is mended before it is registered, and not after; two who mend at once overwrite nobody', async () => {
    const id = await beginFromPaper(sanna, paper(call))
    const { beginning: _, call: __, ...said } = paper(call, { name: 'Ulla Uusi-Talo', language: 'sv' })
    await changeArrival(matti, { ...said, application: id, version: 1 })
    expect(await answer(changeArrival(sanna, { ...said, application: id, version: 1 }))).toBe('handling.changed')
    expect((await findFromPaper(sanna, id)).application).toMatchObject({ paperName: 'Ulla Uusi-Talo', locale: 'sv' })
    await registerPaper(sanna, await compared(sanna, id))
    expect(await answer(changeArrival(sanna, { ...said, application: id, version: 2 }))).toBe('arrivals.registered')
    expect(await answer(keyed(sanna, id, { purpose: 'x' }))).toBe('applications.notEditable')
  })

  test('that should not have been begun goes with all it told, and why it went is kept', async () => {
    const id = await beginFromPaper(sanna, paper(call, { name: 'Väärä Henkilö' }))
    await keyed(sanna, id, complete)
    await promisePaper(sanna, { application: id, requirement: 'other', promisedBy: '2099-01-01', inAnother: null })
    await dropUnfinished(matti, { application: id, reason: 'Kirjattu kahdesti' })
    expect((await listUnfinished(sanna)).some((row) => row.id === id)).toBe(false)
    expect(await ours(id)).toContainEqual({ action: 'application.paperDropped', detail: 'Kirjattu kahdesti' })
    const left =
      await sql`select a.paper_name, (select count(*) from application_answers x where x.application = a.id)::int
      + (select count(*) from application_attachments x where x.application = a.id)::int
      + (select count(*) from application_arrivals x where x.application = a.id)::int as rows from applications a where a.id = ${id}`
    expect(left[0]).toEqual({ paper_name: '—', rows: 0 })
    expect(await answer(dropUnfinished(sanna, { application: await registered(sanna, call), reason: 'x' }))).toBe(
      'arrivals.registered',
    )
  })
})

describe('when a paper came', () => {
  test('to a call that has closed it is in time by its arrival, or late and taken all the same', async () => {
    const shut = await published('suljettu', openCall({ late: 'refused' }))
    await closed(sql, shut)
    const inTime = await registered(sanna, shut)
    // The call closed a second before it was moved, and this paper comes now.
    expect((await openApplication(sanna, inTime)).application.late).toBe(false)
    const late = await registered(sanna, shut, { arrivedAt: new Date() })
    expect((await openApplication(sanna, late)).application.late).toBe(true)
    expect((await openCheck(sanna, late)).points.find(({ item }) => item === 'arrival')?.found).toBe('late')
  })

  test('is neither to come nor before the call opened', async () => {
    const [tomorrow, lastYear] = [Date.now() + 86_400_000, Date.now() - 300 * 86_400_000].map((at) => new Date(at))
    expect(await answer(beginFromPaper(sanna, paper(call, { arrivedAt: tomorrow })))).toBe('arrivals.toCome')
    expect(await answer(beginFromPaper(sanna, paper(call, { arrivedAt: lastYear })))).toBe('arrivals.beforeOpening')
  })
})

describe('whose a paper is', () => {
  const numbered = (businessId: string) => ({ register: { businessId, registerNumber: null }, name: null })

  test('an organisation that the portal knows by its number: its members see it once it is registered, and not before', async () => {
    const organisation = await founded(aino, 'Kuoro Tunnettu ry', { businessId: '1234567-1' })
    const member: Applicant = atGrants(aino)
    const id = await beginFromPaper(sanna, paper(call, { kind: 'company', ...numbered('1234567-1') }))
    expect((await findFromPaper(sanna, id)).application).toMatchObject({
      ...{ organisation, applicantKind: 'association', paperName: null },
    })
    expect((await listMyApplications(member)).some((row) => row.id === id)).toBe(false)
    expect(await answer(findMyApplication(member, id))).toBe('gone')
    expect(await answer(saveAnswers(member, id, [{ key: 'purpose', value: 'x', seen: 0 }]))).toBe('gone')
    await keyed(sanna, id, complete)
    await registerPaper(sanna, await compared(sanna, id))
    expect((await listMyApplications(member)).some((row) => row.id === id)).toBe(true)
    expect(await findSubmission(member, id, 1)).toMatchObject({ keyed: true, by: null })
    expect((await openApplication(sanna, id)).byPost).toBe(false)
  })

  test('one that it does not know is taken by name and address, or asked for', async () => {
    const said = { kind: 'association' as const, ...numbered('2345678-4') }
    expect(await answer(beginFromPaper(sanna, paper(call, said)))).toBe('arrivals.unknown')
    const id = await beginFromPaper(sanna, paper(call, { ...said, name: 'Tuntematon ry' }))
    expect(await findFromPaper(sanna, id)).toMatchObject({
      application: { organisation: null, applicantKind: 'association', paperName: 'Tuntematon ry' },
      arrival: { businessId: '2345678-4' },
    })
  })

  test('whoever is disqualified from the applicant neither begins it nor sees whose it is', async () => {
    const own = paper(call, { name: 'sanna koski' })
    expect(await answer(beginFromPaper(sanna, own))).toBe('ties.disqualified')
    const id = await beginFromPaper(matti, { ...own, beginning: randomUUID() })
    expect((await listUnfinished(sanna)).find((row) => row.id === id)).toMatchObject({ applicant: null, barred: true })
    const doors = [
      () => findFromPaper(sanna, id),
      () => keyed(sanna, id, complete),
      () => promisePaper(sanna, { application: id, requirement: 'other', promisedBy: '2099-01-01', inAnother: null }),
      () => dropUnfinished(sanna, { application: id, reason: 'x' }),
      () => registerPaper(sanna, { application: id, seen: 'a'.repeat(64), sure: 'on' }),
    ]
    for (const door of doors) expect(await answer(door())).toBe('ties.disqualified')
  })
})
