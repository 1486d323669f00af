import type { Turn } from '../turns/rules'
import type { Blocks, DecisionBlock, DecisionState, Maker, Outcome, ReasonCode } from './input'

/** Who turns a decision: duties of the desk, and the portal when a day has come. */
export const hands = ['prepare', 'decide', 'minute', 'portal'] as const
export type Hand = (typeof hands)[number]

export const decisionNeeds = [
  ...([
    'blocksFull',
    'reasonGiven',
    'sumFits',
    'applicationReady',
    'forBoard',
    'forOfficeHolder',
    'secondYes',
  ] as const),
  ...(['anotherPerson', 'withinLimit', 'meetingHeld', 'letterMade', 'timeOver', 'inTime', 'notInTime'] as const),
] as const
export type DecisionNeed = (typeof decisionNeeds)[number]

export const decisionActs = [
  ...(['propose', 'takeBack', 'putOnAgenda', 'takeOff', 'sendBack', 'make', 'minute', 'notify', 'finish'] as const),
  ...(['appeal', 'reopen', 'callIn', 'dismissAppeal', 'uphold', 'change', 'toCourt', 'reopenToCourt'] as const),
] as const
export type DecisionAct = (typeof decisionActs)[number]

/** Every turn of a decision, and nothing else. */
export const decisionTurns: Readonly<Record<DecisionAct, Turn<DecisionState, Hand, DecisionNeed>>> = {
  propose: {
    from: ['draft'],
    to: 'proposal',
    by: ['prepare'],
    needs: ['applicationReady', 'sumFits', 'reasonGiven', 'blocksFull'],
  },
  takeBack: { from: ['proposal'], to: 'draft', by: ['prepare'], needs: [] },
  putOnAgenda: { from: ['proposal'], to: 'onAgenda', by: ['minute'], needs: ['forBoard', 'secondYes'] },
  takeOff: { from: ['onAgenda'], to: 'proposal', by: ['minute'], needs: [] },
  sendBack: { from: ['proposal', 'onAgenda'], to: 'draft', by: ['decide', 'minute'], needs: [] },
  make: {
    from: ['proposal'],
    to: 'made',
    by: ['decide'],
    needs: ['forOfficeHolder', 'applicationReady', 'withinLimit', 'secondYes', 'anotherPerson', 'blocksFull'],
  },
  minute: { from: ['onAgenda'], to: 'made', by: ['minute'], needs: ['applicationReady', 'meetingHeld', 'blocksFull'] },
  notify: { from: ['made'], to: 'notified', by: ['minute', 'decide'], needs: ['letterMade'] },
  finish: { from: ['notified', 'upheld'], to: 'final', by: ['portal'], needs: ['timeOver'] },
  appeal: { from: ['notified', 'appealed'], to: 'appealed', by: ['minute', 'prepare'], needs: [] },
  // A request that came in time and is registered after the last day: the decision was not final, though the portal took it for that.
  reopen: { from: ['final'], to: 'appealed', by: ['minute', 'prepare'], needs: ['inTime'] },
  callIn: { from: ['notified'], to: 'calledIn', by: ['minute'], needs: ['forOfficeHolder', 'inTime'] },
  dismissAppeal: { from: ['appealed'], to: 'notified', by: ['minute'], needs: ['notInTime'] },
  uphold: { from: ['appealed', 'calledIn', 'court'], to: 'upheld', by: ['minute'], needs: [] },
  change: { from: ['appealed', 'calledIn', 'court'], to: 'changed', by: ['minute'], needs: [] },
  // What came of a request for rectification is appealed to the court as it is: the other cases are refused before this.
  toCourt: { from: ['upheld', 'notified'], to: 'court', by: ['minute'], needs: ['inTime'] },
  // The court had an appeal in time that the town heard of only after the last day.
  reopenToCourt: { from: ['final'], to: 'court', by: ['minute'], needs: ['inTime'] },
}

const gives = (outcome: Outcome) => outcome === 'granted' || outcome === 'partly'

/** Whether a decision is on paying money back, not on an application. */
export const isOfRecovery = (outcome: Outcome): boolean => outcome === 'recovered' || outcome === 'spared'

/** Which reasons go with which outcome; a decision that grants all needs none. */
export const reasonsFor: Readonly<Record<Outcome, readonly ReasonCode[]>> = {
  granted: [],
  partly: ['fundsLimited', 'costsNotAccepted', 'capped', 'otherFunding', 'other'],
  rejected: [
    ...([
      'late',
      'wrongApplicant',
      'outOfTown',
      'tooYoung',
      'wrongAge',
      'commercial',
      'notEligibleCosts',
      'outsidePurpose',
    ] as const),
    ...(['belowMinimum', 'belowThreshold', 'fundsSpent', 'reportMissing', 'otherFunding', 'other'] as const),
  ],
  dismissed: ['late', 'incomplete', 'noRight', 'other'],
  lapsed: ['withdrawn', 'other'],
  recovered: [],
  spared: [],
}

/** The parts that may not be empty; whoever gets money reads what it is for and on which terms. */
export function requiredBlocks(outcome: Outcome): DecisionBlock[] {
  const always = [
    'subject',
    'applicant',
    'background',
    'decision',
    'rules',
    'information',
    'delivery',
    'appeal',
  ] as const
  const money = gives(outcome) ? (['payment', 'purpose', 'use', 'terms'] as const) : []
  const paying = outcome === 'recovered' ? (['payment'] as const) : []
  const reasons = outcome === 'granted' ? [] : (['reasons'] as const)
  return [...always, ...money, ...paying, ...reasons]
}

type Ruling = {
  outcome: Outcome
  grantedCents: number
  recoveredCents: number | null
  reason: string | null
  blocks: Blocks
  appliedCents: number | null
  maker: Maker
}

export const emptyBlocks = ({ outcome, blocks }: Pick<Ruling, 'outcome' | 'blocks'>): DecisionBlock[] =>
  requiredBlocks(outcome).filter((key) => !blocks[key]?.trim())

type Sums = Omit<Ruling, 'blocks' | 'maker' | 'recoveredCents'> & { recoveredCents?: number | null }

/**
 * A granted sum is above nothing and at most what was applied for; partly is less than that. What grants nothing has no sum, what asks money back
 * one above nothing.
 */
export function sumFits({ outcome, grantedCents, recoveredCents, appliedCents }: Sums): boolean {
  if (outcome === 'recovered') return grantedCents === 0 && Number(recoveredCents) > 0
  if (!gives(outcome)) return grantedCents === 0
  if (grantedCents <= 0) return false
  if (appliedCents === null) return true
  return outcome === 'partly' ? grantedCents < appliedCents : grantedCents <= appliedCents
}

export const reasonGiven = ({ outcome, reason }: Pick<Ruling, 'outcome' | 'reason'>): boolean =>
  outcome === 'granted' || isOfRecovery(outcome) || (reasonsFor[outcome] as readonly (string | null)[]).includes(reason)

/** What a draft lacks before it can be proposed. */
export function lacksOf(ruling: Ruling): ('sumFits' | 'reasonGiven' | 'blocksFull')[] {
  return [
    ...(sumFits(ruling) ? [] : (['sumFits'] as const)),
    ...(reasonGiven(ruling) ? [] : (['reasonGiven'] as const)),
    ...(emptyBlocks(ruling).length === 0 ? [] : (['blocksFull'] as const)),
  ]
}

type Decider = { officeHolder: unknown; officeHolderLimitCents: number | null }

/** Whose decision a sum is: the office holder's up to the call's limit, the board's above it. */
export function makerOf({ officeHolder, officeHolderLimitCents }: Decider, cents: number): Maker {
  if (!officeHolder) return 'board'
  return officeHolderLimitCents !== null && cents > officeHolderLimitCents ? 'board' : 'officeHolder'
}
