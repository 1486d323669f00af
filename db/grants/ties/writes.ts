import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer, Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { applicationEvents, applications } from '../applications/tables'
import type { clearingInput, endingTieInput, liftingInput, Minuting, recusalInput, tieInput } from './input'
import { barsOf, notDisqualified } from './reads'
import { recusals, tieClearances, ties } from './tables'

type Member = Officer<'grants'>
/** Who keeps the list of disqualifications. */
type Keeper = GrantOfficer<'minute' | 'lead'>

const today = sql`(now() at time zone 'Europe/Helsinki')::date`

/** A member of the desk says what binds them to an organisation: from now on its applications are shut to them. Refuses: gone. */
export function declareTie(member: Member, { tie, organisation, kind, ground, until }: z.output<typeof tieInput>) {
  const { municipality, staff } = member
  return inTown(member, async (tx) => {
    const [there] = await tx.execute(sql`select id from organisations where id = ${organisation}`)
    if (!there) throw new Refusal('gone')
    const [written] = await tx
      .insert(ties)
      .values({
        ...{ id: tie, municipality, staff: staff.id, organisation, kind, ground, until },
        ...{ source: 'declared', from: sql`${today}`, recordedBy: staff.id },
      })
      .onConflictDoNothing()
      .returning({ id: ties.id })
    if (!written) return
    const own = and(eq(applications.organisation, organisation), eq(applications.handler, staff.id))
    await letGo(tx, member, await tx.select({ id: applications.id }).from(applications).where(own))
    await record(tx, member, { action: 'tie.declared', object: `organisation:${organisation}`, detail: kind })
  })
}

/** A member of the desk stands aside from one application. Refuses: gone, ties.disqualified (they stand aside already). */
export function declareRecusal(member: Member, { application, kind, ground }: z.output<typeof recusalInput>) {
  const { municipality, staff } = member
  return inTown(member, async (tx) => {
    await notDisqualified(tx, member, application)
    const row = await lockedIn(tx, application)
    await tx
      .insert(recusals)
      .values({ municipality, application, staff: staff.id, kind, ground })
      .onConflictDoUpdate({
        target: [recusals.municipality, recusals.application, recusals.staff],
        set: { kind, ground, liftedAt: null, liftedBy: null, version: sql`${recusals.version} + 1` },
      })
    if (row.handler === staff.id) await letGo(tx, member, [row])
    await record(tx, member, { action: 'recusal.declared', object: `application:${application}`, detail: kind })
  })
}

async function lockedIn(tx: Transaction, id: string) {
  const [row] = await tx.select().from(applications).where(eq(applications.id, id)).for('no key update')
  if (!row?.number) throw new Refusal('gone')
  return row
}

/** What somebody who stands aside has had in hand waits for another. */
async function letGo(tx: Transaction, { municipality, staff }: Member, rows: readonly { id: string }[]) {
  for (const { id } of rows) {
    await tx
      .update(applications)
      .set({ handler: null, version: sql`${applications.version} + 1` })
      .where(eq(applications.id, id))
    await tx.insert(applicationEvents).values({ municipality, application: id, kind: 'recused', staff: staff.id })
  }
}

/** A tie of another has ended. Refuses: gone, ties.own (nobody ends their own). */
export function endTie(keeper: Keeper, { tie }: z.output<typeof endingTieInput>) {
  return inTown(keeper, async (tx) => {
    const [row] = await tx.select().from(ties).where(eq(ties.id, tie)).for('update')
    if (!row) throw new Refusal('gone')
    if (row.staff === keeper.staff.id) throw new Refusal('ties.own')
    await tx
      .update(ties)
      .set({ until: sql`${today} - 1` })
      .where(eq(ties.id, tie))
    await record(tx, keeper, { action: 'tie.ended', object: `staff:${row.staff}` })
  })
}

/** Another need not stand aside any more. Refuses: gone, ties.disqualified, ties.own. */
export function liftRecusal(keeper: Keeper, { application, member }: z.output<typeof liftingInput>) {
  return inTown(keeper, async (tx) => {
    await mayKeep(tx, keeper, application, member)
    const [lifted] = await tx
      .update(recusals)
      .set({ liftedAt: sql`now()`, liftedBy: keeper.staff.id, version: sql`${recusals.version} + 1` })
      .where(and(eq(recusals.application, application), eq(recusals.staff, member), isNull(recusals.liftedAt)))
      .returning({ id: recusals.id })
    if (!lifted) throw new Refusal('gone')
    await record(tx, keeper, { action: 'recusal.lifted', object: `application:${application}`, detail: member })
  })
}

/** A name that a register shares with another means no disqualification, and why. Refuses: gone, ties.disqualified, ties.own. */
export function clearName(keeper: Keeper, { application, member, reason }: z.output<typeof clearingInput>) {
  const { municipality, staff } = keeper
  return inTown(keeper, async (tx) => {
    await mayKeep(tx, keeper, application, member)
    const bars = await barsOf(tx, member, application)
    if (!bars.some(({ source }) => source === 'name')) throw new Refusal('gone')
    const { organisation, person } = await lockedIn(tx, application)
    const applicant = organisation ? { organisation } : person ? { person } : { application }
    await tx
      .insert(tieClearances)
      .values({ municipality, staff: member, ...applicant, reason, clearedBy: staff.id })
      .onConflictDoNothing()
    await record(tx, keeper, { action: 'tie.cleared', object: `application:${application}`, detail: member })
  })
}

/**
 * What the minutes tell of somebody who is disqualified: the ground, when they left and returned, who took their place.
 * Refuses: gone, ties.disqualified, ties.own, handling.changed.
 */
export function minuteRecusal(keeper: Keeper, said: Minuting) {
  const { application, member, version, ...words } = said
  const { municipality } = keeper
  return inTown(keeper, async (tx) => {
    await mayKeep(tx, keeper, application, member)
    if ((await barsOf(tx, member, application)).length === 0) throw new Refusal('gone')
    const mine = and(eq(recusals.application, application), eq(recusals.staff, member))
    const [before] = await tx.select().from(recusals).where(mine).for('update')
    if ((before?.version ?? 0) !== version) throw new Refusal('handling.changed')
    const written = before
      ? await tx
          .update(recusals)
          .set({ ...words, liftedAt: null, liftedBy: null, version: version + 1 })
          .where(mine)
          .returning({ id: recusals.id })
      : await tx
          .insert(recusals)
          .values({ municipality, application, staff: member, ...words })
          .onConflictDoNothing()
          .returning({ id: recusals.id })
    if (written.length === 0) throw new Refusal('handling.changed')
    await record(tx, keeper, { action: 'recusal.minuted', object: `application:${application}`, detail: member })
  })
}

/** Nobody keeps the list on themselves, nor on an application that is shut to them. */
async function mayKeep(tx: Transaction, keeper: Keeper, application: string, member: string) {
  if (member === keeper.staff.id) throw new Refusal('ties.own')
  await notDisqualified(tx, keeper, application)
  await lockedIn(tx, application)
}
