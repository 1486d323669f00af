import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { paymentList } from '@/db/grants/payments/lists/rules'
import { type PaymentFile, paymentFile, type Transfer } from '@/db/grants/payments/pain001/rules'
import { isSepaId, sepaText } from '@/db/grants/payments/sepa-text/rules'
import { creditorReference, domesticReference } from '@/db/grants/references/rules'

const schema = await readFile(new URL('../../conformance/pain.001.001.09.xsd', import.meta.url), 'utf8')
const faultsIn = async (contents: string) =>
  (await validateXML({ xml: { fileName: 'payments.xml', contents }, schema })).errors.map(({ message }) => message)

const patina: Transfer = {
  endToEnd: 'AV-2026-000012-1',
  cents: 78_000,
  executeOn: '2026-12-01',
  creditor: { name: 'Taidetyöryhmä Patina', iban: 'FI6012345600001247' },
  remittance: { text: 'Avustus 2026-12: Kevään näyttely & työpajat' },
}
const veto: Transfer = {
  endToEnd: 'AV-2026-000003-1',
  cents: 845_000,
  executeOn: '2026-12-03',
  creditor: { name: 'Himosjoen Veto ry', iban: 'FI1912345600001015', bic: 'OKOYFIHH' },
  remittance: { reference: creditorReference(domesticReference('2026003')) },
}
const file = (over: Partial<PaymentFile> = {}): PaymentFile => ({
  id: 'JAMSA-2026-0007',
  createdAt: '2026-11-30T08:15:00.000Z',
  debtor: { name: 'Jämsän kaupunki', iban: 'FI4250001510000023' },
  transfers: [veto, patina],
  ...over,
})

test('a batch is one file: totals, one instruction for each day, each payment with its own id', async () => {
  const xml = paymentFile(file())
  expect(await faultsIn(xml)).toEqual([])
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false })
  const { GrpHdr, PmtInf } = parser.parse(xml).Document.CstmrCdtTrfInitn
  expect(GrpHdr).toMatchObject({ MsgId: 'JAMSA-2026-0007', NbOfTxs: '2', CtrlSum: '9230.00' })
  expect(PmtInf.map((one: { ReqdExctnDt: object; CtrlSum: string }) => [one.ReqdExctnDt, one.CtrlSum])).toEqual([
    [{ Dt: '2026-12-01' }, '780.00'],
    [{ Dt: '2026-12-03' }, '8450.00'],
  ])
  expect(PmtInf[0].CdtTrfTxInf).toMatchObject({
    PmtId: { EndToEndId: 'AV-2026-000012-1' },
    Amt: { InstdAmt: { '#text': '780.00', '@_Ccy': 'EUR' } },
    Cdtr: { Nm: 'Taidetyoryhma Patina' },
    RmtInf: { Ustrd: 'Avustus 2026-12: Kevaan nayttely + tyopajat' },
  })
  expect(PmtInf[1].CdtTrfTxInf.RmtInf.Strd.CdtrRefInf).toMatchObject({
    Tp: { Issr: 'ISO' },
    Ref: expect.stringMatching(/^RF\d\d2026003\d$/),
  })
})

test('the same payments are the same bytes', () => {
  expect(paymentFile(file())).toBe(paymentFile(structuredClone(file())))
})

test('whatever a name or message holds, the file stays within the schema', async () => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).map((text) => `Ä ${text}`)
  const drawn = fc.array(
    fc.record({
      name: words,
      text: words,
      cents: fc.integer({ min: 1, max: 99_999_999_999 }),
      day: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  await fc.assert(
    fc.asyncProperty(drawn, async (rows) => {
      const transfers = rows.map(
        ({ name, text, cents, day }, at): Transfer => ({
          ...patina,
          endToEnd: `T-${at}`,
          cents,
          executeOn: `2026-12-0${day}`,
          creditor: { name, iban: patina.creditor.iban },
          remittance: { text },
        }),
      )
      expect(await faultsIn(paymentFile(file({ transfers })))).toEqual([])
    }),
    { numRuns: 8 },
  )
}, 60_000)

test('the schema finds what is out of order, too long, in another currency, or missing', async () => {
  const xml = paymentFile(file())
  const broken = [
    xml.replace(/<PmtMtd>TRF<\/PmtMtd>\s*/, ''),
    xml.replace('Ccy="EUR"', 'Ccy="SEK"'),
    xml.replace('780.00</InstdAmt>', '780.005</InstdAmt>'),
    xml.replace('Taidetyoryhma Patina', 'x'.repeat(71)),
    xml.replace('Taidetyoryhma Patina', 'Taidetyöryhmä'),
    xml.replace(/(<Dbtr>[\s\S]*?<\/Dbtr>)\s*(<DbtrAcct>[\s\S]*?<\/DbtrAcct>)/, '$2$1'),
    xml.replace('pain.001.001.09', 'pain.001.001.03'),
  ]
  for (const one of broken) {
    expect(one).not.toBe(xml)
    expect((await faultsIn(one)).length).toBeGreaterThan(0)
  }
})

test('what must never be paid makes no file', () => {
  const unsound: Partial<PaymentFile>[] = [
    { transfers: [] },
    { transfers: [patina, patina] },
    { transfers: [{ ...patina, cents: 0 }] },
    { transfers: [{ ...patina, cents: 10.5 }] },
    { transfers: [{ ...patina, endToEnd: 'x'.repeat(36) }] },
    { transfers: [{ ...patina, creditor: { name: 'Patina', iban: 'FI6012345600001248' } }] },
    { transfers: [{ ...patina, creditor: { name: '漢字', iban: 'FI6012345600001247' } }] },
    { transfers: [{ ...patina, remittance: { reference: '12345' } }] },
    { id: 'ä' },
    { debtor: { name: 'Jämsä', iban: 'FI42 5000 1510 0000 23' } },
  ]
  for (const over of unsound) expect(() => paymentFile(file(over))).toThrow(RangeError)
})

test('names are spelled in letters that every bank takes', () => {
  expect(sepaText('Åsa Øster-Łuków & Þór — "Ääni"', 70)).toBe("Asa Oster-Lukow + Thor - 'Aani'")
  expect(sepaText('漢字', 70)).toBe('')
  expect(sepaText(`${'a'.repeat(69)} b`, 70)).toBe('a'.repeat(69))
  expect(['AV-1', 'a/b'].every(isSepaId)).toBe(true)
  expect(['', '/a', 'a/', 'a//b', 'ä', 'x'.repeat(36)].some(isSepaId)).toBe(false)
})

test('the table beside the file says the same; a name that a spreadsheet would run is only text', () => {
  const list = paymentList([{ ...patina, creditor: { ...patina.creditor, name: '=SUM(A1)' } }], ['Tunniste'])
  expect(list).toContain(`;2026-12-01;780,00;"'=SUM(A1)";FI6012345600001247;`)
  expect(list.startsWith('\uFEFFTunniste\r\n')).toBe(true)
})
