import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { findPayment } from '@/db/grants/applications/arrivals/accounts/reads'
import { tellAccount } from '@/db/grants/applications/arrivals/accounts/writes'
import { listLetters, printLetter } from '@/db/grants/applications/arrivals/letters/reads'
import { findFromPaper } from '@/db/grants/applications/arrivals/reads'
import { completeFromPaper } from '@/db/grants/applications/arrivals/registering/writes'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { takeUp } from '@/db/grants/applications/handling/writes'
import { writeAsDesk } from '@/db/grants/applications/messages/writes'
import { askToComplete } from '@/db/grants/applications/supplements/writes'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awardRows } from '@/db/grants/awards/reads'
import { awards } from '@/db/grants/awards/tables'
import { beginDecision, ruleDraft } from '@/db/grants/decisions/drafts/writes'
import { setNextLetter } from '@/db/grants/decisions/letters/writes'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { proposeDecision } from '@/db/grants/decisions/proposals/writes'
import { readDecision } from '@/db/grants/decisions/reads'
import { decisions } from '@/db/grants/decisions/tables'
import { findEligible } from '@/db/grants/eligibilities/writes'
import { notifyDecision } from '@/db/grants/notices/writes'
import { addToldPayee, removeToldPayee } from '@/db/grants/payees/writes'
import { readTransfers } from '@/db/grants/payments/batches/reads'
import { approveBatch, makeBatch } from '@/db/grants/payments/batches/writes'
import { isTiedTo, notTiedTo } from '@/db/grants/ties/owners/reads'
import { listUncheckedAccounts } from '@/db/people/organisations/accounts/reads'
import { verifyAccount } from '@/db/people/organisations/accounts/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { openCall, published } from '../applications/cast'
import { allInOrder, seenBy } from '../checks/cast'
import { pressOn, town } from '../deciding/cast'
import { answer, founded } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { compared, keyed, registered } from './cast'

const sql = asOwner()
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let veera: GrantOfficer<'decide'>
let kirsi: GrantOfficer<'minute'>
let ville: GrantOfficer<'pay'>
let laura: GrantOfficer<'pay'>
let call: string
const today = finnishDay(new Date())
const iban = 'FI2112345600000785'

beforeAll(async () => {
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  veera = await withDuty(staff.veera, 'decide', 300_000)
  kirsi = await withDuty(staff.kirsi, 'minute')
  ville = await withDuty(staff.ville, 'pay')
  laura = await withDuty(staff.tuula, 'pay')
  await founded(await signedIn(residents.aino), 'Kuoro Kotona ry', { businessId: '2345678-4' })
  const words = { fi: 'Vapaa-aikapäällikkö', sv: 'Fritidschef', en: 'Head of leisure' }
  call = await published(
    'koko-tie',
    openCall({
      payment: { kind: 'lump' },
      decider: { ...openCall().decider, officeHolder: words, officeHolderLimitCents: 300_000, twoPersons: false },
    }),
  )
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

async function mailsAbout(number: string) {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  return sql`select kind from mails where about = ${number}`
}

const kindsOf = async (id: string) => (await listLetters(sanna, id)).map(({ kind }) => kind)

/** Checked and found eligible, whatever the rules found. */
async function eligible(id: string) {
  await allInOrder(sanna, id)
  await findEligible(sanna, { ...(await seenBy(sanna, id)), words: null })
}

describe('somebody whom the portal knows by paper alone', () => {
  test('is asked by letter, answers on paper, and is decided on and paid without ever signing in', async () => {
    const id = await registered(sanna, call)
    const number = (await openApplication(sanna, id)).application.number ?? ''
    await takeUp(sanna, await seenBy(sanna, id))
    const asking = { note: 'Kerro tarkemmin.', wanted: [{ key: 'purpose', ticked: true, words: 'Missä ja milloin?' }] }
    const dueOn = Temporal.PlainDate.from(today).add({ days: 14 }).toString()
    await askToComplete(sanna, { ...(await seenBy(sanna, id)), ...asking, dueOn })
    await writeAsDesk(sanna, { application: id, message: crypto.randomUUID(), text: 'Kiitos hakemuksesta.' })
    expect(await kindsOf(id)).toEqual(['received', 'asked', 'message'])
    for (const { kind, of } of await listLetters(sanna, id))
      if (kind !== 'decision' && kind !== 'appeal')
        expect((await printLetter(sanna, { application: id, kind, of }))?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await mailsAbout(number)).toEqual([])

    await keyed(matti, id, { purpose: 'Konsertti kirjastossa 1.2.' }, 1)
    expect(await answer(keyed(matti, id, { applied: 1 }, 1))).toBe('applications.notEditable')
    const completion = { ...(await compared(matti, id)), arrivedOn: today }
    expect(await answer(completeFromPaper(matti, { ...completion, arrivedOn: dueOn }))).toBe('arrivals.toCome')
    expect(await answer(completeFromPaper(matti, { ...completion, arrivedOn: '2026-01-01' }))).toBe(
      'arrivals.beforeAsking',
    )
    await completeFromPaper(matti, completion)
    expect((await findFromPaper(sanna, id)).supplement).toBeNull()
    expect(await openApplication(sanna, id)).toMatchObject({
      application: { state: 'inCheck' },
      sendings: [{ number: 2, by: matti.staff.name, keyed: true }, { number: 1 }],
    })

    await eligible(id)
    const decision = await beginDecision(sanna, id)
    await ruleDraft(sanna, {
      ...(await pressOn(decision)),
      outcome: 'granted',
      granted: 60_000,
      reason: null,
      maker: 'officeHolder',
    })
    await proposeDecision(sanna, await pressOn(decision))
    await makeDecision(veera, await pressOn(decision))
    while (await setNextLetter(town));
    await notifyDecision(kirsi, { ...(await pressOn(decision)), sentOn: today, minutesOn: today })
    const { notices } = await readDecision(veera, decision)
    expect(notices.find(({ to }) => to === 'applicant')).toMatchObject({ way: 'letter', person: null })
    expect(await kindsOf(id)).toContain('decision')

    await bringAwards(town)
    await tellAccount(sanna, { application: id, iban })
    const [account] = (await listUncheckedAccounts(matti, isTiedTo)).filter(({ owner }) => owner === 'Ulla Uusitalo')
    expect(account).toMatchObject({ iban, isMine: false })
    expect(await answer(verifyAccount(sanna, { account: account?.id ?? '' }, notTiedTo))).toBe(
      'organisations.ownAccount',
    )
    await verifyAccount(matti, { account: account?.id ?? '' }, notTiedTo)
    await inTown(town, (tx) => tx.update(decisions).set({ state: 'final' }).where(eq(decisions.id, decision)))
    await bringAwards(town)
    const [award] = await inTown(town, (tx) => awardRows(tx, eq(awards.application, id)))
    // The account came after the decision: whoever pays confirms it, as for everybody.
    expect(award).toMatchObject({ state: 'payable', applicant: 'Ulla Uusitalo', holds: ['accountChanged'] })
    await inTown(town, (tx) =>
      tx
        .update(awards)
        .set({ confirmedAccount: account?.id, confirmedBy: ville.staff.id })
        .where(eq(awards.application, id)),
    )
    const batch = await makeBatch(ville, { payOn: today, award: [award?.id ?? ''] })
    await approveBatch(laura, batch)
    expect((await readTransfers(laura, batch))?.transfers).toMatchObject([
      { creditor: { name: 'Ulla Uusitalo', iban }, cents: 60_000 },
    ])
  })

  test('tells another account in place of the first, and persons for the tax administration', async () => {
    const id = await registered(sanna, call, { kind: 'group', name: 'Naapuriryhmä' })
    await tellAccount(sanna, { application: id, iban })
    await tellAccount(matti, { application: id, iban: 'FI6012345600001247' })
    const unchecked = (await listUncheckedAccounts(sanna, isTiedTo)).filter(({ owner }) => owner === 'Naapuriryhmä')
    expect(unchecked.map((one) => one.iban)).toEqual(['FI6012345600001247'])
    const told = { application: id, name: 'Ulla Uusitalo', identity: '010180-9026', weight: 1 }
    await addToldPayee(sanna, told)
    expect(await answer(addToldPayee(matti, told))).toBe('payees.twice')
    const found = await findPayment(matti, id)
    expect(found.payees).toMatchObject([{ name: 'Ulla Uusitalo', weight: 1 }])
    expect(JSON.stringify(found)).not.toContain('010180-9026')
    await removeToldPayee(matti, { application: id, payee: found.payees[0]?.id ?? '' })
    expect((await findPayment(matti, id)).payees).toEqual([])
  })
})

test('an organisation that reads the portal is told there, and looks after its account itself', async () => {
  const register = { businessId: '2345678-4', registerNumber: null }
  const id = await registered(sanna, call, { kind: 'association', register, name: null })
  expect(await listLetters(sanna, id)).toEqual([])
  expect(await printLetter(sanna, { application: id, kind: 'received', of: id })).toBeNull()
  expect(await answer(tellAccount(sanna, { application: id, iban }))).toBe('arrivals.notByPost')
})
