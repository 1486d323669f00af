'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import {
  heardInput,
  hearingInput,
  invoiceInput,
  rulingInput,
  setOffInput,
  wordInput,
} from '@/db/grants/recoveries/input'
import {
  decideRecovery,
  dropRecovery,
  endAppeal,
  hear,
  invoice,
  noteAppeal,
  noteHeard,
  setOff,
  settleRecovery,
} from '@/db/grants/recoveries/writes'

const back = async ({ recovery }: { recovery: string }) =>
  (await paths())('/desk/grants/recoveries/[recovery]', { recovery }, { did: 'saved' })

export const startHearing = formAction(
  () => grantOfficer('prepare'),
  hearingInput,
  async (officer, said) => {
    await hear(officer, said)
    return back(said)
  },
)

export const writeHeard = formAction(
  () => grantOfficer('prepare'),
  heardInput,
  async (officer, said) => {
    await noteHeard(officer, said)
    return back(said)
  },
)

export const rule = formAction(
  () => grantOfficer('decide'),
  rulingInput,
  async (officer, said) => {
    await decideRecovery(officer, said)
    return back(said)
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

export const appeal = formAction(
  () => grantOfficer('prepare', 'decide'),
  wordInput,
  async (officer, said) => {
    await noteAppeal(officer, said)
    return back(said)
  },
)

export const uphold = formAction(
  () => grantOfficer('decide'),
  wordInput,
  async (officer, said) => {
    await endAppeal(officer, { ...said, stands: true })
    return back(said)
  },
)

export const giveIn = formAction(
  () => grantOfficer('decide'),
  wordInput,
  async (officer, said) => {
    await endAppeal(officer, { ...said, stands: false })
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
