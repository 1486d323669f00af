import type { DocumentFacts } from '@/db/files/documents/input'
import type { AllowanceKind } from '@/db/grants/allowances/rules'
import type { Words } from '@/db/grants/forms/input'
import type { Doubt } from '@/db/grants/receipts/doubts/rules'
import type { Verdict } from '@/db/grants/receipts/rules'

/** A line of the approved budget: what the applicant planned to spend on it. */
export type BudgetLine = { key: string; name: Words; cents: number }

/** A receipt on its sheet, with what asks for a second look. */
export type ReceiptLine = {
  id: string
  line: string
  words: string
  payee: string
  paidOn: string
  cents: number
  allowance: { kind: AllowanceKind; quantity: number } | null
  /** The paper of the receipt, or none yet. */
  document: DocumentFacts | null
  verdict: Verdict | null
  doubts: Doubt[]
  version: number
}
