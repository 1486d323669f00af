import type { AwardState, BlockReason } from '@/db/grants/awards/input'
import type { Payment } from '@/db/grants/calls/input'
import { isLate } from '@/db/grants/deadlines/rules'
import type { Turn } from '@/db/grants/turns/rules'

/** Who turns an award: the applicant's signatory, the duties of the desk, and the portal when a day has come. */
export const hands = ['applicant', 'prepare', 'decide', 'pay', 'portal'] as const
export type Hand = (typeof hands)[number]

export const awardNeeds = [
  ...([
    'decisionFinal',
    'paidAgainstReceipts',
    'paidAtOnce',
    'linesChecked',
    'inTime',
    'somethingToPay',
    'nothingToPay',
  ] as const),
  ...([
    'pastDue',
    'reasonGiven',
    'reasonGone',
    'conditionsHold',
    'batchOpen',
    'batchSealed',
    'accountChecked',
  ] as const),
  ...(['mayBind', 'recoveryDecided', 'decisionReplaced'] as const),
] as const
export type AwardNeed = (typeof awardNeeds)[number]

export const awardActs = [
  ...(['awaitReceipts', 'makePayable', 'settleReceipts', 'closeEmpty', 'lapse', 'block', 'release'] as const),
  ...(['collect', 'putBack', 'confirm', 'bounce', 'payAgain', 'refuse', 'setOff', 'replace'] as const),
] as const
export type AwardAct = (typeof awardActs)[number]

const onItsWay = ['awaitingFinal', 'awaitingReceipts', 'payable'] as const

/** Neither paid nor in a batch: what has gone into one stays where it went. */
export const unpaid = [...onItsWay, 'blocked', 'returnedByBank'] as const satisfies readonly AwardState[]
export const isUnpaid = (state: AwardState): boolean => unpaid.some((one) => one === state)

/** Its receipts have not come, and would still be taken: also while its money is stopped. */
export const waitsForReceipts = ({ state, receiptsAt }: { state: AwardState; receiptsAt: Date | null }): boolean =>
  receiptsAt === null && (state === 'awaitingReceipts' || state === 'blocked')

/** More time still matters to its receipts: they have not come, or came when their time was over. */
export const mayGetTime = ({ state, receiptsAt, receiptsDueOn }: Times): boolean =>
  waitsForReceipts({ state, receiptsAt: null }) &&
  (receiptsAt === null || (receiptsDueOn !== null && isLate(receiptsAt, receiptsDueOn)))
type Times = { state: AwardState; receiptsAt: Date | null; receiptsDueOn: string | null }

/** Every turn of an award, and nothing else. An advance and each instalment turn by themselves. */
export const awardTurns: Readonly<Record<AwardAct, Turn<AwardState, Hand, AwardNeed>>> = {
  awaitReceipts: {
    from: ['awaitingFinal'],
    to: 'awaitingReceipts',
    by: ['portal'],
    needs: ['decisionFinal', 'paidAgainstReceipts'],
  },
  makePayable: { from: ['awaitingFinal'], to: 'payable', by: ['portal'], needs: ['decisionFinal', 'paidAtOnce'] },
  settleReceipts: {
    from: ['awaitingReceipts'],
    to: 'payable',
    by: ['prepare', 'pay'],
    needs: ['linesChecked', 'inTime', 'somethingToPay'],
  },
  // An advance that nobody has paid yet, or that has come back, of which the receipts leave nothing, is closed as well.
  closeEmpty: {
    from: unpaid,
    to: 'paid',
    by: ['prepare', 'pay', 'portal'],
    needs: ['linesChecked', 'inTime', 'nothingToPay'],
  },
  lapse: {
    from: ['awaitingReceipts'],
    to: 'receiptsLate',
    by: ['prepare', 'pay'],
    needs: ['decisionFinal', 'pastDue'],
  },
  block: { from: onItsWay, to: 'blocked', by: ['prepare', 'pay', 'portal'], needs: ['reasonGiven'] },
  release: { from: ['blocked'], to: 'before', by: ['pay'], needs: ['reasonGone'] },
  collect: { from: ['payable'], to: 'inBatch', by: ['pay'], needs: ['conditionsHold'] },
  putBack: { from: ['inBatch'], to: 'payable', by: ['pay'], needs: ['batchOpen'] },
  confirm: { from: ['inBatch'], to: 'paid', by: ['pay'], needs: ['batchSealed'] },
  bounce: { from: ['inBatch', 'paid'], to: 'returnedByBank', by: ['pay'], needs: ['batchSealed'] },
  payAgain: { from: ['returnedByBank'], to: 'payable', by: ['pay'], needs: ['accountChecked'] },
  refuse: { from: unpaid, to: 'refused', by: ['applicant'], needs: ['mayBind'] },
  replace: {
    from: unpaid,
    to: 'replaced',
    by: ['portal'],
    needs: ['decisionReplaced'],
  },
  setOff: { from: ['payable'], to: 'offset', by: ['decide'], needs: ['recoveryDecided'] },
}

/** What is known of an award when somebody would pay it. */
export type PayFacts = {
  decisionFinal: boolean
  /** A report of an earlier grant of theirs is overdue. */
  reportMissing: boolean
  account: { verified: boolean; ended: boolean; addedAt: Date } | null
  decidedAt: Date
  /** Somebody has checked the account against its proof since it changed. */
  accountConfirmed: boolean
  sanctioned: boolean
  /** A natural person is paid, and their identity code for the tax report is not known. */
  identityMissing: boolean
  /** Money of an earlier grant is asked back of them. */
  recoveryOpen: boolean
  /** It is their own money that comes back: nothing they owe us to tell holds it. */
  refund: boolean
}

/** Why an award cannot be paid today, the gravest first; told in words wherever it is shown. */
export function holdsOn(facts: PayFacts): BlockReason[] {
  const { account, decidedAt } = facts
  const isUsable = Boolean(account?.verified && !account.ended)
  const changed = account !== null && account.addedAt > decidedAt && !facts.accountConfirmed
  const holds: [boolean, BlockReason][] = [
    [!facts.decisionFinal, 'notFinal'],
    [facts.sanctioned, 'sanctions'],
    [facts.reportMissing && !facts.refund, 'reportMissing'],
    [facts.recoveryOpen, 'recovery'],
    [!isUsable, 'accountMissing'],
    [isUsable && changed, 'accountChanged'],
    [facts.identityMissing && !facts.refund, 'identityMissing'],
  ]
  return holds.flatMap(([holds, reason]) => (holds ? [reason] : []))
}

export type Part = {
  part: 'whole' | 'advance' | 'rest' | 'instalment'
  cents: number
  /** Not before this ISO day. */
  payOn: string | null
  /** Paid against receipts; the others are paid when the decision is final. */
  onReceipts: boolean
}

/** The payments that a granted sum is made in; together they are the sum, to the cent. */
export function partsOf(payment: Payment, grantedCents: number): Part[] {
  return allParts(payment, grantedCents).filter(({ cents }) => cents > 0)
}

function allParts(payment: Payment, grantedCents: number): Part[] {
  const upTo = (percent: number) => Number((BigInt(grantedCents) * BigInt(percent)) / 100n)
  if (payment.kind === 'lump') return [{ part: 'whole', cents: grantedCents, payOn: null, onReceipts: false }]
  if (payment.kind === 'receipts') {
    const advance = upTo(payment.advancePercent)
    const rest = { cents: grantedCents - advance, payOn: null, onReceipts: true }
    if (advance === 0) return [{ ...rest, part: 'whole' }]
    return [
      { part: 'advance', cents: advance, payOn: null, onReceipts: false },
      { ...rest, part: 'rest' },
    ]
  }
  return payment.parts.map(({ on }, at) => {
    const before = payment.parts.slice(0, at).reduce((sum, { percent }) => sum + percent, 0)
    const after = at === payment.parts.length - 1 ? 100 : before + (payment.parts[at]?.percent ?? 0)
    return { part: 'instalment', cents: upTo(after) - upTo(before), payOn: on, onReceipts: false }
  })
}

/** The payments that are left of these when so much has been paid by the decision before: the first is lowered first. */
export function stillToPay(parts: readonly Part[], paidCents: number): Part[] {
  let left = paidCents
  return parts.flatMap((part) => {
    const cents = Math.max(0, part.cents - left)
    left -= part.cents - cents
    return cents > 0 ? [{ ...part, cents }] : []
  })
}
