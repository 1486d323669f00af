import 'server-only'
import type { Job } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { moveApplication } from '../../applications/moves/writes'
import { tellApplicant } from '../../applications/notices/writes'
import { mayMove } from '../../applications/rules'
import { applicationEvents, type applications } from '../../applications/tables'
import { blank, dropContent } from '../forgetting/writes'

type Draft = typeof applications.$inferSelect

/** Tells an applicant once that their draft ends on a day unless it is gone on with. */
export async function tellOfExpiry(tx: Transaction, job: Job<'grants'>, draft: Draft, due: string) {
  const { municipality } = job
  const { id } = draft
  await tx.insert(applicationEvents).values({ municipality, application: id, kind: 'expiryTold', data: { due } })
  await tellApplicant(tx, job, draft, { kind: 'draftEnding', dedupe: `draftEnding:${id}:${due}`, values: { due } })
  await record(tx, job, { action: 'application.expiryTold', object: `application:${id}`, detail: due })
}

/** Ends a draft that nobody went on with: what was written goes at once. Returns the keys whose bytes go once this is committed. */
export async function expireDraft(tx: Transaction, job: Job<'grants'>, draft: Draft): Promise<string[]> {
  const { id, state } = draft
  if (!mayMove(state, 'expired', 'system')) return []
  await moveApplication(tx, job, draft, 'expired', { set: draft.paperName ? { paperName: blank } : {} })
  const keys = await dropContent(tx, id)
  await record(tx, job, { action: 'application.expired', object: `application:${id}` })
  return keys
}
