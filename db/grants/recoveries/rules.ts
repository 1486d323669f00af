import type { Turn } from '@/db/grants/turns/rules'

export const recoveryStates = ['opened', 'hearing', 'decided', 'invoiced', 'settled', 'dropped', 'appealed'] as const
export type RecoveryState = (typeof recoveryStates)[number]

export const grounds = ['unused', 'misused', 'cancelled', 'papersMissing', 'other'] as const
/** Why money is asked back: it was left over, used otherwise, its purpose fell away, or nothing shows its use. */
export type Ground = (typeof grounds)[number]

export const recoveryHands = ['prepare', 'decide', 'pay'] as const
export type RecoveryHand = (typeof recoveryHands)[number]
export const recoveryNeeds = [
  'daySet',
  'heardOrDayPassed',
  'reasonsGiven',
  'ofAnother',
  'dueSet',
  'moneyIn',
  'awardPayable',
] as const
export type RecoveryNeed = (typeof recoveryNeeds)[number]
export const recoveryActs = [
  'hear',
  'decide',
  'invoice',
  'settle',
  'setOff',
  'drop',
  'appeal',
  'uphold',
  'yield',
] as const
export type RecoveryAct = (typeof recoveryActs)[number]

/** Every turn of a recovery. Nobody pays back unheard, and whoever opened it does not decide it. */
export const recoveryTurns: Readonly<Record<RecoveryAct, Turn<RecoveryState, RecoveryHand, RecoveryNeed>>> = {
  hear: { from: ['opened'], to: 'hearing', by: ['prepare'], needs: ['daySet'] },
  decide: {
    from: ['hearing'],
    to: 'decided',
    by: ['decide'],
    needs: ['heardOrDayPassed', 'reasonsGiven', 'ofAnother'],
  },
  invoice: { from: ['decided'], to: 'invoiced', by: ['pay'], needs: ['dueSet'] },
  settle: { from: ['invoiced'], to: 'settled', by: ['pay'], needs: ['moneyIn'] },
  setOff: { from: ['decided', 'invoiced'], to: 'settled', by: ['decide'], needs: ['awardPayable', 'reasonsGiven'] },
  drop: { from: ['opened', 'hearing'], to: 'dropped', by: ['prepare', 'decide'], needs: ['reasonsGiven'] },
  appeal: { from: ['decided', 'invoiced'], to: 'appealed', by: ['prepare', 'decide'], needs: [] },
  uphold: { from: ['appealed'], to: 'decided', by: ['decide'], needs: ['reasonsGiven'] },
  yield: { from: ['appealed'], to: 'dropped', by: ['decide'], needs: ['reasonsGiven'] },
}
