import type { DocumentFacts } from '@/db/files/documents/input'
import type { AllowanceKind } from '@/db/grants/allowances/rules'
import type { Words } from '@/db/grants/forms/input'
import type { Doubt } from '@/db/grants/receipts/doubts/rules'
import type { Mending } from '@/db/grants/receipts/mending/rules'
import type { Verdict } from '@/db/grants/receipts/rules'

/** A line of the approved budget: what the applicant planned to spend on it. */
/** What was planned under a line; null where the applicant was asked for no budget, as of a small grant. */
export type BudgetLine = { key: string; name: Words; cents: number | null }

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
  /** Every time it was sent back, the oldest first. */
  mendings: Mending[]
  version: number
}

/** What the receipts were for whose paper is missing; an allowance needs none. */
export const unprovenOf = (lines: readonly ReceiptLine[]): string[] =>
  lines.filter(({ document, allowance }) => !document && !allowance).map(({ words }) => words)
