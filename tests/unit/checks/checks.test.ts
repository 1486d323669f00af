import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { saveAnswers } from '@/db/grants/applications/drafts/writes'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { applicationFilters } from '@/db/grants/applications/queue/input'
import { listApplications } from '@/db/grants/applications/queue/reads'
import { findMyApplication } from '@/db/grants/applications/reads'
import { sendSupplement } from '@/db/grants/applications/submissions/writes'
import { askToComplete, endSupplements, takeBackAsking } from '@/db/grants/applications/supplements/writes'
import { openCheck } from '@/db/grants/checks/reads'
import { saveVerdicts } from '@/db/grants/checks/writes'
import { findEligible, findIneligible, reopenCheck } from '@/db/grants/eligibilities/writes'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, complete, openCall, published, submitting } from '../applications/cast'
import { fi } from '../calls/call'
import { answer } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { allInOrder, eligibleOf, seenBy, taken } from './cast'

const sql = asOwner()
let aino: Applicant
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let needBased: string
let scored: string

const scoring = {
  ...{ threshold: null, assessors: 2, blind: false },
  criteria: [{ key: 'impact', name: fi('Vaikuttavuus'), weight: 3, most: 5, anchors: [] }],
}

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  await withDuty(staff.arvo, 'assess')
  await withDuty(staff.onniOsaaja, 'assess')
  needBased = await published('tarve')
  scored = await published('pisteet', openCall({ scoring }))
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const stateOf = async (id: string) => (await openApplication(sanna, id)).application.state
const asking = async (id: string, wanted = ['purpose']) => ({
  ...(await seenBy(sanna, id)),
  ...{ dueOn: day(14), note: 'Kerro, missä konsertti pidetään.' },
  wanted: wanted.map((key) => ({ key, ticked: true, words: 'Missä?' })),
})
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
const overdue = async (id: string) => {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update supplements set due_on = current_date - 2 where application = ${id}`
}
const toldOf = async (number: string | null) => {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const rows =
    await sql`select kind from messages where values ->> 'number' = ${number} and kind like 'applicationAsked%' order by kind`
  return rows.map(({ kind }) => kind)
}
const completing = async (id: string, purpose: string) => {
  const { written } = await findMyApplication(aino, id)
  await saveAnswers(aino, id, [{ key: 'purpose', value: purpose, seen: written.get('purpose')?.version ?? 0 }])
  await sendSupplement(aino, await submitting(aino, id))
}

describe('the check', () => {
  test('keeps verdicts with who gave them; two officers at once overwrite nobody', async () => {
    const id = await taken(sanna, aino, needBased)
    const { application } = await openCheck(sanna, id)
    const said = (verdict: 'ok' | 'missing') => ({
      ...{ application: id, version: application.version },
      verdicts: [{ item: 'debts', found: 'look' as const, verdict, note: null }],
    })
    const answers = await Promise.all([
      answer(saveVerdicts(sanna, said('ok'))),
      answer(saveVerdicts(matti, said('missing'))),
    ])
    expect(answers.toSorted()).toEqual(['done', 'handling.changed'])
    const debts = (await openCheck(matti, id)).points.find(({ item }) => item === 'debts')
    expect(debts?.judged).toMatchObject({ verdict: answers[0] === 'done' ? 'ok' : 'missing' })
  })

  test('nothing is judged that is not found so any more', async () => {
    const id = await taken(sanna, aino, needBased)
    const verdicts = [{ item: 'arrival', found: 'late' as const, verdict: 'missing' as const, note: null }]
    expect(await answer(saveVerdicts(sanna, { ...(await seenBy(sanna, id)), verdicts }))).toBe('handling.changed')
  })
})

describe('eligibility', () => {
  test('waits until every point is judged and none is missing', async () => {
    const id = await taken(sanna, aino, needBased)
    const said = async () => ({ ...(await seenBy(sanna, id)), words: null })
    expect(await answer(findEligible(sanna, await said()))).toBe('checks.unfinished')
    await allInOrder(sanna, id)
    const missing = [{ item: 'debts', found: 'look' as const, verdict: 'missing' as const, note: null }]
    await saveVerdicts(sanna, { ...(await seenBy(sanna, id)), verdicts: missing })
    expect(await answer(findEligible(sanna, await said()))).toBe('checks.missing')
    await allInOrder(sanna, id)
    expect(await answer(findEligible(sanna, await said()))).toBe('done')
    expect(await stateOf(id)).toBe('eligible')
  })

  test('of a call with criteria leads to its assessors at once', async () => {
    const id = await eligibleOf(sanna, aino, scored)
    expect(await stateOf(id)).toBe('scoring')
    const moves = (await openApplication(sanna, id)).events.flatMap(({ kind, to }) => (kind === 'moved' ? [to] : []))
    expect(moves.slice(-2)).toEqual(['eligible', 'scoring'])
    await sql`select set_config('app.municipality', 'jamsa', false)`
    const [seats] = await sql`select count(*)::int as count from scorings where application = ${id}`
    expect(seats?.count).toBe(2)
  })

  test('is refused with a reason, and taken back with another', async () => {
    const id = await taken(sanna, aino, needBased)
    await findIneligible(sanna, { ...(await seenBy(sanna, id)), reason: 'commercial', words: 'Myyntitapahtuma' })
    expect((await openCheck(sanna, id)).eligibility).toMatchObject({ eligible: false, reason: 'commercial' })
    expect(JSON.stringify(await findMyApplication(aino, id))).not.toContain('Myyntitapahtuma')
    await reopenCheck(sanna, { ...(await seenBy(sanna, id)), words: 'Väärä hakemus' })
    expect(await stateOf(id)).toBe('inCheck')
  })
})

describe('what is asked to be completed', () => {
  test('is told to the applicant, answered, and comes back to its check', async () => {
    const id = await taken(sanna, aino, needBased)
    await allInOrder(sanna, id)
    await askToComplete(sanna, await asking(id))
    expect(await stateOf(id)).toBe('supplementRequested')
    const mine = await findMyApplication(aino, id)
    expect(mine.supplement).toMatchObject({ wanted: [{ key: 'purpose', words: 'Missä?' }], answeredAt: null })
    await sql`select set_config('app.municipality', 'jamsa', false)`
    const told =
      await sql`select kind from messages where link = ${`/mine/applications/${id}`} and kind = 'applicationAsked'`
    expect(told).toHaveLength(1)
    await completing(id, 'Konsertti kirjastossa Jämsässä')
    expect(await stateOf(id)).toBe('inCheck')
    expect((await openCheck(sanna, id)).answers.purpose).toBe('Konsertti kirjastossa Jämsässä')
    expect(await answer(sendSupplement(aino, await submitting(aino, id)))).toBe('applications.nothingAsked')
  })

  test('is something of this application, by a day to come', async () => {
    const id = await taken(sanna, aino, needBased)
    expect(await answer(askToComplete(sanna, await asking(id, ['nothing_of_the_kind'])))).toBe('handling.changed')
    expect(await answer(askToComplete(sanna, { ...(await asking(id)), dueOn: day(-1) }))).toBe('supplements.day')
    expect(await answer(askToComplete(sanna, { ...(await asking(id)), dueOn: day(400) }))).toBe('supplements.day')
  })

  test('ends by itself when its day has passed; a late answer is taken and flagged', async () => {
    const id = await taken(sanna, aino, needBased)
    await askToComplete(sanna, await asking(id))
    const job = townAtWork('jamsa', 'grants', 'tests')
    await endSupplements(job)
    expect(await stateOf(id)).toBe('supplementRequested')
    await overdue(id)
    await endSupplements(job)
    await endSupplements(job)
    const { application, events } = await openApplication(sanna, id)
    expect(application.state).toBe('inCheck')
    expect(events.filter(({ kind }) => kind === 'lapsed')).toHaveLength(1)
    expect(await toldOf(application.number)).toEqual(['applicationAsked', 'applicationAskedPassed'])
    const filters = applicationFilters.parse({ pile: 'inCheck', q: application.number })
    expect((await listApplications(sanna, filters)).rows).toMatchObject([{ id, unanswered: true }])
    await completing(id, 'Konsertti torilla')
    const after = await openApplication(sanna, id)
    expect(after.answers.purpose).toBe('Konsertti torilla')
    expect(after.events.at(-1)).toMatchObject({ kind: 'completed', data: { late: 'true' } })
  })

  test('is reminded of once in its last days, unless it was asked for only then', async () => {
    const id = await taken(sanna, aino, needBased)
    const job = townAtWork('jamsa', 'grants', 'tests')
    await askToComplete(sanna, await asking(id))
    const { application } = await openApplication(sanna, id)
    await endSupplements(job)
    expect(await toldOf(application.number)).toEqual(['applicationAsked'])
    await sql`update supplements set due_on = current_date + 2, created_at = now() - interval '10 days' where application = ${id}`
    await endSupplements(job)
    await endSupplements(job)
    expect(await toldOf(application.number)).toEqual(['applicationAsked', 'applicationAskedSoon'])
  })

  test('is taken late until the application is proposed, and not after it', async () => {
    const id = await taken(sanna, aino, needBased)
    await askToComplete(sanna, await asking(id))
    await overdue(id)
    await endSupplements(townAtWork('jamsa', 'grants', 'tests'))
    await allInOrder(sanna, id)
    await findEligible(sanna, { ...(await seenBy(sanna, id)), words: null })
    expect((await findMyApplication(aino, id)).supplement).not.toBeNull()
    await sql`update applications set state = 'proposed' where id = ${id}`
    expect((await findMyApplication(aino, id)).supplement).toBeNull()
    expect(await answer(saveAnswers(aino, id, [{ key: 'purpose', value: 'x', seen: 1 }]))).toBe(
      'applications.notEditable',
    )
  })

  test('is taken back before it is answered, and then nobody answers it', async () => {
    const id = await taken(sanna, aino, needBased, { ...complete, purpose: 'Kuoro' })
    await askToComplete(sanna, await asking(id))
    await takeBackAsking(sanna, await seenBy(sanna, id))
    expect(await stateOf(id)).toBe('inCheck')
    expect((await findMyApplication(aino, id)).supplement).toBeNull()
  })
})
