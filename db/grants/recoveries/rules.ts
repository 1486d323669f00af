import type { Turn } from '@/db/grants/turns/rules'

export const recoveryStates = ['opened', 'hearing', 'decided', 'invoiced', 'settled', 'dropped', 'appealed'] as const
export type RecoveryState = (typeof recoveryStates)[number]

export const grounds = ['unused', 'misused', 'cancelled', 'papersMissing', 'excess', 'changed', 'other'] as const
/**
 * Why money is asked back: it was left over, used otherwise, its purpose fell away, nothing shows its use, more was paid ahead than the receipts give
 * a right to, or a new decision grants less than was paid.
 */
export type Ground = (typeof grounds)[number]

/** Who turns a recovery: duties of the desk, and the portal when the decision on it is made, appealed or final. */
export const recoveryHands = ['prepare', 'decide', 'pay', 'portal'] as const
export type RecoveryHand = (typeof recoveryHands)[number]
export const recoveryNeeds = [
  'heardOrDayPassed',
  'reasonsGiven',
  'ofAnother',
  'undecided',
  'decisionFinal',
  'dueSet',
  'moneyIn',
  'awardPayable',
] as const
export type RecoveryNeed = (typeof recoveryNeeds)[number]
export const recoveryActs = [
  ...(['hear', 'decide', 'invoice', 'settle', 'setOff', 'drop', 'lapse', 'appeal', 'stand', 'spare', 'even'] as const),
] as const
export type RecoveryAct = (typeof recoveryActs)[number]

/**
 * Every turn of a recovery. Nobody pays back unheard, whoever opened it does not decide it, and nothing is invoiced or set off before the decision is
 * final. Decisions are made, appealed and final by their own table: the portal follows.
 */
export const recoveryTurns: Readonly<Record<RecoveryAct, Turn<RecoveryState, RecoveryHand, RecoveryNeed>>> = {
  hear: { from: ['opened'], to: 'hearing', by: ['prepare'], needs: [] },
  decide: { from: ['hearing', 'appealed'], to: 'decided', by: ['portal'], needs: ['heardOrDayPassed', 'ofAnother'] },
  invoice: { from: ['decided'], to: 'invoiced', by: ['pay'], needs: ['decisionFinal', 'dueSet'] },
  settle: { from: ['invoiced'], to: 'settled', by: ['pay'], needs: ['moneyIn'] },
  setOff: {
    from: ['decided', 'invoiced'],
    to: 'settled',
    by: ['decide'],
    needs: ['decisionFinal', 'awardPayable', 'reasonsGiven'],
  },
  drop: { from: ['opened', 'hearing'], to: 'dropped', by: ['prepare', 'decide'], needs: ['undecided', 'reasonsGiven'] },
  lapse: { from: ['opened', 'hearing'], to: 'dropped', by: ['portal'], needs: ['undecided'] },
  appeal: { from: ['decided', 'invoiced', 'settled', 'dropped'], to: 'appealed', by: ['portal'], needs: [] },
  stand: { from: ['appealed'], to: 'before', by: ['portal'], needs: [] },
  spare: { from: ['decided'], to: 'dropped', by: ['portal'], needs: ['decisionFinal'] },
  // What had been paid before an appeal covers what is to be paid after it.
  even: { from: ['decided', 'invoiced'], to: 'settled', by: ['portal'], needs: ['decisionFinal'] },
}

/** What is still to be paid of it: what the town has is not collected twice. */
export const leftOf = ({ cents, settledCents }: { cents: number; settledCents: number | null }): number =>
  cents - (settledCents ?? 0)

export type NoSetOff = 'offsetBefore' | 'tooSmall'

/** Why the rest of a recovery cannot be set off against this award; null when it can. What has paid of it once is the only one that does. */
export function noSetOff(
  recovery: { cents: number; settledCents: number | null; offsetAgainst: string | null },
  award: { id: string; payableCents: number | null },
): NoSetOff | null {
  if (recovery.offsetAgainst && recovery.offsetAgainst !== award.id) return 'offsetBefore'
  return (award.payableCents ?? 0) < leftOf(recovery) ? 'tooSmall' : null
}
