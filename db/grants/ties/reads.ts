import 'server-only'
import { and, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { Refusal } from '../../refusal'
import { applications } from '../applications/tables'
import { recusals, ties } from './tables'

/** Why a member of the staff keeps out of an application. */
export type Bar = { readonly kind: string; readonly ground: string }

const inForce = and(lte(ties.from, sql`current_date`), or(isNull(ties.until), gte(ties.until, sql`current_date`)))

/** What bars a member of the staff from an application: a recusal, or a tie to its applicant that is in force. */
export async function barsOf(tx: Transaction, staff: string, application: string): Promise<Bar[]> {
  const [declared, found] = await Promise.all([
    tx
      .select({ kind: recusals.kind, ground: recusals.ground })
      .from(recusals)
      .where(and(eq(recusals.application, application), eq(recusals.staff, staff), isNull(recusals.liftedAt))),
    tx
      .select({ kind: ties.kind, ground: ties.ground })
      .from(ties)
      .innerJoin(
        applications,
        or(
          eq(applications.organisation, ties.organisation),
          and(isNull(applications.organisation), eq(applications.person, ties.person)),
        ),
      )
      .where(and(eq(applications.id, application), eq(ties.staff, staff), inForce)),
  ])
  return [...declared, ...found]
}

/** Whether an officer is disqualified from the application of a row: the same grounds as `barsOf`, for lists. */
export function barredFrom({ staff }: Officer<'grants'>): SQL<boolean> {
  return sql<boolean>`(exists (select from ${recusals} where ${recusals.application} = ${applications.id}
      and ${recusals.staff} = ${staff.id} and ${recusals.liftedAt} is null)
    or exists (select from ${ties} where ${ties.staff} = ${staff.id} and ${inForce} and (${ties.organisation} = ${applications.organisation}
      or (${applications.organisation} is null and ${ties.person} = ${applications.person}))))`
}

/** The wall: whoever is disqualified neither opens nor handles an application. Refuses: ties.disqualified. */
export async function notDisqualified(tx: Transaction, { staff }: Officer<'grants'>, application: string) {
  if ((await barsOf(tx, staff.id, application)).length > 0) throw new Refusal('ties.disqualified')
}
