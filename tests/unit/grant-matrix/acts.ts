import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { tellAccount } from '@/db/grants/applications/arrivals/accounts/writes'
import { completeFromPaper, registerPaper } from '@/db/grants/applications/arrivals/registering/writes'
import { changeArrival, dropUnfinished } from '@/db/grants/applications/arrivals/writes'
import { copyAnswers } from '@/db/grants/applications/copies/writes'
import { notePresence, saveAnswers } from '@/db/grants/applications/drafts/writes'
import { addNote, assignApplication, seeMessages, takeUp } from '@/db/grants/applications/handling/writes'
import { writeAsApplicant, writeAsDesk } from '@/db/grants/applications/messages/writes'
import { promisePaper, removePaper } from '@/db/grants/applications/papers/writes'
import type { Hand } from '@/db/grants/applications/rights/reads'
import { draftIn } from '@/db/grants/applications/submissions/reads'
import { contentOf } from '@/db/grants/applications/submissions/rules'
import { sendSupplement, submitApplication, withdrawApplication } from '@/db/grants/applications/submissions/writes'
import { askToComplete, takeBackAsking } from '@/db/grants/applications/supplements/writes'
import { applications } from '@/db/grants/applications/tables'
import { awards, paymentBatches, receipts } from '@/db/grants/awards/tables'
import { versionIn } from '@/db/grants/calls/reads'
import { saveVerdicts } from '@/db/grants/checks/writes'
import { callIn, endCourt, goToCourt, registerAppeal, settleAppeal } from '@/db/grants/decisions/appeals/writes'
import { beginDecision, composeAnew, ruleDraft, wordDraft } from '@/db/grants/decisions/drafts/writes'
import { hideWords } from '@/db/grants/decisions/excerpts/writes'
import { type BlocksInput, decisionBlocks } from '@/db/grants/decisions/input'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { enterResult, putOnAgenda, takeOffAgenda } from '@/db/grants/decisions/meetings/writes'
import { approveDecision, proposeDecision, sendBack, takeBack } from '@/db/grants/decisions/proposals/writes'
import { decisions } from '@/db/grants/decisions/tables'
import { findEligible, findIneligible, reopenCheck } from '@/db/grants/eligibilities/writes'
import { extensions } from '@/db/grants/extensions/tables'
import * as extending from '@/db/grants/extensions/writes'
import { notifyDecision } from '@/db/grants/notices/writes'
import { keepPaper, usePapers } from '@/db/grants/passports/using/writes'
import { addPayee, addToldPayee, removePayee, removeToldPayee } from '@/db/grants/payees/writes'
import { approveBatch, cancelBatch, exportBatch, makeBatch, takeOut } from '@/db/grants/payments/batches/writes'
import {
  blockAward,
  confirmAccount,
  judgeReceipt,
  lapseAward,
  releaseAward,
  settleReceipts,
} from '@/db/grants/receipts/checking/writes'
import { receiptMendings } from '@/db/grants/receipts/mending/tables'
import * as mending from '@/db/grants/receipts/mending/writes'
import { addReceipt, handIn, refuseAward, withdrawReceipt } from '@/db/grants/receipts/writes'
import { answerHearing, hear, noteHeard } from '@/db/grants/recoveries/hearings/writes'
import { beginRecoveryDecision, ruleRecovery } from '@/db/grants/recoveries/rulings/writes'
import * as recovering from '@/db/grants/recoveries/writes'
import * as checking from '@/db/grants/reports/checking/writes'
import { draftIn as reportDraftIn, reportFor } from '@/db/grants/reports/filling/reads'
import { contentOf as reportContentOf } from '@/db/grants/reports/filling/rules'
import { removeFromReport, saveReport, sendReport } from '@/db/grants/reports/filling/writes'
import { moneyPoints } from '@/db/grants/reports/input'
import { liftGrantHold, placeGrantHold } from '@/db/grants/retention/holds/writes'
import { seatAssessor, unseatAssessor } from '@/db/grants/scorings/panels/writes'
import { scorings } from '@/db/grants/scorings/tables'
import { calibrate, saveScoring, setFinalPoints } from '@/db/grants/scorings/writes'
import { clearName, declareRecusal, liftRecusal, minuteRecusal } from '@/db/grants/ties/writes'
import { type Ground, municipality } from './ground'
import type { Machine } from './machines'
import { inDays, layRuling, today } from './stands'

type Actor = Resident<'grants'> & GrantOfficer<never>
type Press = (actor: Actor, ground: Ground, tx: Transaction) => Promise<unknown>
/** What a cell presses; `ready`: what else must be so for it to succeed. */
type Act = { readonly press: Press; readonly ready?: (tx: Transaction, ground: Ground) => Promise<unknown> }

const words = 'Syy'

const lock = (tx: Transaction, { scoring }: Ground) =>
  tx.update(scorings).set({ lockedAt: new Date() }).where(eq(scorings.id, scoring))
const byBoard = (tx: Transaction, { decision }: Ground) =>
  tx.update(decisions).set({ maker: 'board' }).where(eq(decisions.id, decision))
/** The decision on the recovery of this cell, whatever its state, is a draft. */
const drafted = async (tx: Transaction, { ruling, recovery }: Ground) => {
  await layRuling(tx, ruling, recovery, 'draft')
}
const handedIn = (tx: Transaction, { award }: Ground) =>
  tx.update(awards).set({ receiptsAt: new Date() }).where(eq(awards.id, award))

const sentBack = async (tx: Transaction, ground: Ground) => {
  await handedIn(tx, ground)
  const { award, receipt, preparer } = ground
  const asked = { municipality, award, receipt, fault: 'unreadable', dueOn: inDays(14), askedBy: preparer } as const
  await tx.insert(receiptMendings).values({ ...asked, paidOn: today, cents: 50_000 })
}

const application: Record<string, Press | Act> = {
  saveAnswers: (hand, { application }) => answering(hand, application),
  notePresence: (me, { application }) => notePresence(me, application, null),
  writeAsApplicant: (me, { application }) => writeAsApplicant(me, { application, message: randomUUID(), text: words }),
  promisePaper: (hand, { application }) => promising(hand, application),
  removePaper: (hand, { application, attachment }) => removePaper(hand, { application, attachment }),
  usePapers: (me, { application, passport }) =>
    usePapers(me, { application, requirement: 'accounts', papers: [passport] }),
  keepPaper: (me, { application, attachment }) =>
    keepPaper(me, { application, attachment, kind: 'accounts', year: 2024 }),
  copyAnswers: (me, { application, earlier }) => copyAnswers(me, { application, from: earlier }),
  submitApplication: async (me, { application }, tx) => submitApplication(me, await reviewed(tx, application)),
  sendSupplement: async (me, { application }, tx) => sendSupplement(me, await reviewed(tx, application)),
  withdrawApplication: (me, { application }) => withdrawApplication(me, application),
  takeUp: (officer, { application }) => takeUp(officer, { application, version: 1 }),
  assignApplication: (officer, { application, preparer }) =>
    assignApplication(officer, { application, version: 1, handler: preparer }),
  addNote: (officer, { application }) => addNote(officer, { application, note: randomUUID(), internal: words }),
  seeMessages: (officer, { application, message }) => seeMessages(officer, { application, upTo: message }),
  writeAsDesk: (officer, { application }) => writeAsDesk(officer, { application, message: randomUUID(), text: words }),
  askToComplete: (officer, { application }) =>
    askToComplete(officer, {
      ...{ application, version: 1, dueOn: inDays(14), note: words },
      wanted: [{ key: 'purpose', ticked: true, words }],
    }),
  takeBackAsking: (officer, { application }) => takeBackAsking(officer, { application, version: 1 }),
  saveVerdicts: (officer, { application }) => saveVerdicts(officer, { application, version: 1, verdicts: [] }),
  findEligible: (officer, { application }) => findEligible(officer, { application, version: 1, words: null }),
  findIneligible: (officer, { application }) =>
    findIneligible(officer, { application, version: 1, reason: 'other', words }),
  reopenCheck: (officer, { application }) => reopenCheck(officer, { application, version: 1, words }),
  seatAssessor: (officer, { application, assessor }) => seatAssessor(officer, { application, assessor }),
  unseatAssessor: (officer, { application, cast }) =>
    unseatAssessor(officer, { application, assessor: cast.assess.staff.id }),
  setFinalPoints: {
    ready: lock,
    press: (officer, { application }) =>
      setFinalPoints(officer, { application, seen: 300, points: 400, reason: words }),
  },
  saveScoring: (officer, { application }) =>
    saveScoring(officer, { application, version: 1, deed: 'save', given: { impact: { points: 2, reason: words } } }),
  calibrate: {
    ready: lock,
    press: (officer, { application }) =>
      calibrate(officer, { application, version: 1, criterion: 'impact', after: 2, reason: words }),
  },
  beginDecision: (officer, { application }) => beginDecision(officer, application),
  placeGrantHold: (officer, { application }) => placeGrantHold(officer, application, words),
  liftGrantHold: (officer, { application }) => liftGrantHold(officer, application),
  declareRecusal: (officer, { application }) => declareRecusal(officer, { application, kind: 'body', ground: words }),
  liftRecusal: (officer, { application, recused }) => liftRecusal(officer, { application, member: recused }),
  clearName: (officer, { application, named }) => clearName(officer, { application, member: named, reason: words }),
  minuteRecusal: (officer, { application, named }) =>
    minuteRecusal(officer, {
      ...{ application, member: named, kind: 'body', ground: words, version: 0 },
      ...{ leftAt: null, returnedAt: null, replacedBy: null },
    }),
}

const answering = (hand: Hand, id: string) => saveAnswers(hand, id, [{ key: 'purpose', value: 'Toinen', seen: 1 }])
const promising = (hand: Hand, application: string) =>
  promisePaper(hand, { application, requirement: 'accounts', promisedBy: inDays(5), inAnother: null })

/** What the page before the sending has shown. */
async function reviewed(tx: Transaction, id: string) {
  const [row] = await tx.select().from(applications).where(eq(applications.id, id))
  const call = row && (await versionIn(tx, row.callVersion))
  if (!row || !call) throw new Error('The application is not there')
  return { application: id, seen: contentOf(await draftIn(tx, row, call)).sha256, sure: 'on' as const }
}

const told = { name: 'Ulla Uusitalo', identity: '010180-9026', weight: 1 }

const paper: Record<string, Press | Act> = {
  saveAnswers: (hand, { paper }) => answering(hand, paper),
  promisePaper: (hand, { paper }) => promising(hand, paper),
  removePaper: (hand, { paper, keyedAttachment }) =>
    removePaper(hand, { application: paper, attachment: keyedAttachment }),
  changeArrival: (officer, { paper }) =>
    changeArrival(officer, {
      ...{ application: paper, version: 1, arrivedAt: new Date(Date.now() - 3_600_000), way: 'post', language: 'fi' },
      ...{ kind: 'person', register: null, name: 'Ulla Uusitalo' },
      ...{ street: 'Koskentie 2', postcode: '42100', postOffice: 'Jämsä' },
    }),
  dropUnfinished: (officer, { paper }) => dropUnfinished(officer, { application: paper, reason: words }),
  registerPaper: async (officer, { paper }, tx) => registerPaper(officer, await reviewed(tx, paper)),
  completeFromPaper: async (officer, { paper }, tx) =>
    completeFromPaper(officer, { ...(await reviewed(tx, paper)), arrivedOn: today }),
  tellAccount: (officer, { paper }) => tellAccount(officer, { application: paper, iban: 'FI2112345600000785' }),
  addToldPayee: (officer, { paper }) => addToldPayee(officer, { application: paper, ...told }),
  removeToldPayee: (officer, { paper, paperPayee }) =>
    removeToldPayee(officer, { application: paper, payee: paperPayee }),
}

const allBlocks = Object.fromEntries(decisionBlocks.map((block) => [block, words])) as BlocksInput['blocks']
const onDecision = ({ decision }: Ground) => ({ decision, version: 1 })

const decision: Record<string, Press | Act> = {
  ruleDraft: (officer, ground) =>
    ruleDraft(officer, {
      ...onDecision(ground),
      ...{ outcome: 'granted', granted: 50_000, reason: null, maker: 'officeHolder' },
    }),
  wordDraft: (officer, ground) => wordDraft(officer, { ...onDecision(ground), blocks: allBlocks }),
  composeAnew: (officer, ground) => composeAnew(officer, onDecision(ground)),
  proposeDecision: (officer, ground) => proposeDecision(officer, onDecision(ground)),
  takeBack: (officer, ground) => takeBack(officer, onDecision(ground)),
  sendBack: (officer, ground) => sendBack(officer, { ...onDecision(ground), note: words }),
  approveDecision: (officer, ground) => approveDecision(officer, onDecision(ground)),
  makeDecision: (officer, ground) => makeDecision(officer, onDecision(ground)),
  putOnAgenda: {
    ready: byBoard,
    press: (officer, ground) => putOnAgenda(officer, { ...onDecision(ground), meeting: ground.meeting }),
  },
  takeOffAgenda: (officer, ground) => takeOffAgenda(officer, onDecision(ground)),
  enterResult: {
    ready: byBoard,
    press: (officer, ground) => enterResult(officer, { ...onDecision(ground), meeting: ground.meeting, section: 9 }),
  },
  notifyDecision: (officer, ground) =>
    notifyDecision(officer, { ...onDecision(ground), sentOn: today, minutesOn: today }),
  registerAppeal: (officer, ground) =>
    registerAppeal(officer, {
      ...{ ...onDecision(ground), appeal: randomUUID(), by: 'party', receivedAt: new Date(Date.now() - 60_000), words },
    }),
  callIn: (officer, ground) => callIn(officer, { ...onDecision(ground), appeal: randomUUID(), words }),
  settleAppeal: (officer, ground) =>
    settleAppeal(officer, {
      ...{ ...onDecision(ground), appeal: ground.appeal, outcome: 'upheld', reasons: words, sentOn: today },
    }),
  goToCourt: (officer, ground) => goToCourt(officer, { ...onDecision(ground), note: words, arrivedOn: today }),
  endCourt: (officer, ground) =>
    endCourt(officer, { ...onDecision(ground), note: words, stands: 'yes', sentOn: today }),
  hideWords: (officer, ground) => hideWords(officer, { ...onDecision(ground), phrases: words }),
}

const onAward = ({ award }: Ground) => ({ award, version: 1 })

const award: Record<string, Press | Act> = {
  addReceipt: (me, { award }) =>
    addReceipt(me, {
      ...{ award, submission: randomUUID(), line: 'costs', words, payee: 'x', paidOn: today, cents: 100 },
      ...{ allowance: null, quantity: null },
    }),
  withdrawReceipt: (me, { award, receipt }) => withdrawReceipt(me, { award, receipt }),
  handIn: (me, { award }) => handIn(me, { award, otherIncomeCents: 0 }),
  refuseAward: (me, { award }) => refuseAward(me, { award }),
  addPayee: (me, { award }) => addPayee(me, { award, ...told }),
  removePayee: (me, { award, payee }) => removePayee(me, { award, payee }),
  judgeReceipt: {
    ready: handedIn,
    press: (officer, { receipt }) =>
      judgeReceipt(officer, { receipt, version: 1, verdict: 'accepted', cents: null, reason: null }),
  },
  askToMend: {
    ready: handedIn,
    press: (officer, { receipt }) =>
      mending.askToMend(officer, { receipt, version: 1, fault: 'unreadable', words: null, on: inDays(14) }),
  },
  goOnWithoutReceipt: {
    ready: sentBack,
    press: (officer, { receipt }) => mending.goOnWithoutReceipt(officer, { receipt, version: 1, why: words }),
  },
  mendReceipt: {
    ready: sentBack,
    press: (me, { award, receipt }) =>
      mending.mendReceipt(me, {
        ...{ award, receipt, payee: 'x', paidOn: today, cents: 100, quantity: null, answer: null },
      }),
  },
  settleReceipts: {
    async ready(tx, ground) {
      await handedIn(tx, ground)
      const accepted = { verdict: 'accepted', acceptedCents: 50_000 } as const
      await tx.update(receipts).set(accepted).where(eq(receipts.id, ground.receipt))
    },
    press: (officer, ground) => settleReceipts(officer, onAward(ground)),
  },
  lapseAward: {
    ready: (tx, { award }) =>
      tx
        .update(awards)
        .set({ receiptsDueOn: inDays(-1) })
        .where(eq(awards.id, award)),
    press: (officer, ground) => lapseAward(officer, onAward(ground)),
  },
  blockAward: (officer, ground) => blockAward(officer, { ...onAward(ground), note: words }),
  releaseAward: (officer, ground) => releaseAward(officer, onAward(ground)),
  confirmAccount: (officer, ground) => confirmAccount(officer, onAward(ground)),
  makeBatch: (officer, { award }) => makeBatch(officer, { payOn: inDays(1), award: [award] }),
  takeOut: (officer, { payment }) => takeOut(officer, payment),
  cancelBatch: (officer, { batch }) => cancelBatch(officer, batch),
  approveBatch: (officer, { batch }) => approveBatch(officer, batch),
  exportBatch: {
    ready(tx, { batch, recused }) {
      const approved = { approvedBy: recused, approvedAt: new Date(), file: Buffer.from('x'), sha256: 'x' }
      return tx.update(paymentBatches).set(approved).where(eq(paymentBatches.id, batch))
    },
    press: (officer, { batch }) => exportBatch(officer, batch),
  },
  openRecovery: (officer, { award }) =>
    recovering.openRecovery(officer, { award, ground: 'unused', words, cents: 10_000 }),
}

/** Of a request for more time, which bears the id of its report. */
const asked = (tx: Transaction, { report, application }: Ground) =>
  tx.insert(extensions).values({
    ...{ id: report, municipality, application, report, reason: words },
    ...{ dueOn: inDays(30), wishedOn: inDays(60), askedOn: today },
  })

const onReport = ({ report }: Ground) => ({ report, version: 1 })

const report: Record<string, Press | Act> = {
  saveReport: (me, { report }) => saveReport(me, report, [{ key: 'report_done', value: 'Toinen', seen: 1 }]),
  removeFromReport: (me, { report, reportPaper }) => removeFromReport(me, { report, paper: reportPaper }),
  async sendReport(me, { report, cast }, tx) {
    const draft = await reportDraftIn(tx, await reportFor(tx, cast.mandated, report, 'see'))
    return sendReport(me, { report, seen: reportContentOf(draft).sha256, sure: 'on' })
  },
  askMoreTime: (me, { report }) =>
    extending.askMoreTime(me, { about: 'report', id: report, reason: words, wishedOn: inDays(60) }),
  grantMoreTime: {
    ready: asked,
    press: (officer, { report }) => extending.grantMoreTime(officer, { extension: report, on: inDays(60), note: null }),
  },
  refuseMoreTime: {
    ready: asked,
    press: (officer, { report }) => extending.refuseMoreTime(officer, { extension: report, note: words }),
  },
  checkFacts: (officer, ground) => checking.checkFacts(officer, { ...onReport(ground), note: null }),
  askForMore: (officer, ground) => checking.askForMore(officer, { ...onReport(ground), on: inDays(14), wanted: words }),
  goOnWithout: (officer, ground) => checking.goOnWithout(officer, onReport(ground)),
  acceptReport: (officer, ground) =>
    checking.acceptReport(officer, { ...onReport(ground), used: 50_000, points: [...moneyPoints], note: null }),
  recoverFromReport: (officer, ground) =>
    checking.recoverFromReport(officer, {
      ...{ ...onReport(ground), award: ground.award, ground: 'unused', words, cents: 10_000 },
    }),
  markReport: (officer, ground) => checking.markReport(officer, { ...onReport(ground), mark: words }),
}

const onRecovery = ({ recovery }: Ground) => ({ recovery, version: 1 })

const recovery: Record<string, Press | Act> = {
  hear: (officer, ground) => hear(officer, { ...onRecovery(ground), until: inDays(14) }),
  answerHearing: (me, { recovery }) => answerHearing(me, { recovery, answer: randomUUID(), words }),
  noteHeard: (officer, ground) =>
    noteHeard(officer, { ...onRecovery(ground), answer: randomUUID(), words, arrivedOn: today }),
  beginRecoveryDecision: (officer, ground) => beginRecoveryDecision(officer, onRecovery(ground)),
  ruleRecovery: {
    ready: drafted,
    press: (officer, { ruling }) =>
      ruleRecovery(officer, { decision: ruling, version: 1, outcome: 'spared', recovered: null, maker: 'board' }),
  },
  invoice: (officer, ground) => recovering.invoice(officer, { ...onRecovery(ground), dueOn: inDays(14) }),
  settleRecovery: (officer, ground) => recovering.settleRecovery(officer, { ...onRecovery(ground), note: words }),
  dropRecovery: (officer, ground) => recovering.dropRecovery(officer, { ...onRecovery(ground), note: words }),
  setOff: (officer, ground) => recovering.setOff(officer, { ...onRecovery(ground), award: ground.other, note: words }),
}

const all: Readonly<Record<Machine, Record<string, Press | Act>>> = {
  ...{ application, paper, decision, award, report, recovery },
}

export const actsOf = (machine: Machine): [string, Act][] =>
  Object.entries(all[machine]).map(([name, act]) => [name, typeof act === 'function' ? { press: act } : act])
