import type { Call } from '@/db/grants/calls/input'
import type { ReportRisk, ReportState } from '@/db/grants/reports/input'
import type { Turn } from '@/db/grants/turns/rules'

/** Who turns a report: its applicant, the duties of the desk, and the portal when a day has come. */
export const reportHands = ['applicant', 'prepare', 'pay', 'portal'] as const
export type ReportHand = (typeof reportHands)[number]

export const reportNeeds = [
  'dayCome',
  'pastDue',
  'answered',
  'daySet',
  'pointsSeen',
  'ofAnother',
  'restExplained',
  'recoveryOpened',
] as const
export type ReportNeed = (typeof reportNeeds)[number]

export const reportActs = [
  ...([
    'fallDue',
    'lapse',
    'prolong',
    'submit',
    'ask',
    'takeBack',
    'endWait',
    'checkFacts',
    'accept',
    'recover',
  ] as const),
] as const
export type ReportAct = (typeof reportActs)[number]

/**
 * Every turn of a report. The facts are checked first and the money then. What never came, and money that was not used as granted, lead to a recovery.
 */
export const reportTurns: Readonly<Record<ReportAct, Turn<ReportState, ReportHand, ReportNeed>>> = {
  fallDue: { from: ['notDue'], to: 'due', by: ['portal'], needs: ['dayCome'] },
  lapse: { from: ['notDue', 'due'], to: 'overdue', by: ['portal'], needs: ['pastDue'] },
  // More time was asked for in time, and the desk says yes after the day: it is late no longer.
  prolong: { from: ['overdue'], to: 'due', by: ['prepare'], needs: [] },
  submit: {
    from: ['notDue', 'due', 'overdue', 'supplementRequested'],
    to: 'submitted',
    by: ['applicant'],
    needs: ['answered'],
  },
  ask: { from: ['submitted', 'factsChecked'], to: 'supplementRequested', by: ['prepare'], needs: ['daySet'] },
  takeBack: { from: ['supplementRequested'], to: 'submitted', by: ['prepare'], needs: [] },
  // What was wanted has not come by its day: the check goes on with what there is.
  endWait: { from: ['supplementRequested'], to: 'submitted', by: ['portal'], needs: ['pastDue'] },
  checkFacts: { from: ['submitted'], to: 'factsChecked', by: ['prepare'], needs: [] },
  accept: {
    from: ['factsChecked'],
    to: 'accepted',
    by: ['prepare', 'pay'],
    needs: ['pointsSeen', 'ofAnother', 'restExplained'],
  },
  recover: { from: ['overdue', 'factsChecked'], to: 'recovery', by: ['prepare', 'pay'], needs: ['recoveryOpened'] },
}

/** While its applicant may write in it. */
export const writable: readonly ReportState[] = reportTurns.submit.from

/** What a call that says nothing of it has: one report of ten is drawn, and from 3,000 euros a second person accepts. Percent and cents. */
export const usualTerms = { samplePercent: 10, secondPersonFromCents: 300_000 }

export const samplePercentOf = ({ report }: Call): number => report?.samplePercent ?? usualTerms.samplePercent

/** From this sum on the money is accepted by another person than who checked the facts. */
export const secondPersonFrom = ({ report }: Call): number =>
  report?.secondPersonFromCents ?? usualTerms.secondPersonFromCents

/** A grant of this much is looked at closer, whoever got it. Cents. */
export const bigSumCents = 1_000_000

/** Whoever is granted less than this may be new to the town without a closer look. Cents. */
export const firstGrantFromCents = 100_000
/** So long must the town's own grants be known before somebody is new among them: in a town that has just begun, everybody would be. Days. */
export const newAfterDays = 365

type Past = {
  grantedCents: number
  grantsBefore: number
  /** For how many days before this grant others of the town's are known. */
  knownDays: number
  lateBefore: boolean
  recoveryBefore: boolean
}

/** What about a grant asks for a closer look at its report, the gravest first. */
export function risksOf({ grantedCents, grantsBefore, knownDays, lateBefore, recoveryBefore }: Past): ReportRisk[] {
  const isNew = grantsBefore === 0 && knownDays >= newAfterDays
  const risks: [boolean, ReportRisk][] = [
    [recoveryBefore, 'recoveryBefore'],
    [lateBefore, 'lateBefore'],
    [grantedCents >= bigSumCents, 'bigSum'],
    [isNew && grantedCents >= firstGrantFromCents, 'firstGrant'],
  ]
  return risks.flatMap(([applies, risk]) => (applies ? [risk] : []))
}

/** Those drawn and those marked get the full check of the money, all others the light one. */
export const isFullCheck = ({ sample, risks }: { sample: 'random' | 'outside' | null; risks: readonly ReportRisk[] }) =>
  sample === 'random' || risks.length > 0

/** What an applicant is told of a state; how far the check has come is the town's own business. */
export type PublicReportState = 'coming' | 'due' | 'overdue' | 'checking' | 'supplement' | 'accepted' | 'recovery'

export function publicReportState(state: ReportState): PublicReportState {
  switch (state) {
    case 'notDue':
      return 'coming'
    case 'submitted':
    case 'factsChecked':
      return 'checking'
    case 'supplementRequested':
      return 'supplement'
    default:
      return state
  }
}

/** It has not come yet. */
export const isAwaited = ({ state }: { state: ReportState }): boolean =>
  state === 'notDue' || state === 'due' || state === 'overdue'

/** More was wanted, and its day passed without an answer. */
export const isUnanswered = ({ state, wantedOn }: { state: ReportState; wantedOn: string | null }): boolean =>
  wantedOn !== null && state !== 'supplementRequested'

/** It has come, and somebody at the desk is to look at it. */
export const isBeingChecked = ({ state }: { state: ReportState }): boolean =>
  state === 'submitted' || state === 'factsChecked'
