import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { inTown } from '@/db/town'
import { noteOpening } from '../../applications/handling/reads'
import { applicationFor } from '../../applications/rights/reads'
import { notDisqualified } from '../../ties/reads'
import { followsRectification } from '../appeals/reads'
import { appeals, decisions, meetings } from '../tables'

/** States of which the applicant has been given notice. */
const known = ['notified', 'final', 'appealed', 'upheld', 'changed', 'court', 'calledIn'] as const
const isNotified = sql`exists (select from decision_notices n where n.decision = ${decisions.id} and n."to" = 'applicant')`

/** The letter of a decision, to the desk; null where there is none. Opening it is journalled. Refuses: ties.disqualified. */
export function findLetter(reader: GrantOfficer, id: string): Promise<Buffer | null> {
  return inTown(reader, async (tx) => {
    const [row] = await tx
      .select({ letter: decisions.letter, application: decisions.application })
      .from(decisions)
      .where(eq(decisions.id, id))
    if (!row) return null
    await notDisqualified(tx, reader, row.application)
    await noteOpening(tx, reader, row.application)
    return row.letter
  })
}

/** The decisions of an application that its applicant has been given notice of, the newest first. Refuses: gone. */
export function listMyDecisions(applicant: Resident<'grants'>, application: string) {
  const theirs = sql<
    string | null
  >`(select max(n.last_day)::text from decision_notices n where n.decision = ${decisions.id} and n."to" = 'applicant')`
  return inTown(applicant, async (tx) => {
    await applicationFor(tx, applicant, application, 'see')
    const rows = await tx
      .select({
        ...{
          id: decisions.id,
          outcome: decisions.outcome,
          grantedCents: decisions.grantedCents,
          recoveredCents: decisions.recoveredCents,
          state: decisions.state,
        },
        ...{ maker: decisions.maker, section: decisions.section, year: decisions.year, madeAt: decisions.madeAt },
        ...{ locale: decisions.locale, blocks: decisions.blocks, on: meetings.on, lastDay: theirs },
        toCourt: followsRectification(decisions.replaces),
      })
      .from(decisions)
      .leftJoin(meetings, eq(meetings.id, decisions.meeting))
      .where(and(eq(decisions.application, application), inArray(decisions.state, [...known]), isNotified))
      .orderBy(desc(decisions.madeAt))
    const settled = await settledOf(
      tx,
      rows.map(({ id }) => id),
    )
    return rows.map((row) => ({ ...row, appeals: settled.filter(({ decision }) => decision === row.id) }))
  })
}

/** What came of requests for rectification of these decisions, where word of it has been given. */
async function settledOf(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .select({
      ...{ id: appeals.id, decision: appeals.decision, by: appeals.by, outcome: appeals.outcome },
      ...{ receivedOn: appeals.receivedOn, sentOn: appeals.sentOn, until: appeals.courtUntil },
    })
    .from(appeals)
    .where(and(inArray(appeals.decision, [...ids]), isNotNull(appeals.sentOn)))
    .orderBy(asc(appeals.settledAt))
}
export type MyDecision = Awaited<ReturnType<typeof listMyDecisions>>[number]

/** The letter of a decision, to its applicant once they have been given notice of it. Refuses: gone. */
export function findMyLetter(applicant: Resident<'grants'>, application: string, id: string): Promise<Buffer | null> {
  return inTown(applicant, async (tx) => {
    await applicationFor(tx, applicant, application, 'see')
    const [row] = await tx
      .select({ letter: decisions.letter })
      .from(decisions)
      .where(and(eq(decisions.id, id), eq(decisions.application, application), isNotified))
    return row?.letter ?? null
  })
}
