import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { listUnpaid } from '@/db/grants/awards/reads'
import { readBatch } from '@/db/grants/payments/batches/reads'
import { approveBatch, exportBatch, makeBatch } from '@/db/grants/payments/batches/writes'
import { readAnswer } from '@/db/grants/payments/reading/writes'
import { listPaid, readRecovery } from '@/db/grants/recoveries/reads'
import { decideRecovery, hear, invoice, noteHeard, openRecovery, setOff } from '@/db/grants/recoveries/writes'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenAccount, givenGrant, givenGroup, lump } from '@/tests/unit/grants-money/ground'

let aino: Resident<'grants'>
let prepares: GrantOfficer<'prepare'>
let pays: GrantOfficer<'pay'>
let alsoPays: GrantOfficer<'pay'>
let decides: GrantOfficer<'decide'>
let group: string
const today = finnishDay(new Date())
const inDays = (days: number) => finnishDay(new Date(Date.now() + days * 86_400_000))

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  prepares = await withDuty(staff.sanna, 'prepare')
  pays = await withDuty(staff.ville, 'pay')
  alsoPays = await withDuty(staff.kari, 'pay')
  decides = await withDuty(staff.jorma, 'decide')
  group = await givenGroup(await signedIn(residents.aino), 'Himoksen Pelimannit ry')
  await givenAccount({ organisation: group }, aino.person.id, 'FI7412345600001189', pays.staff.id)
})
afterAll(closeDatabase)

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
  const decision = 'Ennakko peritään takaisin.'
  await expect(decideRecovery(decides, { ...(await now(id)), decision })).rejects.toMatchObject({
    key: 'recoveries.wrongState',
  })
  await expect(hear(prepares, { ...(await now(id)), until: today })).rejects.toMatchObject({
    key: 'recoveries.need.daySet',
  })
  await hear(prepares, { ...(await now(id)), until: inDays(14) })
  await expect(decideRecovery(decides, { ...(await now(id)), decision })).rejects.toMatchObject({
    key: 'recoveries.need.heardOrDayPassed',
  })
  await noteHeard(prepares, { ...(await now(id)), heard: 'Palautamme ennakon.' })
  await decideRecovery(decides, { ...(await now(id)), decision })
  await invoice(pays, { ...(await now(id)), dueOn: inDays(30) })
  const { row } = await now(id)
  expect(row).toMatchObject({ state: 'invoiced', heard: 'Palautamme ennakon.', decision })
  expect(row.reference).toMatch(/^RF\d{2}/)
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
  await noteHeard(prepares, { ...(await now(id)), heard: 'Ei huomautettavaa.' })
  await decideRecovery(decides, { ...(await now(id)), decision: 'Peritään.' })
  await givenGrant(aino, { payment: lump, grantedCents: 7000, organisation: group })
  await bringAwards(pays)
  const [next] = (await now(id)).awards
  expect(next).toMatchObject({ payableCents: 7000, holds: ['recovery'] })
  await setOff(decides, { ...(await now(id)), award: next?.id ?? '', note: 'Kuitataan.' })
  const left = (await listUnpaid(pays)).find((row) => row.id === next?.id)
  expect(left).toMatchObject({ payableCents: 2000, state: 'payable', holds: [] })
  expect((await now(id)).row.state).toBe('settled')
})
