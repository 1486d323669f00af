import 'server-only'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { desks } from '../../../people/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { grantDuties } from '../../duties/tables'
import { barsOf } from '../../ties/reads'
import { moveApplication } from '../moves/writes'
import { mayMove } from '../rules'
import { applicationEvents, applicationMessages, applications } from '../tables'
import type { assigningInput, noteInput, seeingInput, takingInput } from './input'
import { lockedAtDesk } from './reads'

type Preparer = GrantOfficer<'prepare'>
const touched = () => ({ version: sql`${applications.version} + 1` })

/** Takes an application up: it is mine, and its check begins. Refuses: gone, ties.disqualified, handling.changed, handling.wrongState. */
export function takeUp(preparer: Preparer, said: z.output<typeof takingInput>) {
  const { staff } = preparer
  return inTown(preparer, async (tx) => {
    const application = await lockedAtDesk(tx, preparer, said)
    const { id, state } = application
    if (!mayMove(state, 'inCheck', 'preparer') || state !== 'received') throw new Refusal('handling.wrongState')
    const handler = staff.id
    await moveApplication(tx, preparer, application, 'inCheck', { set: { handler }, data: { handler } })
    await record(tx, preparer, { action: 'application.taken', object: `application:${id}` })
  })
}

/**
 * Gives an application to another preparer, or to oneself. Refuses: gone, ties.disqualified, handling.changed, handling.wrongState,
 * handling.notPreparer, handling.assigneeBarred.
 */
export const assignApplication = (preparer: Preparer, said: z.output<typeof assigningInput>) =>
  inTown(preparer, (tx) => handIn(tx, preparer, said))

type Handing = { application: string; version: number; handler: string | null }

/** The same in a transaction that does more than this; an application may also become nobody’s. */
export async function handIn(tx: Transaction, preparer: Preparer, { handler, ...seen }: Handing) {
  const { municipality, staff } = preparer
  const application = await lockedAtDesk(tx, preparer, seen)
  const { id } = application
  if (['withdrawn', 'expired', 'decided'].includes(application.state)) throw new Refusal('handling.wrongState')
  if (application.handler === handler) return
  if (handler) await mayPrepare(tx, handler, id)
  await tx
    .update(applications)
    .set({ handler, ...touched() })
    .where(eq(applications.id, id))
  await tx
    .insert(applicationEvents)
    .values({ municipality, application: id, kind: 'assigned', staff: staff.id, data: { handler } })
  const action = handler ? 'application.assigned' : 'application.freed'
  await record(tx, preparer, { action, object: `application:${id}`, ...(handler && { detail: handler }) })
}

/** Whoever gets an application prepares at this desk and is not disqualified from it. */
async function mayPrepare(tx: Transaction, member: string, application: string) {
  const [held] = await tx
    .select({ id: grantDuties.id })
    .from(grantDuties)
    .innerJoin(desks, and(eq(desks.staff, grantDuties.staff), eq(desks.desk, 'grants')))
    .where(and(eq(grantDuties.staff, member), eq(grantDuties.duty, 'prepare')))
  if (!held) throw new Refusal('handling.notPreparer')
  if ((await barsOf(tx, member, application)).length > 0) throw new Refusal('handling.assigneeBarred')
}

/** A word among the staff; the applicant is not told, but may ask to see it. Refuses: gone, ties.disqualified. */
export function addNote(preparer: Preparer, { application, note, internal }: z.output<typeof noteInput>) {
  const { municipality, staff } = preparer
  return inTown(preparer, async (tx) => {
    const { id } = await lockedAtDesk(tx, preparer, { application })
    const row = { id: note, municipality, application: id, kind: 'noted', internal, staff: staff.id }
    const [written] = await tx.insert(applicationEvents).values(row).onConflictDoNothing().returning()
    if (written) await record(tx, preparer, { action: 'application.noted', object: `application:${id}` })
  })
}

/** The desk has seen the applicant's words, up to the newest that was shown. Refuses: gone, ties.disqualified. */
export function seeMessages(preparer: Preparer, { application, upTo }: z.output<typeof seeingInput>) {
  return inTown(preparer, async (tx) => {
    const { id } = await lockedAtDesk(tx, preparer, { application })
    const [newest] = await tx
      .select({ at: applicationMessages.createdAt })
      .from(applicationMessages)
      .where(and(eq(applicationMessages.id, upTo), eq(applicationMessages.application, id)))
    if (!newest) throw new Refusal('gone')
    await tx
      .update(applicationMessages)
      .set({ seenAt: sql`now()` })
      .where(
        and(
          eq(applicationMessages.application, id),
          isNotNull(applicationMessages.person),
          isNull(applicationMessages.seenAt),
          sql`${applicationMessages.createdAt} <= (select shown.created_at from application_messages shown where shown.id = ${upTo})`,
        ),
      )
  })
}
