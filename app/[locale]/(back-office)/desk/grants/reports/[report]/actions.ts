'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { grantTimeInput, refuseTimeInput } from '@/db/grants/extensions/input'
import { grantMoreTime, refuseMoreTime } from '@/db/grants/extensions/writes'
import {
  acceptanceInput,
  factsInput,
  markInput,
  recoveringInput,
  reportPress,
  wantedInput,
} from '@/db/grants/reports/checking/input'
import {
  acceptReport,
  askForMore,
  checkFacts,
  goOnWithout,
  markReport,
  recoverFromReport,
} from '@/db/grants/reports/checking/writes'

const back = async ({ report }: { report: string }, did: string) =>
  (await paths())('/desk/grants/reports/[report]', { report }, { did })

export const facts = formAction(
  () => grantOfficer('prepare'),
  factsInput,
  async (officer, said) => {
    await checkFacts(officer, said)
    return back(said, 'facts')
  },
)

export const ask = formAction(
  () => grantOfficer('prepare'),
  wantedInput,
  async (officer, said) => {
    await askForMore(officer, said)
    return back(said, 'asked')
  },
)

export const grantTime = formAction(
  () => grantOfficer('prepare'),
  grantTimeInput,
  async (officer, said) => back({ report: await grantMoreTime(officer, said) }, 'timeGranted'),
)

export const refuseTime = formAction(
  () => grantOfficer('prepare'),
  refuseTimeInput,
  async (officer, said) => back({ report: await refuseMoreTime(officer, said) }, 'timeRefused'),
)

export const goOn = formAction(
  () => grantOfficer('prepare'),
  reportPress,
  async (officer, said) => {
    await goOnWithout(officer, said)
    return back(said, 'wentOn')
  },
)

export const accept = formAction(
  () => grantOfficer('prepare', 'pay'),
  acceptanceInput,
  async (officer, said) => {
    await acceptReport(officer, said)
    return back(said, 'accepted')
  },
)

export const recover = formAction(
  () => grantOfficer('prepare', 'pay'),
  recoveringInput,
  async (officer, said) => {
    const recovery = await recoverFromReport(officer, said)
    return (await paths())('/desk/grants/recoveries/[recovery]', { recovery }, { did: 'opened' })
  },
)

export const mark = formAction(
  () => grantOfficer('prepare'),
  markInput,
  async (officer, said) => {
    await markReport(officer, said)
    return back(said, 'marked')
  },
)
