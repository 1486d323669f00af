import { XMLBuilder } from 'fast-xml-parser'
import { isSepaId, sepaText } from '@/db/grants/payments/sepa-text/rules'
import { referenceOf } from '@/db/grants/references/rules'
import { ibanOf } from '@/db/iban/rules'

export type Transfer = {
  /** Comes back in every answer of a bank: one of its own for each payment ever made. */
  endToEnd: string
  cents: number
  /** ISO day on which the account is debited. */
  executeOn: string
  creditor: { name: string; iban: string; bic?: string | null }
  remittance: { text: string } | { reference: string }
}

export type PaymentFile = {
  id: string
  /** UTC, ISO, whole seconds count. */
  createdAt: string
  debtor: {
    name: string
    iban: string
    bic?: string | null /** What the bank knows the sender by. */
    service?: string | null
  }
  transfers: readonly Transfer[]
}

/** SEPA's own limit of one transfer: 999,999,999.99 euros. */
const most = 99_999_999_999
const builder = new XMLBuilder({ ignoreAttributes: false, format: true, indentBy: '  ', suppressEmptyNode: true })

/**
 * A customer credit transfer as banks read it (ISO 20022 pain.001.001.09, within the SEPA credit transfer guidelines).
 * The same payments give the same bytes. Throws a RangeError for what must never have come so far.
 */
export function paymentFile(file: PaymentFile): string {
  refuseUnsound(file)
  const { id, createdAt, debtor, transfers } = file
  const days = [...new Set(transfers.map(({ executeOn }) => executeOn))].toSorted()
  const document = {
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    Document: {
      '@_xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
      CstmrCdtTrfInitn: {
        GrpHdr: { MsgId: id, CreDtTm: createdAt.slice(0, 19), ...totals(transfers), InitgPty: initiator(debtor) },
        PmtInf: days.map((day, at) =>
          instruction(
            `${id}-${at + 1}`,
            day,
            debtor,
            transfers.filter(({ executeOn }) => executeOn === day),
          ),
        ),
      },
    },
  }
  return `${builder.build(document).trimEnd()}\n`
}

/** Euros as ISO 20022 writes them, from integer cents. */
export const amountText = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** How many, and what they are together. */
function totals(transfers: readonly Transfer[]) {
  const sum = transfers.reduce((sum, { cents }) => sum + BigInt(cents), 0n)
  return { NbOfTxs: String(transfers.length), CtrlSum: `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}` }
}

function initiator({ name, service }: PaymentFile['debtor']) {
  const known = service && { Id: { OrgId: { Othr: { Id: service, SchmeNm: { Cd: 'BANK' } } } } }
  return { Nm: sepaText(name, 70), ...known }
}

function instruction(
  id: string,
  day: string,
  { name, iban, bic }: PaymentFile['debtor'],
  transfers: readonly Transfer[],
) {
  return {
    PmtInfId: id,
    PmtMtd: 'TRF',
    BtchBookg: 'true',
    ...totals(transfers),
    PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
    ReqdExctnDt: { Dt: day },
    Dbtr: { Nm: sepaText(name, 70) },
    DbtrAcct: { Id: { IBAN: iban }, Ccy: 'EUR' },
    DbtrAgt: { FinInstnId: bic ? { BICFI: bic } : { Othr: { Id: 'NOTPROVIDED' } } },
    ChrgBr: 'SLEV',
    CdtTrfTxInf: transfers.map(transaction),
  }
}

function transaction({ endToEnd, cents, creditor: { name, iban, bic }, remittance }: Transfer) {
  return {
    PmtId: { InstrId: endToEnd, EndToEndId: endToEnd },
    Amt: { InstdAmt: { '@_Ccy': 'EUR', '#text': amountText(cents) } },
    ...(bic && { CdtrAgt: { FinInstnId: { BICFI: bic } } }),
    Cdtr: { Nm: sepaText(name, 70) },
    CdtrAcct: { Id: { IBAN: iban } },
    RmtInf:
      'text' in remittance ? { Ustrd: sepaText(remittance.text, 140) } : { Strd: structured(remittance.reference) },
  }
}

/** A creditor reference names its issuer, ISO; a Finnish one goes by itself. */
function structured(reference: string) {
  const isCreditor = reference.startsWith('RF')
  const type = { CdOrPrtry: { Cd: 'SCOR' }, ...(isCreditor && { Issr: 'ISO' }) }
  return { CdtrRefInf: { Tp: type, Ref: reference } }
}

function refuseUnsound({ id, createdAt, debtor, transfers }: PaymentFile) {
  const sound = (holds: boolean, what: string) => {
    if (!holds) throw new RangeError(`A payment file without a sound ${what}`)
  }
  sound(isSepaId(id) && id.length <= 31, 'id')
  sound(!Number.isNaN(Date.parse(createdAt)), 'time')
  sound(transfers.length > 0 && transfers.length <= 9_999_999, 'number of payments')
  sound(isParty(debtor), 'payer')
  sound(new Set(transfers.map(({ endToEnd }) => endToEnd)).size === transfers.length, 'id of each payment')
  for (const { endToEnd, cents, executeOn, creditor, remittance } of transfers) {
    sound(isSepaId(endToEnd), 'id of each payment')
    sound(Number.isSafeInteger(cents) && cents > 0 && cents <= most, 'sum')
    sound(/^\d{4}-\d{2}-\d{2}$/.test(executeOn), 'day')
    sound(isParty(creditor), 'payee')
    sound('text' in remittance ? sepaText(remittance.text, 140) !== '' : isReference(remittance.reference), 'message')
  }
}

const isParty = ({ name, iban, bic }: { name: string; iban: string; bic?: string | null }) =>
  sepaText(name, 70) !== '' &&
  ibanOf(iban) === iban &&
  (!bic || /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic))

const isReference = (reference: string) => referenceOf(reference)?.text === reference
