import { randomUUID } from 'node:crypto'
import type { GrantOfficer } from '@/db/actors'
import type { PaperBeginning } from '@/db/grants/applications/arrivals/input'
import { findFromPaper } from '@/db/grants/applications/arrivals/reads'
import { registerPaper } from '@/db/grants/applications/arrivals/registering/writes'
import { beginFromPaper } from '@/db/grants/applications/arrivals/writes'
import { saveAnswers } from '@/db/grants/applications/drafts/writes'
import type { Answers } from '@/db/grants/forms/input'
import { complete } from '../applications/cast'

type Preparer = GrantOfficer<'prepare'>

const hour = 3_600_000

/** A paper of a private person that came an hour ago. */
export const paper = (call: string, changes: Partial<PaperBeginning> = {}): PaperBeginning => ({
  ...{ call, beginning: randomUUID(), arrivedAt: new Date(Date.now() - hour), way: 'counter', language: 'fi' },
  ...{ kind: 'person', register: null, name: 'Ulla Uusitalo' },
  ...{ street: 'Koskentie 1', postcode: '42100', postOffice: 'Jämsä', ...changes },
})

export const keyed = (officer: Preparer, id: string, answers: Answers, seen = 0) =>
  saveAnswers(
    officer,
    id,
    Object.entries(answers).map(([key, value]) => ({ key, value, seen })),
  )

export const compared = async (officer: Preparer, application: string) => ({
  ...{ application, sure: 'on' as const },
  seen: (await findFromPaper(officer, application)).content.sha256,
})

/** An application on paper that has been keyed in and registered. */
export async function registered(officer: Preparer, call: string, changes: Partial<PaperBeginning> = {}) {
  const id = await beginFromPaper(officer, paper(call, changes))
  await keyed(officer, id, complete)
  await registerPaper(officer, await compared(officer, id))
  return id
}
