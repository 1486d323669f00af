'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer, officer } from '@/app/_server/session'
import { clearingInput, endingTieInput, liftingInput, minutingInput, tieInput } from '@/db/grants/ties/input'
import { clearName, declareTie, endTie, liftRecusal, minuteRecusal } from '@/db/grants/ties/writes'

const keeper = () => grantOfficer('minute', 'lead')
const back = async (did: string) => (await paths())('/desk/grants/ties', undefined, { did })

export const declare = formAction(
  () => officer('grants'),
  tieInput,
  async (asker, said) => {
    await declareTie(asker, said)
    return back('declared')
  },
)

export const end = formAction(keeper, endingTieInput, async (asker, said) => {
  await endTie(asker, said)
  return back('ended')
})

export const lift = formAction(keeper, liftingInput, async (asker, said) => {
  await liftRecusal(asker, said)
  return back('lifted')
})

export const clear = formAction(keeper, clearingInput, async (asker, said) => {
  await clearName(asker, said)
  return back('cleared')
})

export const minute = formAction(keeper, minutingInput, async (asker, said) => {
  await minuteRecusal(asker, said)
  return back('minuted')
})
