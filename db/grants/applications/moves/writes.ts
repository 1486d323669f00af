import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { GrantOfficer, Job, Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import type { ApplicationState } from '../input'
import { applicationEvents, applications } from '../tables'

type Mover = Resident<'grants'> | GrantOfficer | Job<'grants'>
type Event = Partial<Pick<typeof applicationEvents.$inferInsert, 'kind' | 'note' | 'internal' | 'data'>>

/**
 * Moves an application that is held, and tells its course of it; one that stands there already is left alone. Whether it may move is the caller's to
 * ask (`mayMove`). Returns the application as it stands now.
 */
export async function moveApplication<Held extends { id: string; state: ApplicationState }>(
  tx: Transaction,
  mover: Mover,
  held: Held,
  to: ApplicationState,
  { set, ...event }: Event & { set?: Partial<typeof applications.$inferInsert> } = {},
): Promise<Held> {
  const { id, state: from } = held
  if (from === to) return held
  await tx
    .update(applications)
    .set({ ...set, state: to, movedAt: sql`now()`, version: sql`${applications.version} + 1` })
    .where(eq(applications.id, id))
  await tx.insert(applicationEvents).values({
    ...{ municipality: mover.municipality, application: id, kind: 'moved', from, to },
    ...('staff' in mover ? { staff: mover.staff.id } : 'person' in mover ? { person: mover.person.id } : {}),
    // Two steps of one moment keep their order: the clock of each row, not of the transaction.
    createdAt: sql`clock_timestamp()`,
    ...event,
  })
  return { ...held, state: to }
}
