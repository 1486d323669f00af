import Papa from 'papaparse'
import type { PaymentFile } from '@/db/grants/payments/pain001/rules'

/** The same payments as a table, for a ledger or a bank that wants one: semicolons, a comma in sums, UTF-8 with its mark, so that a Finnish spreadsheet opens it. */
export function paymentList(transfers: PaymentFile['transfers'], titles: readonly string[]): string {
  const rows = transfers.map(({ endToEnd, executeOn, cents, creditor, remittance }) => [
    endToEnd,
    executeOn,
    `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`,
    creditor.name,
    creditor.iban,
    creditor.bic ?? '',
    'reference' in remittance ? remittance.reference : '',
    'text' in remittance ? remittance.text : '',
  ])
  return `\uFEFF${Papa.unparse([titles, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}
