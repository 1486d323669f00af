import type { Administrator, GrantDuty, GrantOfficer, Job, Officer, Resident } from '@/db/actors'

/** Who stands before a write: a resident, a member of the desk by one duty or with none, the town's administrator, the portal itself. */
export type Hand = 'resident' | GrantDuty | 'member' | 'administrator' | 'portal'

const applicant = ['resident'] as const
const preparer = ['prepare'] as const
const hand = ['resident', 'prepare'] as const
const assessor = ['assess'] as const
const decider = ['decide'] as const
const secretary = ['minute'] as const
const registry = ['minute', 'prepare'] as const
const deciding = ['decide', 'minute'] as const
const dropper = ['prepare', 'decide'] as const
const payer = ['pay'] as const
const checker = ['prepare', 'pay'] as const
const leader = ['lead'] as const
const tieKeeper = ['minute', 'lead'] as const
const dutyKeeper = ['lead', 'administrator'] as const
/** Everybody at the desk, whatever their duty: what binds them is theirs to tell, an auditor's too. */
const member = ['prepare', 'assess', 'decide', 'minute', 'pay', 'audit', 'lead', 'member'] as const
const portal = ['portal'] as const
const moneyKeeper = ['pay', 'prepare', 'decide', 'minute', 'portal'] as const

/**
 * Every write of grants and who may make it. It is held against the signatures by the compiler below, and against what the modules export by its test:
 * a write that is not here, or is open to somebody else, fails.
 */
export const writes = {
  allocations: { makeRun: preparer },
  'allocations/adjusting': { adjustSum: preparer },
  'allocations/locking': { lockRun: preparer, unlockRun: preparer },
  'allocations/proposing': { proposeSums: preparer },
  'applications/arrivals': { beginFromPaper: preparer, changeArrival: preparer, dropUnfinished: preparer },
  'applications/arrivals/accounts': { tellAccount: preparer },
  'applications/arrivals/post': { withdrawFromPaper: preparer, changeAddress: preparer, keepPostScan: preparer },
  'applications/arrivals/registering': { registerPaper: preparer, completeFromPaper: preparer },
  'applications/copies': { copyAnswers: applicant },
  'applications/postings': { notePosted: preparer },
  'applications/drafts': { beginApplication: applicant, saveAnswers: hand, notePresence: applicant },
  'applications/handling': { takeUp: preparer, assignApplication: preparer, addNote: preparer, seeMessages: preparer },
  'applications/handouts': { handOut: preparer, goOn: preparer, dropOldHandouts: portal },
  'applications/messages': { writeAsApplicant: applicant, writeAsDesk: preparer },
  'applications/papers': { promisePaper: hand, removePaper: hand },
  'applications/submissions': {
    submitApplication: applicant,
    sendSupplement: applicant,
    withdrawApplication: applicant,
  },
  'applications/supplements': { askToComplete: preparer, takeBackAsking: preparer, endSupplements: portal },
  'applications/views': { saveView: member, changeView: member, dropView: member },
  'awards/accounts': { checkAccount: preparer, takeNewestAccount: payer },
  'awards/opening': { bringAwards: moneyKeeper },
  calls: { createCall: leader, copyCall: leader, saveDraft: leader, publishCall: leader, withdrawCall: leader },
  checks: { saveVerdicts: preparer },
  'decisions/appeals': {
    registerAppeal: registry,
    callIn: secretary,
    settleAppeal: secretary,
    goToCourt: secretary,
    endCourt: secretary,
  },
  'decisions/drafts': { beginDecision: preparer, ruleDraft: preparer, wordDraft: preparer, composeAnew: preparer },
  'decisions/excerpts': { hideWords: registry, redactExcerpts: portal },
  'decisions/letters': { setNextLetter: portal },
  'decisions/making': { makeDecision: decider },
  'decisions/meetings': {
    callMeeting: secretary,
    putOnAgenda: secretary,
    takeOffAgenda: secretary,
    enterResult: secretary,
    closeMeeting: secretary,
  },
  'decisions/proposals': {
    proposeDecision: preparer,
    takeBack: preparer,
    sendBack: deciding,
    approveDecision: decider,
  },
  'decisions/texts': { writeText: leader },
  duties: { giveDuty: dutyKeeper, takeDuty: dutyKeeper, setLimit: dutyKeeper },
  eligibilities: { findEligible: preparer, findIneligible: preparer, reopenCheck: preparer },
  extensions: {
    askMoreTime: applicant,
    askMoreTimeFromPaper: preparer,
    grantMoreTime: preparer,
    refuseMoreTime: preparer,
  },
  notices: { notifyDecision: deciding },
  'notices/finality': { finishDecisions: portal },
  passports: { takeOutPaper: applicant, dropOldPapers: portal },
  'passports/using': { usePapers: applicant, keepPaper: applicant },
  payees: {
    addPayee: applicant,
    addToldPayee: preparer,
    removePayee: applicant,
    removeToldPayee: preparer,
    makeTaxFile: payer,
  },
  'payments/batches': { makeBatch: payer, takeOut: payer, cancelBatch: payer, approveBatch: payer, exportBatch: payer },
  'payments/reading': { readAnswer: payer },
  receipts: {
    addReceipt: hand,
    withdrawReceipt: hand,
    handIn: applicant,
    handInFromPaper: preparer,
    refuseAward: applicant,
    refuseFromPaper: preparer,
  },
  'receipts/checking': {
    judgeReceipt: checker,
    settleReceipts: checker,
    lapseAward: checker,
    blockAward: checker,
    releaseAward: payer,
    confirmAccount: payer,
  },
  'receipts/mending': {
    askToMend: checker,
    mendReceipt: applicant,
    mendFromPaper: preparer,
    goOnWithoutReceipt: checker,
    remindOfMending: portal,
  },
  'receipts/proofs': { keepProof: hand },
  'receipts/reminders': { remindOfReceipts: portal },
  recoveries: {
    openRecovery: checker,
    invoice: payer,
    settleRecovery: payer,
    dropRecovery: dropper,
    setOff: decider,
  },
  'recoveries/rulings': { beginRecoveryDecision: preparer, ruleRecovery: preparer },
  'recoveries/hearings': { hear: preparer, answerHearing: applicant, noteHeard: preparer },
  'reports/checking': {
    checkFacts: preparer,
    askForMore: preparer,
    goOnWithout: preparer,
    acceptReport: checker,
    recoverFromReport: checker,
    markReport: preparer,
  },
  'reports/filling': {
    saveReport: hand,
    removeFromReport: hand,
    sendReport: applicant,
    sendFromPaper: preparer,
  },
  'reports/opening': { openReports: portal },
  'reports/reminders': { bringReports: portal },
  'reports/waits': { endWaits: portal },
  retention: { saveGrantRetention: leader },
  'retention/holds': { placeGrantHold: preparer, liftGrantHold: preparer },
  'retention/runs': { startFirstGrantRun: leader, openGrantRun: portal, carryOutGrantRun: portal },
  scorings: { saveScoring: assessor, calibrate: assessor, setFinalPoints: preparer },
  'scorings/panels': { seatAssessor: preparer, unseatAssessor: preparer },
  ties: {
    declareTie: member,
    declareRecusal: member,
    endTie: tieKeeper,
    liftRecusal: tieKeeper,
    clearName: tieKeeper,
    minuteRecusal: tieKeeper,
  },
} as const

type Rooms = {
  allocations: typeof import('@/db/grants/allocations/writes')
  'allocations/adjusting': typeof import('@/db/grants/allocations/adjusting/writes')
  'allocations/locking': typeof import('@/db/grants/allocations/locking/writes')
  'allocations/proposing': typeof import('@/db/grants/allocations/proposing/writes')
  'applications/arrivals': typeof import('@/db/grants/applications/arrivals/writes')
  'applications/arrivals/accounts': typeof import('@/db/grants/applications/arrivals/accounts/writes')
  'applications/arrivals/post': typeof import('@/db/grants/applications/arrivals/post/writes')
  'applications/arrivals/registering': typeof import('@/db/grants/applications/arrivals/registering/writes')
  'applications/copies': typeof import('@/db/grants/applications/copies/writes')
  'applications/postings': typeof import('@/db/grants/applications/postings/writes')
  'applications/drafts': typeof import('@/db/grants/applications/drafts/writes')
  'applications/handling': typeof import('@/db/grants/applications/handling/writes')
  'applications/messages': typeof import('@/db/grants/applications/messages/writes')
  'applications/papers': typeof import('@/db/grants/applications/papers/writes')
  'applications/submissions': typeof import('@/db/grants/applications/submissions/writes')
  'applications/supplements': typeof import('@/db/grants/applications/supplements/writes')
  'awards/opening': typeof import('@/db/grants/awards/opening/writes')
  calls: typeof import('@/db/grants/calls/writes')
  checks: typeof import('@/db/grants/checks/writes')
  'decisions/appeals': typeof import('@/db/grants/decisions/appeals/writes')
  'decisions/drafts': typeof import('@/db/grants/decisions/drafts/writes')
  'decisions/excerpts': typeof import('@/db/grants/decisions/excerpts/writes')
  'decisions/letters': typeof import('@/db/grants/decisions/letters/writes')
  'decisions/making': typeof import('@/db/grants/decisions/making/writes')
  'decisions/meetings': typeof import('@/db/grants/decisions/meetings/writes')
  'decisions/proposals': typeof import('@/db/grants/decisions/proposals/writes')
  'decisions/texts': typeof import('@/db/grants/decisions/texts/writes')
  duties: typeof import('@/db/grants/duties/writes')
  eligibilities: typeof import('@/db/grants/eligibilities/writes')
  extensions: typeof import('@/db/grants/extensions/writes')
  notices: typeof import('@/db/grants/notices/writes')
  'notices/finality': typeof import('@/db/grants/notices/finality/writes')
  passports: typeof import('@/db/grants/passports/writes')
  'passports/using': typeof import('@/db/grants/passports/using/writes')
  payees: typeof import('@/db/grants/payees/writes')
  'payments/batches': typeof import('@/db/grants/payments/batches/writes')
  'payments/reading': typeof import('@/db/grants/payments/reading/writes')
  receipts: typeof import('@/db/grants/receipts/writes')
  'receipts/checking': typeof import('@/db/grants/receipts/checking/writes')
  'receipts/mending': typeof import('@/db/grants/receipts/mending/writes')
  'receipts/proofs': typeof import('@/db/grants/receipts/proofs/writes')
  'receipts/reminders': typeof import('@/db/grants/receipts/reminders/writes')
  recoveries: typeof import('@/db/grants/recoveries/writes')
  'recoveries/rulings': typeof import('@/db/grants/recoveries/rulings/writes')
  'recoveries/hearings': typeof import('@/db/grants/recoveries/hearings/writes')
  'reports/checking': typeof import('@/db/grants/reports/checking/writes')
  'reports/filling': typeof import('@/db/grants/reports/filling/writes')
  'reports/opening': typeof import('@/db/grants/reports/opening/writes')
  'reports/reminders': typeof import('@/db/grants/reports/reminders/writes')
  'reports/waits': typeof import('@/db/grants/reports/waits/writes')
  retention: typeof import('@/db/grants/retention/writes')
  'retention/holds': typeof import('@/db/grants/retention/holds/writes')
  'retention/runs': typeof import('@/db/grants/retention/runs/writes')
  scorings: typeof import('@/db/grants/scorings/writes')
  'scorings/panels': typeof import('@/db/grants/scorings/panels/writes')
  ties: typeof import('@/db/grants/ties/writes')
}

type Actors = { [D in GrantDuty]: GrantOfficer<D> } & {
  resident: Resident<'grants'>
  member: Officer<'grants'>
  administrator: Administrator
  portal: Job<'grants'>
}

/** Those whom a signature lets in. */
type LetIn<Write> = Write extends (actor: infer Actor, ...asked: never[]) => unknown
  ? { [H in Hand]: Actors[H] extends Actor ? H : never }[Hand]
  : never

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Said<Room, Name> = Name extends keyof Room ? (Room[Name] extends readonly (infer H)[] ? H : never) : never

/** The writes whose signature says another thing than the table. */
type Wrong = {
  [R in keyof Rooms]: {
    [W in keyof Rooms[R]]: Same<LetIn<Rooms[R][W]>, Said<(typeof writes)[R], W>> extends true
      ? never
      : `${R} ${W & string}`
  }[keyof Rooms[R]]
}[keyof Rooms]

/** Does not compile when a write lets in anybody else than the table says; the message names it. */
export const asTheySign: [Wrong] extends [never] ? 'all' : Wrong = 'all'

/** Whom the writes of this name let in. */
export const handsOn = (name: string): Hand[] =>
  Object.values(writes).flatMap((room) =>
    Object.entries(room).flatMap(([write, hands]) => (write === name ? hands : [])),
  )
