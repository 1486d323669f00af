import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { isGiven } from '@/db/grants/awards/given/reads'
import type { BlockReason } from '@/db/grants/awards/input'
import { holdsOn } from '@/db/grants/awards/rules'
import { isAsked } from '@/db/grants/extensions/reads'
import { finnishToday } from '../../deadlines/reads'

type Row = {
  award: string
  final: boolean
  made_at: string
  report_missing: boolean
  verified: boolean | null
  ended: boolean | null
  added_at: string | null
  confirmed: boolean
  sanctioned: boolean
  recovery: boolean
  refund: boolean
  identity_missing: boolean
}

/** Why each of these awards cannot be paid today; an award without a reason can. Sums of a person from 1,000 euros a year ask for their identity code. */
export async function holdsIn(tx: Transaction, ids: readonly string[]): Promise<Map<string, BlockReason[]>> {
  if (!ids.length) return new Map()
  const rows = await tx.execute(sql`
    select a.id as award, d.state = 'final' as final, d.made_at,
      ${reportMissing} as report_missing, ${recoveryOpen} as recovery, a.part = 'refund' as refund, ${identityMissing} as identity_missing,
      b.verified_at is not null as verified, b.ended_at is not null as ended, b.created_at as added_at,
      a.confirmed_account is not distinct from a.account as confirmed,
      exists (select 1 from grant_checks c where c.application = ap.id and c.item = 'sanctions' and c.verdict = 'flag') as sanctioned
    from awards a
    join decisions d on d.id = a.decision
    join applications ap on ap.id = a.application
    left join bank_accounts b on b.id = a.account
    where a.id in ${[...ids]}`)
  return new Map((rows as unknown as Row[]).map((row) => [row.award, holdsOn(factsOf(row))]))
}

/** An applicant on paper, whom the portal knows by nothing else, is the same in their own application alone. */
const sameOwner = sql`(o.id = ap.id or o.organisation = ap.organisation or (ap.organisation is null and o.organisation is null and o.person = ap.person))`

const reportMissing = sql`exists (
  select 1 from grant_reports r join applications o on o.id = r.application
  where ${sameOwner} and o.id <> ap.id and (r.state = 'overdue' or (r.state = 'due' and r.due_on < ${finnishToday}))
    and not ${isAsked('report', sql`r.id`)} and ${isGiven(sql`r.decision`)})`

const recoveryOpen = sql`exists (
  select 1 from recoveries r join applications o on o.id = r.application
  where ${sameOwner} and r.state in ('decided', 'invoiced'))`

const yearOf = (moment: SQL) => sql`extract(year from ${moment} at time zone 'Europe/Helsinki')`

/** Other money of the same owner that counts in this year: paid, on its way to the bank, or waiting to be paid. */
const otherOfYear = sql`(
  select o.id as application, p.cents from payments p join awards x on x.id = p.award join applications o on o.id = x.application
  where ${sameOwner} and x.id <> a.id and x.part <> 'refund' and p.removed_at is null and (p.outcome is null or p.outcome in ('accepted', 'paid'))
    and ${yearOf(sql`coalesce(p.outcome_at, now())`)} = ${yearOf(sql`now()`)}
  union all
  select o.id, coalesce(x.payable_cents, x.awarded_cents) from awards x join applications o on o.id = x.application
  where ${sameOwner} and x.id <> a.id and x.part <> 'refund' and x.state = 'payable')`

const told = (application: SQL) =>
  sql`exists (select 1 from payees p where p.application = ${application} and p.removed_at is null)`

/** A person tells their code once; the members of a group and their parts are told of each application whose money counts. */
const isTold = sql`case when ap.applicant_kind = 'person'
  then exists (select 1 from applications o where ${sameOwner} and ${told(sql`o.id`)})
  else ${told(sql`ap.id`)} and not exists (select 1 from ${otherOfYear} other where not ${told(sql`other.application`)}) end`

const identityMissing = sql`(ap.applicant_kind = 'person' or (ap.applicant_kind = 'group'
    and not exists (select 1 from organisations g where g.id = ap.organisation and g.business_id is not null)))
  and coalesce(a.payable_cents, a.awarded_cents) + coalesce((select sum(other.cents) from ${otherOfYear} other), 0) >= 100000
  and not (${isTold})`

function factsOf(row: Row) {
  const account = row.added_at && {
    verified: row.verified === true,
    ended: row.ended === true,
    addedAt: new Date(row.added_at),
  }
  return {
    decisionFinal: row.final,
    reportMissing: row.report_missing,
    account: account || null,
    decidedAt: new Date(row.made_at),
    accountConfirmed: row.confirmed,
    sanctioned: row.sanctioned,
    identityMissing: row.identity_missing,
    recoveryOpen: row.recovery,
    refund: row.refund,
  }
}
