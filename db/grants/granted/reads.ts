import 'server-only'
import { and, asc, desc, eq, inArray, ne, notInArray, sql } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { organisations } from '../../people/organisations/tables'
import { inTown } from '../../town'
import { applications, submissions } from '../applications/tables'
import { callLinesIn } from '../calls/reads'
import { calls } from '../calls/tables'
import { recoveryOutcomes } from '../decisions/input'
import { decisions } from '../decisions/tables'
import { type Granted, hoursIn } from './rules'

/** A decision that stands and of which its applicant has been told, whether or not somebody asks for it to be changed. */
const standing = ['notified', 'final', 'appealed', 'upheld', 'court'] as const

const registered = sql`${applications.applicantKind} in ('association', 'company')`

/**
 * Everything the town has decided on grants, the latest year first and in it the largest sum: bodies by name, private persons and groups without
 * one. Nothing else of an applicant is read.
 */
export function listGranted(visitor: Visitor<'grants'>): Promise<Granted[]> {
  return inTown(visitor, async (tx) => {
    const rows = await decidedIn(tx)
    const lines = await callLinesIn(
      tx,
      rows.map(({ callVersion }) => callVersion),
    )
    return rows.flatMap(({ benefit, callVersion, ...row }) => {
      const line = lines.get(callVersion)
      if (!line) return []
      const { name: callName, field, kind } = line
      return [{ ...row, callName, field, kind, freeHours: hoursIn(benefit) }]
    })
  })
}

function decidedIn(tx: Transaction) {
  const benefit = sql<unknown>`(select s.answers -> 'premises_benefit_rows' from ${submissions} s
    where s.application = ${applications.id} order by s.number desc limit 1)`
  const decidedOn = sql<string>`to_char(${decisions.madeAt} at time zone 'Europe/Helsinki', 'YYYY-MM-DD')`
  return tx
    .select({
      ...{
        year: sql<number>`${decisions.year}`,
        decidedOn,
        call: calls.slug,
        recipientKind: applications.applicantKind,
      },
      callVersion: applications.callVersion,
      recipient: sql<
        string | null
      >`case when ${registered} then coalesce(${organisations.name}, ${applications.paperName}) end`,
      businessId: sql<string | null>`case when ${registered} then ${organisations.businessId} end`,
      appliedCents: sql<number>`coalesce(${applications.appliedCents}, 0)::bigint`.mapWith(Number),
      grantedCents: decisions.grantedCents,
      benefit,
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.application))
    .innerJoin(calls, eq(calls.id, applications.call))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .where(
      and(
        inArray(decisions.state, [...standing]),
        ne(applications.channel, 'trial'),
        notInArray(decisions.outcome, [...recoveryOutcomes]),
        sql`${decisions.madeAt} is not null`,
        sql`not exists (select from ${decisions} later where later.replaces = ${decisions.id} and later.made_at is not null)`,
      ),
    )
    .orderBy(desc(decisions.year), desc(decisions.grantedCents), asc(decisions.id))
    .limit(20_000)
}
