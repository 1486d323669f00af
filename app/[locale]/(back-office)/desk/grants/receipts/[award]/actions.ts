'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { grantTimeInput, refuseTimeInput } from '@/db/grants/extensions/input'
import { grantMoreTime, refuseMoreTime } from '@/db/grants/extensions/writes'
import {
  blockAward,
  judgeReceipt,
  lapseAward,
  releaseAward,
  settleReceipts,
} from '@/db/grants/receipts/checking/writes'
import { blockInput, settleInput, verdictInput } from '@/db/grants/receipts/input'
import { sendBackInput, withoutInput } from '@/db/grants/receipts/mending/input'
import { askToMend, goOnWithoutReceipt } from '@/db/grants/receipts/mending/writes'

const checker = () => grantOfficer('pay', 'prepare')
const back = async (award: string, did: string) => (await paths())('/desk/grants/receipts/[award]', { award }, { did })

export const judge = formAction(checker, verdictInput, async (officer, verdict) =>
  back(await judgeReceipt(officer, verdict), 'judged'),
)

export const settle = formAction(checker, settleInput, async (officer, press) => {
  await settleReceipts(officer, press)
  return back(press.award, 'settled')
})

export const askMending = formAction(checker, sendBackInput, async (officer, said) =>
  back(await askToMend(officer, said), 'sentBack'),
)

export const goOnWithout = formAction(checker, withoutInput, async (officer, said) =>
  back(await goOnWithoutReceipt(officer, said), 'wentOn'),
)

const preparer = () => grantOfficer('prepare')

export const grantTime = formAction(preparer, grantTimeInput, async (officer, said) =>
  back(await grantMoreTime(officer, said), 'timeGranted'),
)

export const refuseTime = formAction(preparer, refuseTimeInput, async (officer, said) =>
  back(await refuseMoreTime(officer, said), 'timeRefused'),
)

export const lapse = formAction(checker, settleInput, async (officer, press) => {
  await lapseAward(officer, press)
  return back(press.award, 'lapsed')
})

export const block = formAction(checker, blockInput, async (officer, press) => {
  await blockAward(officer, press)
  return back(press.award, 'blocked')
})

export const release = formAction(
  () => grantOfficer('pay'),
  settleInput,
  async (officer, press) => {
    await releaseAward(officer, press)
    return back(press.award, 'released')
  },
)
