import 'server-only'
import { grantOfficer } from '@/app/_server/session'
import { beginDecision } from '@/db/grants/decisions/drafts/writes'
import type { ManyActInput, Row } from '@/db/grants/decisions/input'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { enterResult, putOnAgenda } from '@/db/grants/decisions/meetings/writes'
import { approveDecision, proposeDecision } from '@/db/grants/decisions/proposals/writes'
import { notifyDecision } from '@/db/grants/notices/writes'
import { Refusal } from '@/db/refusal'

/** Does one thing to each chosen row by itself: what a rule says no to is left as it was. Returns how many were done and left. */
export async function actOnRows(said: ManyActInput): Promise<{ did: number; left: number }> {
  const act = await actOf(said)
  let did = 0
  for (const row of said.rows) {
    const done = await act(row).then(
      () => true,
      (error) => {
        if (error instanceof Refusal) return false
        throw error
      },
    )
    if (done) did++
  }
  return { did, left: said.rows.length - did }
}

/** The act with whoever may do it; others get 403. */
async function actOf({
  act,
  meeting,
  section,
  sentOn,
  minutesOn,
}: ManyActInput): Promise<(row: Row) => Promise<unknown>> {
  if (act === 'begin') {
    const preparer = await grantOfficer('prepare')
    return ({ decision: application }) => beginDecision(preparer, application)
  }
  if (act === 'propose') {
    const preparer = await grantOfficer('prepare')
    return (row) => proposeDecision(preparer, row)
  }
  if (act === 'approve' || act === 'make') {
    const decider = await grantOfficer('decide')
    return (row) => (act === 'make' ? makeDecision(decider, row) : approveDecision(decider, row))
  }
  if (act === 'notify') {
    const officer = await grantOfficer('minute', 'decide')
    return (row) => notifyDecision(officer, { ...row, sentOn: sentOn ?? '', minutesOn: minutesOn ?? '' })
  }
  const secretary = await grantOfficer('minute')
  return (row) =>
    act === 'enter'
      ? enterResult(secretary, { ...row, meeting: meeting ?? '', section: section ?? 0 })
      : putOnAgenda(secretary, { ...row, meeting: meeting ?? '' })
}
