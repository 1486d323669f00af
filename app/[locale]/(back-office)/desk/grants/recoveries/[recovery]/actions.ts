'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { hearingInput, keyedAnswerInput } from '@/db/grants/recoveries/hearings/input'
import { hear, noteHeard } from '@/db/grants/recoveries/hearings/writes'
import { invoiceInput, recoveryPress, setOffInput, wordInput } from '@/db/grants/recoveries/input'
import { beginRecoveryDecision } from '@/db/grants/recoveries/rulings/writes'
import { dropRecovery, invoice, setOff, settleRecovery } from '@/db/grants/recoveries/writes'

const back = async ({ recovery }: { recovery: string }, did: 'saved' | 'heard' = 'saved') =>
  (await paths())('/desk/grants/recoveries/[recovery]', { recovery }, { did })

export const startHearing = formAction(
  () => grantOfficer('prepare'),
  hearingInput,
  async (officer, said) => {
    await hear(officer, said)
    return back(said, 'heard')
  },
)

export const writeHeard = formAction(
  () => grantOfficer('prepare'),
  keyedAnswerInput,
  async (officer, said) => {
    await noteHeard(officer, said)
    return back(said)
  },
)

export const begin = formAction(
  () => grantOfficer('prepare'),
  recoveryPress,
  async (officer, said) => {
    const decision = await beginRecoveryDecision(officer, said)
    return (await paths())('/desk/grants/decisions/[decision]', { decision })
  },
)

export const bill = formAction(
  () => grantOfficer('pay'),
  invoiceInput,
  async (officer, said) => {
    await invoice(officer, said)
    return back(said)
  },
)

export const settle = formAction(
  () => grantOfficer('pay'),
  wordInput,
  async (officer, said) => {
    await settleRecovery(officer, said)
    return back(said)
  },
)

export const drop = formAction(
  () => grantOfficer('prepare', 'decide'),
  wordInput,
  async (officer, said) => {
    await dropRecovery(officer, said)
    return back(said)
  },
)

export const offset = formAction(
  () => grantOfficer('decide'),
  setOffInput,
  async (officer, said) => {
    await setOff(officer, said)
    return back(said)
  },
)
