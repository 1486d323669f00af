import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { promisePaper } from '@/db/grants/applications/papers/writes'
import { findMyApplication } from '@/db/grants/applications/reads'
import { findSubmission } from '@/db/grants/applications/submissions/reads'
import { submitApplication, withdrawApplication } from '@/db/grants/applications/submissions/writes'
import { beginDecision } from '@/db/grants/decisions/drafts/writes'
import { proposeDecision } from '@/db/grants/decisions/proposals/writes'
import { decisions } from '@/db/grants/decisions/tables'
import { notTiedTo } from '@/db/grants/ties/owners/reads'
import { listMessages } from '@/db/outbox/reads'
import { revokeMandate } from '@/db/people/organisations/mandates/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { givenApplication } from '../deciding/cast'
import { acting, answer, brought, founded } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import {
  type Applicant,
  answered,
  atGrants,
  closed,
  drafted,
  mandated,
  openCall,
  published,
  submitting,
  withPlan,
} from './cast'

const sql = asOwner()
let aino: Applicant
let call: string

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  call = await published('avoin')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const send = async (applicant: Applicant, id: string) =>
  answer(submitApplication(applicant, await submitting(applicant, id)))

describe('a private applicant', () => {
  test('sends once, however often the button is pressed, and has a number, a receipt and a copy', async () => {
    const id = await drafted(aino, call)
    const said = await submitting(aino, id)
    const answers = await Promise.all([1, 2, 3, 4].map(() => answer(submitApplication(aino, said))))
    expect(answers.toSorted()).toEqual([
      'applications.alreadySent',
      'applications.alreadySent',
      'applications.alreadySent',
      'done',
    ])
    const { application, submissions } = await findMyApplication(aino, id)
    expect(application).toMatchObject({ state: 'received', late: false, appliedCents: 60_000 })
    expect(application.number).toMatch(/^20\d\d\/\d+$/)
    expect(submissions).toHaveLength(1)
    expect((await findSubmission(aino, id, 1))?.answers).toMatchObject({ purpose: 'Konsertti kirjastossa' })
    const told = (await listMessages(aino)).filter(({ kind }) => kind === 'applicationReceived')
    expect(told).toHaveLength(1)
  })

  test('numbers run without a gap, also when many send at once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => drafted(aino, call)))
    await Promise.all(ids.map((id) => send(aino, id)))
    await sql`select set_config('app.municipality', 'jamsa', false)`
    const rows =
      await sql`select split_part(number, '/', 2)::int as n from applications where number is not null order by 1`
    expect(rows.map(({ n }) => n)).toEqual(rows.map((_, at) => at + 1))
  })

  test('nothing incomplete goes, and what was sent is not changed any more', async () => {
    const id = await drafted(aino, call, { applied: 60_000 })
    expect(await send(aino, id)).toBe('applications.notReady')
    await answered(aino, id, { trades: false, purpose: 'Näyttely' })
    expect(await send(aino, id)).toBe('done')
    expect(await answer(answered(aino, id, { purpose: 'Toinen' }, 1))).toBe('applications.notEditable')
  })

  test('what was changed after it was read through is read again first', async () => {
    const id = await drafted(aino, call)
    const said = await submitting(aino, id)
    await answered(aino, id, { applied: 90_000 }, 1)
    expect(await answer(submitApplication(aino, said))).toBe('applications.changedSinceReview')
  })

  test('a paper that must come is promised at least', async () => {
    const slug = await published('liitteineen', openCall(withPlan))
    const id = await drafted(aino, slug)
    expect(await send(aino, id)).toBe('applications.notReady')
    await promisePaper(aino, { application: id, requirement: 'plan', promisedBy: '2099-01-01', inAnother: null })
    expect(await send(aino, id)).toBe('done')
  })

  test('late is late by the clock of the database: noted, or refused where the call says so', async () => {
    const slug = await published('myohassa')
    const id = await drafted(aino, slug)
    await closed(sql, slug)
    expect(await send(aino, id)).toBe('done')
    expect((await findMyApplication(aino, id)).application.late).toBe(true)
    const strict = await published('ehdoton', openCall({ late: 'refused' }))
    const other = await drafted(aino, strict)
    await closed(sql, strict)
    expect(await send(aino, other)).toBe('calls.closed')
  })

  test('nobody under age sends alone', async () => {
    const onni = atGrants(await signedIn(residents.onni))
    expect(await send(onni, await drafted(onni, call))).toBe('applications.minor')
  })

  test('withdraws a draft, and what was sent, but not twice', async () => {
    const id = await drafted(aino, call)
    await send(aino, id)
    await withdrawApplication(aino, id)
    expect((await findMyApplication(aino, id)).application.state).toBe('withdrawn')
    expect(await answer(withdrawApplication(aino, id))).toBe('applications.notEditable')
  })

  test('finds the decision that it lapses drafted, once it was sent, and none of a draft', async () => {
    const lapsesOf = (application: string) =>
      inTown(aino, (tx) => tx.select().from(decisions).where(eq(decisions.application, application)))
    const [id, unsent] = [await drafted(aino, call), await drafted(aino, call)]
    await send(aino, id)
    await withdrawApplication(aino, id)
    await withdrawApplication(aino, unsent)
    expect(await lapsesOf(unsent)).toEqual([])
    const [lapse, ...others] = await lapsesOf(id)
    expect(others).toEqual([])
    expect(lapse).toMatchObject({ state: 'draft', outcome: 'lapsed', reason: 'withdrawn', grantedCents: 0 })
    expect(lapse?.blocks.reasons).toBeTruthy()
    // It is complete: the desk proposes it as it is, and begins no second one.
    const sanna = await withDuty(staff.sanna, 'prepare')
    expect(await beginDecision(sanna, id)).toBe(lapse?.id)
    await proposeDecision(sanna, { decision: lapse?.id ?? '', version: lapse?.version ?? 0 })
    expect((await lapsesOf(id)).map(({ state }) => state)).toEqual(['proposal'])
    // A draft that was begun before becomes the one that it lapses.
    const eligible = await givenApplication(aino.person.id)
    const begun = await beginDecision(sanna, eligible)
    await withdrawApplication(aino, eligible)
    expect(await lapsesOf(eligible)).toMatchObject([{ id: begun, state: 'draft', outcome: 'lapsed', grantedCents: 0 }])
  })
})

describe('an organisation', () => {
  test('is applied for by whoever has a mandate, and by no other member on any way', async () => {
    const owner = await signedIn(residents.veikko)
    const organisation = await founded(owner, 'Valtuutetut ry')
    const eero = await signedIn(residents.eero)
    await brought(owner, organisation, eero, 'treasurer')
    const treasurer = atGrants(acting(eero, organisation, 'treasurer'))
    const id = await drafted(treasurer, call)
    expect(await send(treasurer, id)).toBe('organisations.mayNot')
    const unmandated = atGrants(acting(owner, organisation, 'owner'))
    expect(await send(unmandated, id)).toBe('mandates.none')
    const { actor, mandate } = await mandated(owner, organisation, 'alone', 'owner')
    expect(await send(atGrants(owner), id)).toBe('mandates.notActing')
    await revokeMandate(await withDuty(staff.sanna, 'prepare'), { mandate, reason: 'Hallitus vaihtui' }, notTiedTo)
    expect(await send(actor, id)).toBe('mandates.none')
    const again = await mandated(owner, organisation, 'alone', 'owner')
    expect(await send(again.actor, id)).toBe('done')
  })

  test('whose people sign together goes when both have signed the very same words', async () => {
    const owner = await signedIn(residents.linnea)
    const organisation = await founded(owner, 'Yhdessä rf')
    const kalle = await signedIn(residents.kalle)
    await brought(owner, organisation, kalle, 'submitter')
    const first = (await mandated(owner, organisation, 'jointly', 'owner')).actor
    const second = (await mandated(kalle, organisation, 'jointly', 'submitter')).actor
    const id = await drafted(first, call)
    expect(await submitApplication(first, await submitting(first, id))).toEqual({ outcome: 'signed' })
    expect(await submitApplication(first, await submitting(first, id))).toEqual({ outcome: 'signed' })
    await answered(second, id, { purpose: 'Muutettu' }, 1)
    expect(await submitApplication(second, await submitting(second, id))).toEqual({ outcome: 'signed' })
    expect((await findMyApplication(first, id)).signedBy).toEqual(['Kalle Kokeilu'])
    expect(await submitApplication(first, await submitting(first, id))).toMatchObject({ outcome: 'received' })
  })
})
