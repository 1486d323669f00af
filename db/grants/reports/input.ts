/** How the report on the use of a grant stands. It may be given as soon as the decision is final; `due` it is asked for. */
export const reportStates = [
  'notDue',
  'due',
  'overdue',
  'submitted',
  'supplementRequested',
  'factsChecked',
  'accepted',
  'recovery',
] as const
export type ReportState = (typeof reportStates)[number]

/** Why somebody should look closer at a report; `marked` by hand, with words of its own. */
export const reportRisks = ['firstGrant', 'lateBefore', 'recoveryBefore', 'bigSum', 'marked'] as const
export type ReportRisk = (typeof reportRisks)[number]

/** What the full check of the money looks at; the light one compares the sums alone. */
export const moneyPoints = ['ledger', 'receipts', 'budget', 'otherGrants'] as const
export type MoneyPoint = (typeof moneyPoints)[number]
