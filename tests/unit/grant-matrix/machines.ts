import { applicationStates } from '@/db/grants/applications/input'
import { awardStates } from '@/db/grants/awards/input'
import { decisionStates } from '@/db/grants/decisions/input'
import { recoveryStates } from '@/db/grants/recoveries/rules'
import { reportStates } from '@/db/grants/reports/input'
import { handsOn } from './writes'

/**
 * One line a write: by whom (for residents the right in their organisation, `send` with a mandate besides), at which states, and what it says at all
 * others (`state:key` where one of them says something else). `tied` lets those in who are disqualified: a fact that a bank or the money tells.
 * `paper`: the desk has the same write for what came on paper, and finds nothing of what residents write.
 * The first line that names the state counts; where none does, the last of the write.
 */
const application = `
saveAnswers         | draft paper | draft supplementRequested | applications.notEditable
notePresence        | see         | * |
writeAsApplicant    | draft       | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | applications.notSent
promisePaper        | draft paper | draft supplementRequested | applications.notEditable
removePaper         | draft paper | draft supplementRequested | applications.notEditable
usePapers           | draft       | draft supplementRequested | applications.notEditable
keepPaper           | papers      | * |
copyAnswers         | draft       | draft | applications.notEditable
submitApplication   | send        | draft | applications.alreadySent
sendSupplement      | send        | supplementRequested | applications.nothingAsked
withdrawApplication | send        | submitted received inCheck supplementRequested eligible ineligible scoring proposed |
withdrawApplication | draft       | draft | applications.notEditable
takeUp              | prepare     | received | handling.wrongState draft:gone expired:gone
assignApplication   | prepare     | submitted received inCheck supplementRequested eligible ineligible scoring proposed | handling.wrongState draft:gone expired:gone
addNote             | prepare     | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | gone
seeMessages         | prepare     | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | gone
writeAsDesk         | prepare     | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | gone
askToComplete       | prepare     | inCheck | handling.wrongState draft:gone expired:gone
takeBackAsking      | prepare     | supplementRequested | handling.wrongState draft:gone expired:gone
saveVerdicts        | prepare     | inCheck | handling.wrongState draft:gone expired:gone
findEligible        | prepare     | inCheck | handling.wrongState draft:gone expired:gone
findIneligible      | prepare     | inCheck | handling.wrongState draft:gone expired:gone
reopenCheck         | prepare     | eligible ineligible scoring | handling.wrongState draft:gone expired:gone
seatAssessor        | prepare     | scoring | handling.wrongState draft:gone expired:gone
unseatAssessor      | prepare     | scoring | handling.wrongState draft:gone expired:gone
setFinalPoints      | prepare     | scoring | handling.wrongState draft:gone expired:gone
saveScoring         | assess      | scoring | handling.wrongState
calibrate           | assess      | scoring | handling.wrongState
beginDecision       | prepare     | eligible ineligible scoring proposed withdrawn | decisions.notReady draft:gone expired:gone
placeGrantHold      | prepare     | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | gone
liftGrantHold       | prepare     | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | gone
declareRecusal      | member      | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | gone
liftRecusal         | minute lead | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | gone
clearName           | minute lead | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | gone
minuteRecusal       | minute lead | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | gone`

/** What came on paper from somebody whom the portal knows by nothing else; `tied` stands aside from it. */
const paper = `
saveAnswers       | prepare | draft supplementRequested | applications.notEditable
promisePaper      | prepare | draft supplementRequested | applications.notEditable
removePaper       | prepare | draft supplementRequested | applications.notEditable
changeArrival     | prepare | draft | arrivals.registered
dropUnfinished    | prepare | draft | arrivals.registered
registerPaper     | prepare | draft | applications.alreadySent
completeFromPaper | prepare | supplementRequested | applications.nothingAsked
tellAccount       | prepare | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | arrivals.notByPost
addToldPayee      | prepare | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | payees.notByPost
removeToldPayee   | prepare | submitted received inCheck supplementRequested eligible ineligible scoring proposed decided withdrawn | payees.notByPost`

const decision = `
ruleDraft       | prepare        | draft | decisions.wrongState
wordDraft       | prepare        | draft | decisions.wrongState
composeAnew     | prepare        | draft | decisions.wrongState
proposeDecision | prepare        | draft | decisions.wrongState
takeBack        | prepare        | proposal | decisions.wrongState
sendBack        | decide minute  | proposal onAgenda | decisions.wrongState
approveDecision | decide         | proposal | decisions.wrongState
makeDecision    | decide         | proposal | decisions.wrongState
putOnAgenda     | minute         | proposal | decisions.wrongState
takeOffAgenda   | minute         | onAgenda | decisions.wrongState
enterResult     | minute         | onAgenda | decisions.wrongState
notifyDecision  | minute decide  | made | decisions.wrongState
registerAppeal  | minute prepare | notified appealed final | decisions.wrongState
callIn          | minute         | notified | decisions.wrongState
settleAppeal    | minute         | appealed calledIn | gone
goToCourt       | minute         | upheld final | decisions.wrongState
endCourt        | minute         | court | decisions.wrongState
hideWords       | minute prepare | * |`

const award = `
addReceipt      | draft paper | awaitingReceipts | receipts.closed
withdrawReceipt | draft paper | awaitingReceipts | receipts.closed
handIn          | draft       | awaitingReceipts | receipts.closed
refuseAward     | send        | awaitingFinal awaitingReceipts payable blocked returnedByBank | awards.wrongState
addPayee        | draft       | * |
removePayee     | draft       | * |
judgeReceipt    | prepare pay | awaitingReceipts | receipts.closed
askToMend       | prepare pay | awaitingReceipts | receipts.closed
goOnWithoutReceipt | prepare pay | awaitingReceipts | receipts.closed
mendReceipt     | draft       | awaitingReceipts blocked | receipts.closed
settleReceipts  | prepare pay | awaitingReceipts | awards.wrongState
lapseAward      | prepare pay | awaitingReceipts | awards.wrongState
blockAward      | prepare pay | awaitingFinal awaitingReceipts payable | awards.wrongState
releaseAward    | pay         | blocked | awards.wrongState
confirmAccount  | pay         | awaitingFinal awaitingReceipts payable inBatch blocked returnedByBank | awards.wrongState
makeBatch       | pay         | payable | awards.wrongState
takeOut         | pay tied    | inBatch | gone
cancelBatch     | pay tied    | inBatch | gone
approveBatch    | pay         | inBatch |
approveBatch    | pay tied    | | gone
exportBatch     | pay tied    | inBatch | gone
openRecovery    | prepare pay | paid | recoveries.notPaid`

const report = `
saveReport        | draft paper | notDue due overdue supplementRequested | reports.notEditable
removeFromReport  | draft paper | notDue due overdue supplementRequested | reports.notEditable
sendReport        | send        | notDue due overdue supplementRequested | reports.wrongState
askMoreTime       | draft       | notDue due overdue | extensions.over
grantMoreTime     | prepare     | notDue due overdue | extensions.over
refuseMoreTime    | prepare     | notDue due overdue | extensions.over
checkFacts        | prepare     | submitted | reports.wrongState
askForMore        | prepare     | submitted factsChecked | reports.wrongState
goOnWithout       | prepare     | supplementRequested | reports.wrongState
acceptReport      | prepare pay | factsChecked | reports.wrongState
recoverFromReport | prepare pay | overdue factsChecked | reports.wrongState
markReport        | prepare     | notDue due overdue submitted supplementRequested factsChecked | reports.wrongState`

const recovery = `
hear           | prepare        | opened | recoveries.wrongState
answerHearing  | send           | hearing | recoveries.wrongState opened:gone
noteHeard      | prepare        | hearing | recoveries.wrongState opened:gone
beginRecoveryDecision | prepare | hearing decided invoiced settled appealed | recoveries.wrongState
ruleRecovery   | prepare        | * |
invoice        | pay            | decided | recoveries.wrongState
settleRecovery | pay tied       | invoiced | recoveries.wrongState
dropRecovery   | prepare decide | opened hearing | recoveries.wrongState
setOff         | decide         | decided invoiced | recoveries.wrongState`

type Line = {
  readonly act: string
  readonly by: readonly string[]
  readonly from: readonly string[]
  readonly otherwise: string
  readonly at: Readonly<Record<string, string>>
}

const words = (text: string) => text.split(' ').filter(Boolean)

function linesOf(table: string): Line[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [act = '', by = '', from = '', said = ''] = line.split('|').map((cell) => cell.trim())
      const keys = words(said)
      const at = Object.fromEntries(keys.filter((key) => key.includes(':')).map((key) => key.split(':')))
      return { act, by: words(by), from: words(from), otherwise: keys[0] ?? '', at }
    })
}

export const machines = {
  application: { states: applicationStates, lines: linesOf(application) },
  paper: { states: applicationStates, lines: linesOf(paper) },
  decision: { states: decisionStates, lines: linesOf(decision) },
  award: { states: awardStates, lines: linesOf(award) },
  report: { states: reportStates, lines: linesOf(report) },
  recovery: { states: recoveryStates, lines: linesOf(recovery) },
} as const
export type Machine = keyof typeof machines

export const residentRoles = ['stranger', 'viewer', 'editor', 'treasurer', 'submitter', 'owner', 'mandated'] as const
export const duties = ['prepare', 'assess', 'decide', 'minute', 'pay', 'audit', 'lead'] as const
/** `elsewhere` and `tied` come with whatever duty the write asks for: in another town, and bound to the applicant. */
export const deskRoles = [...duties, 'elsewhere', 'tied'] as const
export type ResidentRole = (typeof residentRoles)[number]
export type DeskRole = (typeof deskRoles)[number]
export const roles = [...residentRoles, ...deskRoles] as const
export type Role = (typeof roles)[number]

/** What each right takes, beside being a member at all. */
const rights: Readonly<Record<string, readonly Role[]>> = {
  see: ['viewer', 'editor', 'treasurer', 'submitter', 'owner', 'mandated'],
  draft: ['editor', 'treasurer', 'submitter', 'owner', 'mandated'],
  papers: ['editor', 'treasurer', 'submitter', 'owner', 'mandated'],
  send: ['mandated'],
}

const isResident = (role: Role) => (residentRoles as readonly Role[]).includes(role)

/** `done`, the key of the refusal, or `shut`: the signature lets nobody of this role in. */
export function expectedOf(lines: readonly Line[], act: string, role: Role, state: string): string {
  const own = lines.filter((line) => line.act === act)
  const line = own.find(({ from }) => from.includes(state) || from[0] === '*') ?? own.at(-1)
  if (!line) throw new Error(`No line of ${act}`)
  const refused = refusedTo(line, role)
  if (refused) return refused
  if (line.from[0] === '*' || line.from.includes(state)) return 'done'
  return line.at[state] ?? line.otherwise
}

function refusedTo({ act, by }: Line, role: Role): string | null {
  const right = rights[by[0] ?? '']
  if (right) {
    if (!isResident(role))
      return by.includes('paper') && ['prepare', 'elsewhere', 'tied'].includes(role) ? 'gone' : 'shut'
    if (role === 'stranger') return 'gone'
    if (right.includes(role)) return null
    return by[0] === 'send' && (role === 'owner' || role === 'submitter') ? 'mandates.none' : 'organisations.mayNot'
  }
  if (isResident(role)) return handsOn(act).includes('resident') ? 'gone' : 'shut'
  if (role === 'elsewhere') return 'gone'
  if (role === 'tied') return by.includes('tied') ? null : 'ties.disqualified'
  return by.includes('member') || by.includes(role) ? null : 'shut'
}
