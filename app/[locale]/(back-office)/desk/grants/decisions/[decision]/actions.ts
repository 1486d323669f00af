'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import {
  appealInput,
  callInInput,
  courtInput,
  rulingOfCourtInput,
  settlingInput,
} from '@/db/grants/decisions/appeals/input'
import { callIn, endCourt, goToCourt, registerAppeal, settleAppeal } from '@/db/grants/decisions/appeals/writes'
import { composeAnew, ruleDraft, wordDraft } from '@/db/grants/decisions/drafts/writes'
import { hideWords } from '@/db/grants/decisions/excerpts/writes'
import {
  agendaPress,
  blocksInput,
  decisionPress,
  hidingInput,
  notifyingInput,
  returnInput,
  rulingInput,
} from '@/db/grants/decisions/input'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { putOnAgenda, takeOffAgenda } from '@/db/grants/decisions/meetings/writes'
import { approveDecision, proposeDecision, sendBack, takeBack } from '@/db/grants/decisions/proposals/writes'
import { notifyDecision } from '@/db/grants/notices/writes'
import { recoveryRulingInput } from '@/db/grants/recoveries/rulings/input'
import { ruleRecovery } from '@/db/grants/recoveries/rulings/writes'

const to = async (decision: string, did = 'saved') =>
  (await paths())('/desk/grants/decisions/[decision]', { decision }, { did })

export const rule = formAction(
  () => grantOfficer('prepare'),
  rulingInput,
  async (officer, said) => {
    await ruleDraft(officer, said)
    return to(said.decision)
  },
)

export const ruleBack = formAction(
  () => grantOfficer('prepare'),
  recoveryRulingInput,
  async (officer, said) => {
    await ruleRecovery(officer, said)
    return to(said.decision)
  },
)

export const word = formAction(
  () => grantOfficer('prepare'),
  blocksInput,
  async (officer, said) => {
    await wordDraft(officer, said)
    return to(said.decision)
  },
)

export const compose = formAction(
  () => grantOfficer('prepare'),
  decisionPress,
  async (officer, said) => {
    await composeAnew(officer, said)
    return to(said.decision)
  },
)

export const propose = formAction(
  () => grantOfficer('prepare'),
  decisionPress,
  async (officer, said) => {
    await proposeDecision(officer, said)
    return to(said.decision)
  },
)

export const back = formAction(
  () => grantOfficer('prepare'),
  decisionPress,
  async (officer, said) => {
    await takeBack(officer, said)
    return to(said.decision)
  },
)

export const approve = formAction(
  () => grantOfficer('decide'),
  decisionPress,
  async (officer, said) => {
    await approveDecision(officer, said)
    return to(said.decision)
  },
)

export const make = formAction(
  () => grantOfficer('decide'),
  decisionPress,
  async (officer, said) => {
    await makeDecision(officer, said)
    return to(said.decision, 'made')
  },
)

export const send = formAction(
  () => grantOfficer('decide', 'minute'),
  returnInput,
  async (officer, said) => {
    await sendBack(officer, said)
    return to(said.decision)
  },
)

export const agenda = formAction(
  () => grantOfficer('minute'),
  agendaPress,
  async (officer, said) => {
    await putOnAgenda(officer, said)
    return to(said.decision)
  },
)

export const off = formAction(
  () => grantOfficer('minute'),
  decisionPress,
  async (officer, said) => {
    await takeOffAgenda(officer, said)
    return to(said.decision)
  },
)

export const notify = formAction(
  () => grantOfficer('minute', 'decide'),
  notifyingInput,
  async (officer, said) => {
    await notifyDecision(officer, said)
    return to(said.decision)
  },
)

export const hide = formAction(
  () => grantOfficer('minute', 'prepare'),
  hidingInput,
  async (officer, said) => {
    await hideWords(officer, said)
    return to(said.decision)
  },
)

export const register = formAction(
  () => grantOfficer('minute', 'prepare'),
  appealInput,
  async (officer, said) => {
    await registerAppeal(officer, said)
    return to(said.decision)
  },
)

export const call = formAction(
  () => grantOfficer('minute'),
  callInInput,
  async (officer, said) => {
    await callIn(officer, said)
    return to(said.decision)
  },
)

export const settle = formAction(
  () => grantOfficer('minute'),
  settlingInput,
  async (officer, said) => to((await settleAppeal(officer, said)) ?? said.decision),
)

export const goOn = formAction(
  () => grantOfficer('minute'),
  courtInput,
  async (officer, said) => {
    await goToCourt(officer, said)
    return to(said.decision)
  },
)

export const endCourtCase = formAction(
  () => grantOfficer('minute'),
  rulingOfCourtInput,
  async (officer, said) => to((await endCourt(officer, said)) ?? said.decision),
)
