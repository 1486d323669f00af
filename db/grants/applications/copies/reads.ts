import 'server-only'
import { and, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { Call } from '../../calls/input'
import { calls, callVersions } from '../../calls/tables'
import { type Application, applicationFor } from '../rights/reads'
import { applicationEvents, applications } from '../tables'

/** What has been filled into a draft for its applicant, and which earlier applications could be copied into it. Refuses: gone. */
export function findCopies(applicant: Resident<'grants'>, id: string) {
  return inTown(applicant, async (tx) => {
    const { application, call } = await applicationFor(tx, applicant, id, 'see')
    const turns = await turnsOf(tx, id)
    const copied = turns.find(({ kind }) => kind === 'copied')
    const prefilled = keysOf(turns.find(({ kind }) => kind === 'begun')?.data.prefilled)
    return {
      prefilled,
      copied: copied ? { number: String(copied.data.number), keys: keysOf(copied.data.keys), at: copied.at } : null,
      earlier: copied || !(await mayFill(tx, applicant, application)) ? [] : await earlierOf(tx, application, call),
    }
  })
}
export type Copies = Awaited<ReturnType<typeof findCopies>>

/** Who may only see a draft is offered nothing that would be refused to them. */
function mayFill(tx: Transaction, applicant: Resident<'grants'>, { id, state }: Application): Promise<boolean> {
  if (state !== 'draft') return Promise.resolve(false)
  return applicationFor(tx, applicant, id, 'draft').then(
    () => true,
    (error) => {
      if (error instanceof Refusal) return false
      throw error
    },
  )
}

const keysOf = (value: string | number | null | undefined): string[] =>
  typeof value === 'string' && value !== '' ? value.split(' ') : []

function turnsOf(tx: Transaction, id: string) {
  return tx
    .select({ kind: applicationEvents.kind, data: applicationEvents.data, at: applicationEvents.createdAt })
    .from(applicationEvents)
    .where(and(eq(applicationEvents.application, id), inArray(applicationEvents.kind, ['begun', 'copied'])))
}

/** The application that a draft was copied from; null while nothing has been. */
export async function copiedFrom(tx: Transaction, id: string): Promise<string | null> {
  const copied = (await turnsOf(tx, id)).find(({ kind }) => kind === 'copied')
  return copied ? String(copied.data.from) : null
}

/** What the same applicant has sent to the same call, to the one it was made from or to one of its kind, the newest first. */
export function earlierOf(tx: Transaction, { id, call, organisation, person }: Application, { kind }: Call) {
  const theirs = organisation
    ? eq(applications.organisation, organisation)
    : and(isNull(applications.organisation), eq(applications.person, person ?? ''))
  const before = sql`${applications.call} = (select c.previous from ${calls} c where c.id = ${call})`
  const alike = or(eq(applications.call, call), before, sql`${callVersions.content}->>'kind' = ${kind}`)
  return tx
    .select({
      id: applications.id,
      number: applications.number,
      submittedAt: applications.submittedAt,
      call: sql<Call['name']>`${callVersions.content}->'name'`,
    })
    .from(applications)
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .where(
      and(theirs, alike, ne(applications.id, id), isNotNull(applications.number), ne(applications.channel, 'trial')),
    )
    .orderBy(desc(applications.submittedAt), desc(applications.id))
    .limit(5)
}
