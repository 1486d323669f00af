import 'server-only'
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applicationFor } from '@/db/grants/applications/rights/reads'
import { isLateOn } from '@/db/grants/deadlines/rules'
import { decisions } from '@/db/grants/decisions/tables'
import { isKnown } from '@/db/grants/notices/reads'
import { toldStateOf } from '@/db/grants/recoveries/hearings/rules'
import { refund } from '@/db/grants/recoveries/refunded/reads'
import type { Ground } from '@/db/grants/recoveries/rules'
import { recoveries, recoveryAnswers } from '@/db/grants/recoveries/tables'
import { membershipFor } from '@/db/people/organisations/members/reads'
import { mayDo } from '@/db/people/organisations/rules'
import { persons, staff } from '@/db/people/tables'
import { inTown } from '@/db/town'

/** The answers to hearings, the oldest first, each with who gave it and whether it came late. */
export async function answersIn(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .select({
      ...{ id: recoveryAnswers.id, recovery: recoveryAnswers.recovery, words: recoveryAnswers.words },
      ...{ arrivedOn: recoveryAnswers.arrivedOn, until: recoveries.hearingUntil },
      ...{ person: persons.name, keyedBy: staff.name },
    })
    .from(recoveryAnswers)
    .innerJoin(recoveries, eq(recoveries.id, recoveryAnswers.recovery))
    .leftJoin(persons, eq(persons.id, recoveryAnswers.person))
    .leftJoin(staff, eq(staff.id, recoveryAnswers.keyedBy))
    .where(inArray(recoveryAnswers.recovery, [...ids]))
    .orderBy(asc(recoveryAnswers.createdAt), asc(recoveryAnswers.id))
  return rows.map(({ until, ...row }) => ({ ...row, late: until !== null && isLateOn(row.arrivedOn, until) }))
}
export type RecoveryAnswer = Awaited<ReturnType<typeof answersIn>>[number]

/** The recoveries of an application of which its applicant has been told, with what has been answered and whether I may answer. Refuses: gone. */
export function listMyRecoveries(applicant: Resident<'grants'>, application: string) {
  return inTown(applicant, async (tx) => {
    const { organisation } = (await applicationFor(tx, applicant, application, 'see')).application
    const rows = await tx
      .select({
        ...{ id: recoveries.id, state: recoveries.state, words: recoveries.words, cents: recoveries.cents },
        ...{ ground: sql<Ground>`${recoveries.ground}`, until: recoveries.hearingUntil },
        ...{ dueOn: recoveries.invoiceDueOn, reference: recoveries.reference },
        refund,
        ...{ outcome: decisions.outcome, recoveredCents: decisions.recoveredCents, known: isKnown(recoveries.ruling) },
      })
      .from(recoveries)
      .leftJoin(decisions, eq(decisions.id, recoveries.ruling))
      .where(and(eq(recoveries.application, application), isNotNull(recoveries.hearingAt)))
      .orderBy(asc(recoveries.createdAt))
    const answers = await answersIn(
      tx,
      rows.map(({ id }) => id),
    )
    const mayAnswer = !organisation || mayDo((await membershipFor(tx, applicant, organisation, 'see')).role, 'submit')
    return rows.map(({ outcome, recoveredCents, known, cents, state, ...row }) => ({
      ...{ ...row, state: toldStateOf({ state, outcome, known }), cents: (known && recoveredCents) || cents },
      mayAnswer: mayAnswer && state === 'hearing',
      answers: answers.filter(({ recovery }) => recovery === row.id),
    }))
  })
}
export type MyRecovery = Awaited<ReturnType<typeof listMyRecoveries>>[number]
