import type { GrantOfficer } from '@/db/actors'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { takeUp } from '@/db/grants/applications/handling/writes'
import { openCheck } from '@/db/grants/checks/reads'
import { saveVerdicts } from '@/db/grants/checks/writes'
import { findEligible } from '@/db/grants/eligibilities/writes'
import type { Answers } from '@/db/grants/forms/input'
import { type Applicant, complete } from '../applications/cast'
import { sent } from '../handling/cast'

type Preparer = GrantOfficer<'prepare'>

export const versionOf = async (officer: Preparer, id: string) =>
  (await openApplication(officer, id)).application.version

export const seenBy = async (officer: Preparer, application: string) => ({
  ...{ application, version: await versionOf(officer, application) },
})

/** An application that an officer has taken up. */
export async function taken(officer: Preparer, applicant: Applicant, call: string, answers: Answers = complete) {
  const id = await sent(applicant, call, answers)
  await takeUp(officer, await seenBy(officer, id))
  return id
}

/** Every point as it was found, judged in order with a word. */
export async function allInOrder(officer: Preparer, id: string) {
  const { points, application } = await openCheck(officer, id)
  const verdicts = points.map(({ item, found }) => ({ item, found, verdict: 'ok' as const, note: 'Katsottu' }))
  await saveVerdicts(officer, { application: id, version: application.version, verdicts })
}

/** An application that has been checked and found eligible. */
export async function eligibleOf(officer: Preparer, applicant: Applicant, call: string, answers: Answers = complete) {
  const id = await taken(officer, applicant, call, answers)
  await allInOrder(officer, id)
  await findEligible(officer, { ...(await seenBy(officer, id)), words: null })
  return id
}
