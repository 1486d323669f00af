/** How money of a grant stands. An advance and each instalment is an award part of its own. */
export const awardStates = [
  'awaitingFinal',
  'awaitingReceipts',
  'payable',
  'inBatch',
  'paid',
  'refused',
  'offset',
  'receiptsLate',
  'blocked',
  'returnedByBank',
  'replaced',
] as const
/** What of a grant a payment is. */
export type AwardPart = 'whole' | 'advance' | 'rest' | 'instalment' | 'refund'

export type AwardState = (typeof awardStates)[number]

/** Why nothing is paid for the time being. */
export const blockReasons = [
  'reportMissing',
  'accountChanged',
  'accountMissing',
  'sanctions',
  'identityMissing',
  'recovery',
  'notFinal',
  'other',
] as const
export type BlockReason = (typeof blockReasons)[number]
