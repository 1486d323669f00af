import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { receive } from '@/db/files/documents/arrivals/writes'
import { findOpenDocument, readDocument } from '@/db/files/documents/reads'
import { documents } from '@/db/files/documents/tables'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { receiptInput } from '@/db/grants/receipts/input'
import { findProof } from '@/db/grants/receipts/proofs/reads'
import { keepProof } from '@/db/grants/receipts/proofs/writes'
import { readMySheet, readSheet } from '@/db/grants/receipts/sheets/reads'
import { addReceipt, handIn } from '@/db/grants/receipts/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenGrant } from '@/tests/unit/grants-money/ground'
import { pdf } from '../documents/corpus'
import { answer } from '../organisations/cast'

let aino: Resident<'grants'>
let veikko: Resident<'grants'>
let laura: GrantOfficer<'pay'>

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  veikko = applying(await signedIn(residents.veikko))
  laura = await withDuty(staff.laura, 'pay')
})
afterAll(closeDatabase)

/** An award of Aino's with one receipt. */
async function receiptOf(asker: Resident<'grants'>) {
  const { decision } = await givenGrant(asker)
  await bringAwards(laura)
  const [award] = await inTown(laura, (tx) => tx.select().from(awards).where(eq(awards.decision, decision)))
  const line = {
    award: award?.id ?? '',
    submission: randomUUID(),
    line: 'costs',
    words: 'Salin vuokra',
    payee: 'Sali Oy',
  }
  await addReceipt(
    asker,
    receiptInput.parse({ ...line, paidOn: '2026-10-20', cents: '100', allowance: '', quantity: '' }),
  )
  return { award: line.award, receipt: line.submission }
}

const bring = async (asker: Resident<'grants'>, place: { award: string; receipt: string }, name = 'kuitti.pdf') =>
  answer(keepProof(asker, await receive(asker, Readable.from([pdf()])), name, place))

const lineOf = async (place: { award: string }) => (await readMySheet(aino, place.award))?.lines[0]

test('the paper of a receipt is its applicant’s and the desk’s, and a new one takes the place of the old', async () => {
  const place = await receiptOf(aino)
  expect((await lineOf(place))?.document).toBeNull()
  expect(await bring(aino, place, 'ensimmäinen.pdf')).toBe('done')
  const first = await findProof(aino, place.receipt)
  expect((await lineOf(place))?.document?.name).toBe('ensimmäinen.pdf')

  expect(await bring(aino, place, 'toinen.pdf')).toBe('done')
  const second = await findProof(aino, place.receipt)
  expect((await lineOf(place))?.document?.name).toBe('toinen.pdf')
  const left = await inTown(laura, (tx) => tx.select({ id: documents.id }).from(documents))
  expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining([second]))
  expect(left.map(({ id }) => id)).not.toContain(first)

  expect(await findProof(laura, place.receipt)).toBe(second)
  const open = await findOpenDocument(laura, second ?? '')
  expect(open && (await readDocument(laura, open))).toBeTruthy()
  expect((await readSheet(laura, place.award))?.lines[0]?.document?.name).toBe('toinen.pdf')
})

test('nobody else brings or opens it, and nothing is brought once the receipts are handed in', async () => {
  const place = await receiptOf(aino)
  expect(await bring(veikko, place)).toBe('gone')
  expect(await bring(aino, { ...place, receipt: randomUUID() })).toBe('gone')
  expect(await bring(aino, place)).toBe('done')
  expect(await findProof(veikko, place.receipt)).toBeNull()
  await handIn(aino, { award: place.award, otherIncomeCents: 0 })
  expect(await bring(aino, place)).toBe('receipts.handedIn')
  expect(await findProof(aino, place.receipt)).not.toBeNull()
})
