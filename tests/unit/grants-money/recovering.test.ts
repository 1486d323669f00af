import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { listUnpaid } from '@/db/grants/awards/reads'
import { awards } from '@/db/grants/awards/tables'
import { registerAppeal, settleAppeal } from '@/db/grants/decisions/appeals/writes'
import { wordDraft } from '@/db/grants/decisions/drafts/writes'
import { type BlocksInput, decisionBlocks } from '@/db/grants/decisions/input'
import { proposeDecision } from '@/db/grants/decisions/proposals/writes'
import { appeals } from '@/db/grants/decisions/tables'
import { finishDecisions } from '@/db/grants/notices/finality/writes'
import { readBatch } from '@/db/grants/payments/batches/reads'
import { approveBatch, exportBatch, makeBatch } from '@/db/grants/payments/batches/writes'
import { readAnswer } from '@/db/grants/payments/reading/writes'
import { hear, noteHeard } from '@/db/grants/recoveries/hearings/writes'
import { listPaid, readRecovery } from '@/db/grants/recoveries/reads'
import { beginRecoveryDecision, ruleRecovery } from '@/db/grants/recoveries/rulings/writes'
import { dropRecovery, invoice, openRecovery, setOff } from '@/db/grants/recoveries/writes'
import { referenceText } from '@/db/grants/references/rules'
import { listMessages } from '@/db/outbox/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenAccount, givenGrant, givenGroup, lump, town } from '@/tests/unit/grants-money/ground'
import { pressOn, rowOf } from '../deciding/cast'
import { answer } from '../organisations/cast'
import { afterAllTime, minuted, ruledFinally, toldOf } from './ruling'

let aino: Resident<'grants'>
let prepares: GrantOfficer<'prepare'>
let pays: GrantOfficer<'pay'>
let alsoPays: GrantOfficer<'pay'>
let decides: GrantOfficer<'decide'>
let minutes: GrantOfficer<'minute'>
let group: string
const noBlocks = Object.fromEntries(decisionBlocks.map((block) => [block, null])) as BlocksInput['blocks']
const today = finnishDay(new Date())
const posted = (words: string) => ({ answer: randomUUID(), words, arrivedOn: today })
const inDays = (days: number) => finnishDay(new Date(Date.now() + days * 86_400_000))

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  prepares = await withDuty(staff.sanna, 'prepare')
  pays = await withDuty(staff.ville, 'pay')
  alsoPays = await withDuty(staff.kari, 'pay')
  decides = await withDuty(staff.jorma, 'decide')
  minutes = await withDuty(staff.kirsi, 'minute')
  group = await givenGroup(await signedIn(residents.aino), 'Himoksen Pelimannit ry')
  await givenAccount({ organisation: group }, aino.person.id, 'FI7412345600001189', pays.staff.id)
})
afterAll(closeDatabase)

const desk = () => ({ preparer: prepares, secretary: minutes })

/** A grant that the bank has paid. */
async function paidGrant(cents: number) {
  await givenGrant(aino, { payment: lump, grantedCents: cents, organisation: group })
  await bringAwards(pays)
  const [award] = (await listUnpaid(pays)).filter((row) => row.payableCents === cents && row.state === 'payable')
  const batch = await makeBatch(pays, { payOn: today, award: [award?.id ?? ''] })
  await approveBatch(alsoPays, batch)
  await exportBatch(pays, batch)
  const end = (await readBatch(pays, batch))?.payments[0]?.endToEnd
  await readAnswer(pays, Buffer.from(report(end ?? '')))
  return award?.id ?? ''
}

const report = (end: string) =>
  `<Document><CstmrPmtStsRpt><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${end}</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`

const now = async (id: string) => {
  const found = await readRecovery(pays, id)
  if (!found) throw new Error('No recovery')
  return { recovery: id, version: found.recovery.version, row: found.recovery, awards: found.awards }
}

test('nobody pays back unheard: hearing, decision by another, invoice, and the money that comes settles it', async () => {
  const award = await paidGrant(8000)
  expect((await listPaid(pays)).map(({ id }) => id)).toContain(award)
  const asked = { award, ground: 'cancelled' as const, words: 'Festivaali peruuntui.', cents: 8000 }
  const id = await openRecovery(prepares, asked)
  await expect(openRecovery(prepares, asked)).rejects.toMatchObject({ key: 'recoveries.tooMuch' })
  await expect(beginRecoveryDecision(prepares, await now(id))).rejects.toMatchObject({ key: 'recoveries.wrongState' })
  await expect(hear(prepares, { ...(await now(id)), until: today })).rejects.toMatchObject({
    key: 'recoveries.hearingDay',
  })
  await hear(prepares, { ...(await now(id)), until: inDays(14) })
  await expect(beginRecoveryDecision(prepares, await now(id))).rejects.toMatchObject({
    key: 'recoveries.need.heardOrDayPassed',
  })
  await noteHeard(prepares, { ...(await now(id)), ...posted('Palautamme ennakon.') })
  const decision = await beginRecoveryDecision(prepares, await now(id))
  await expect(dropRecovery(prepares, { ...(await now(id)), note: 'Sittenkään ei.' })).rejects.toMatchObject({
    key: 'recoveries.need.undecided',
  })
  await minuted(desk(), decision)
  const early = { ...(await now(id)), dueOn: inDays(30) }
  await expect(invoice(pays, early)).rejects.toMatchObject({ key: 'recoveries.need.decisionFinal' })
  await toldOf(minutes, decision)
  await expect(invoice(pays, early)).rejects.toMatchObject({ key: 'recoveries.need.decisionFinal' })
  await finishDecisions(town, afterAllTime)
  await invoice(pays, { ...(await now(id)), dueOn: inDays(30) })
  const { row } = await now(id)
  expect(row).toMatchObject({ state: 'invoiced', answers: 1, ruling: decision, rulingState: 'final' })
  expect(row.reference).toMatch(/^RF\d{2}/)
  const billed = (await listMessages(await signedIn(residents.aino))).filter(({ kind }) => kind === 'recoveryInvoiced')
  expect(billed.map(({ values }) => values)).toMatchObject([
    { cents: '8000', due: inDays(30), reference: referenceText(row.reference ?? '') },
  ])
  const credit = (cents: string) =>
    Buffer.from(
      `<Document><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry><Amt Ccy="EUR">${cents}</Amt><CdtDbtInd>CRDT</CdtDbtInd><NtryDtls><TxDtls><RmtInf><Strd><CdtrRefInf><Ref>${row.reference}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`,
    )
  expect(await readAnswer(pays, credit('79.00'))).toEqual({ matched: 0, strays: 1 })
  expect(await readAnswer(pays, credit('80.00'))).toEqual({ matched: 1, strays: 0 })
  expect((await now(id)).row.state).toBe('settled')
})

test('what is owed is set off against the next grant of the same payee, and the rest of that is paid', async () => {
  const award = await paidGrant(9000)
  const id = await openRecovery(prepares, { award, ground: 'unused', words: 'Rahaa jäi.', cents: 5000 })
  await hear(prepares, { ...(await now(id)), until: inDays(14) })
  await noteHeard(prepares, { ...(await now(id)), ...posted('Ei huomautettavaa.') })
  await ruledFinally(desk(), await beginRecoveryDecision(prepares, await now(id)))
  await givenGrant(aino, { payment: lump, grantedCents: 7000, organisation: group })
  await bringAwards(pays)
  const [next] = (await now(id)).awards
  expect(next).toMatchObject({ payableCents: 7000, holds: ['recovery'] })
  await setOff(decides, { ...(await now(id)), award: next?.id ?? '', note: 'Kuitataan.' })
  const left = (await listUnpaid(pays)).find((row) => row.id === next?.id)
  expect(left).toMatchObject({ payableCents: 2000, state: 'payable', holds: [] })
  expect((await now(id)).row.state).toBe('settled')
})

/** A recovery of money that was paid, whose applicant has answered, with its decision begun. */
async function begun(cents: number) {
  const given = await givenGrant(aino, { payment: lump, grantedCents: cents })
  await bringAwards(pays)
  const [{ id: award } = { id: '' }] = await inTown(town, (tx) =>
    tx.update(awards).set({ state: 'paid' }).where(eq(awards.decision, given.decision)).returning({ id: awards.id }),
  )
  const id = await openRecovery(prepares, { award, ground: 'unused', words: 'Rahaa jäi yli.', cents })
  await hear(prepares, { ...(await now(id)), until: inDays(14) })
  await noteHeard(prepares, { ...(await now(id)), ...posted('Summa on väärä.') })
  return { id, decision: await beginRecoveryDecision(prepares, await now(id)) }
}

test('the decision is a letter of record with what was heard, the sum and the way to appeal', async () => {
  const { decision } = await begun(11_000)
  const { blocks, outcome, recoveredCents, grantedCents, reason } = await rowOf(decision)
  expect({ outcome, recoveredCents, grantedCents, reason }).toEqual({
    ...{ outcome: 'recovered', recoveredCents: 11_000, grantedCents: 0, reason: null },
  })
  expect(blocks.background).toContain('Hakija on vastannut')
  expect(blocks.decision).toContain('peritään takaisin avustusta 110')
  expect(blocks.reasons).toContain('Rahaa jäi yli.')
  expect(blocks.appeal).toContain('oikaisu')
  const ruling = { outcome: 'recovered' as const, maker: 'board' as const }
  expect(await answer(ruleRecovery(prepares, { ...(await pressOn(decision)), ...ruling, recovered: 11_100 }))).toBe(
    'recoveries.moreThanHeard',
  )
  await ruleRecovery(prepares, { ...(await pressOn(decision)), ...ruling, recovered: 6_000 })
  expect((await rowOf(decision)).blocks.decision).toContain('60')
  await minuted(desk(), decision)
  await toldOf(minutes, decision)
  expect((await rowOf(decision)).letter?.subarray(0, 5).toString()).toBe('%PDF-')
})

test('an appeal in time holds everything; a changed decision takes its place, and a smaller sum is invoiced', async () => {
  const { id, decision } = await begun(12_000)
  await minuted(desk(), decision)
  await toldOf(minutes, decision)
  const appealed = {
    ...{ appeal: randomUUID(), by: 'party' as const, receivedAt: new Date(), words: 'Summa on väärä.' },
  }
  const press = await pressOn(decision)
  const both = await Promise.all(
    [minutes, prepares].map((officer) =>
      answer(registerAppeal(officer, { ...appealed, ...press, appeal: randomUUID() })),
    ),
  )
  expect(both.toSorted()).toEqual(['changedMeanwhile', 'done'])
  await finishDecisions(town, afterAllTime)
  expect((await now(id)).row.state).toBe('appealed')
  expect(await answer(invoice(pays, { ...(await now(id)), dueOn: inDays(30) }))).toBe('recoveries.wrongState')
  const [open] = await inTown(town, (tx) => tx.select().from(appeals).where(eq(appeals.decision, decision)))
  const settled = { appeal: open?.id ?? '', outcome: 'changed' as const, reasons: 'Osa hyväksytään.', sentOn: today }
  const next = await settleAppeal(minutes, { ...(await pressOn(decision)), ...settled })
  expect((await now(id)).row).toMatchObject({ ruling: next, state: 'appealed' })
  await ruleRecovery(prepares, {
    ...{ ...(await pressOn(next ?? '')), outcome: 'recovered', maker: 'board', recovered: 4_000 },
  })
  await ruledFinally(desk(), next ?? '')
  await invoice(pays, { ...(await now(id)), dueOn: inDays(30) })
  expect((await now(id)).row).toMatchObject({ state: 'invoiced', cents: 4_000 })
})

test('a decision to ask nothing back ends it when it is final', async () => {
  const { id, decision } = await begun(13_000)
  const spared = { outcome: 'spared' as const, maker: 'board' as const, recovered: null }
  await ruleRecovery(prepares, { ...(await pressOn(decision)), ...spared })
  // Why nothing is asked back is for staff to say.
  expect((await rowOf(decision)).blocks).toMatchObject({ decision: 'Avustusta ei peritä takaisin.' })
  expect(await answer(proposeDecision(prepares, await pressOn(decision)))).toBe('decisions.need.blocksFull')
  const { blocks } = await rowOf(decision)
  await wordDraft(prepares, {
    ...(await pressOn(decision)),
    blocks: { ...noBlocks, ...blocks, reasons: 'Selvitys riittää.' },
  })
  await minuted(desk(), decision)
  expect((await now(id)).row.state).toBe('decided')
  await toldOf(minutes, decision)
  await finishDecisions(town, afterAllTime)
  expect((await now(id)).row.state).toBe('dropped')
})
