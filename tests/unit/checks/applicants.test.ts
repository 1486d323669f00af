import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { findMyApplication } from '@/db/grants/applications/reads'
import { findApplicantKind } from '@/db/grants/applications/rights/reads'
import { findSubmission } from '@/db/grants/applications/submissions/reads'
import { sendSupplement, submitApplication } from '@/db/grants/applications/submissions/writes'
import { askToComplete } from '@/db/grants/applications/supplements/writes'
import { checkInput } from '@/db/grants/checks/input'
import { openCheck } from '@/db/grants/checks/reads'
import { saveVerdicts } from '@/db/grants/checks/writes'
import { findEligible } from '@/db/grants/eligibilities/writes'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import {
  type Applicant,
  answered,
  atGrants,
  complete,
  drafted,
  mandated,
  openCall,
  published,
  submitting,
} from '../applications/cast'
import { answer, founded } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { allInOrder, seenBy, taken } from './cast'

const sql = asOwner()
let sanna: GrantOfficer<'prepare'>
let aino: Applicant
let minna: Applicant
let call: string

beforeAll(async () => {
  sanna = await withDuty(staff.sanna, 'prepare')
  aino = atGrants(await signedIn(residents.aino))
  minna = atGrants(await signedIn(residents.minna))
  call = await published('saannot', openCall({ minimumCents: 20_000, maximumCents: 100_000 }))
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const send = async (applicant: Applicant, id: string) =>
  answer(submitApplication(applicant, await submitting(applicant, id)))
const ruleOf = async (id: string) => (await openCheck(sanna, id)).points.find(({ item }) => item === 'rule:local')
const elsewhere = { may_local: false, may_local_why: 'Muutan Jämsään tammikuussa.' }

test('Aino lives in the town: the rule is answered for her, sent, and holds at the desk', async () => {
  const id = await taken(sanna, aino, call)
  expect((await findSubmission(aino, id, 1))?.answers).toMatchObject({ may_local: true })
  expect(await ruleOf(id)).toMatchObject({ found: 'ok', rule: { said: true, register: 'holds' } })
})

test('Minna lives elsewhere: she is asked, says why she applies, and what she said is frozen and judged', async () => {
  const draft = await drafted(minna, call)
  expect(await send(minna, draft)).toBe('applications.notReady')
  expect([...(await findMyApplication(minna, draft)).obstacles.faults.keys()]).toEqual(['may_local'])
  await answered(minna, draft, { may_local: false })
  expect(await send(minna, draft)).toBe('applications.notReady')
  const id = await taken(sanna, minna, call, { ...complete, ...elsewhere })
  expect((await findSubmission(minna, id, 1))?.answers).toMatchObject(elsewhere)
  expect(await ruleOf(id)).toMatchObject({ found: 'wrong', rule: { said: false, why: elsewhere.may_local_why } })

  await allInOrder(sanna, id)
  const fails = { item: 'rule:local', found: 'wrong' as const, verdict: 'fails' as const, note: null }
  await saveVerdicts(sanna, { ...(await seenBy(sanna, id)), verdicts: [fails] })
  expect((await openCheck(sanna, id)).progress).toMatchObject({ waiting: 0, fails: 1 })
  const said = { ...(await seenBy(sanna, id)), words: null }
  expect(await answer(findEligible(sanna, said))).toBe('checks.fails')
  await allInOrder(sanna, id)
  expect(await answer(findEligible(sanna, { ...(await seenBy(sanna, id)), words: null }))).toBe('done')
})

test('whoever sees a rule otherwise than the register says why; a rule is never missing, and a paper never fails', () => {
  const verdict = (item: string, found: string, given: string, note?: string) =>
    checkInput.safeParse({
      ...{ application: crypto.randomUUID(), version: '1' },
      verdicts: [{ item, found, verdict: given, note }],
    }).success
  expect(verdict('rule:local', 'wrong', 'ok')).toBe(false)
  expect(verdict('rule:local', 'wrong', 'ok', 'Muuttoilmoitus nähty')).toBe(true)
  expect(verdict('rule:local', 'wrong', 'fails')).toBe(true)
  expect(verdict('rule:local', 'ok', 'fails')).toBe(false)
  expect(verdict('rule:local', 'look', 'missing')).toBe(false)
  expect(verdict('paper:plan', 'missing', 'fails', 'x')).toBe(false)
})

test.each([
  [19_999, 'applications.notReady'],
  [100_001, 'applications.notReady'],
  [20_000, 'done'],
])('a sum of %i cents in a call from 200 to 1,000 euros: %s', async (applied, expected) => {
  const id = await drafted(aino, call, { ...complete, applied })
  expect([...(await findMyApplication(aino, id)).obstacles.faults.keys()]).toEqual(
    expected === 'done' ? [] : ['applied'],
  )
  expect(await send(aino, id)).toBe(expected)
})

test('an association that has become a company since it began sends nothing where companies get nothing', async () => {
  const owner = await signedIn(residents.veikko)
  const organisation = await founded(owner, 'Yhtiöityvä ry')
  const { actor } = await mandated(owner, organisation, 'alone', 'owner')
  const id = await drafted(actor, call)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update organisations set form = 'company' where id = ${organisation}`
  expect(await findApplicantKind(actor)).toBe('company')
  expect(await send(actor, id)).toBe('applications.wrongApplicant')
})

test('what was begun under a version from before these questions is sent, completed and checked as it was', async () => {
  const old = await published('vanha-versio', openCall({ maximumCents: 50_000 }))
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update call_versions v set content = jsonb_set(v.content, '{form,sections}', (v.content->'form'->'sections') - 0)
    from calls c where c.id = v.call and c.slug = ${old}`
  const id = await taken(sanna, aino, old, { ...complete, applied: 40_000 })
  expect((await findSubmission(aino, id, 1))?.answers).not.toHaveProperty('may_local')
  expect(await ruleOf(id)).toMatchObject({ found: 'ok', rule: { said: null, register: 'holds' } })
  // Sent before its sum was looked at: what is asked of it afterwards is still taken.
  await sql`update application_answers set value = '90000' where application = ${id} and key = 'applied'`
  const dueOn = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
  const wanted = [{ key: 'purpose', ticked: true, words: 'Missä?' }]
  await askToComplete(sanna, { ...(await seenBy(sanna, id)), dueOn, note: 'Kerro lisää.', wanted })
  await answered(aino, id, { purpose: 'Konsertti torilla' }, 1)
  expect(await answer(sendSupplement(aino, await submitting(aino, id)).then(() => {}))).toBe('done')
})
