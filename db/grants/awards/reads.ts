import 'server-only'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applicantName } from '@/db/grants/applications/names/reads'
import { applications } from '@/db/grants/applications/tables'
import { holdsIn } from '@/db/grants/awards/holds/reads'
import type { AwardPart, AwardState, BlockReason } from '@/db/grants/awards/input'
import { awards } from '@/db/grants/awards/tables'
import { withCallNames } from '@/db/grants/calls/reads'
import { notDisqualified } from '@/db/grants/ties/reads'
import { bankAccounts, organisations } from '@/db/people/organisations/tables'
import { persons } from '@/db/people/tables'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

/** One payment of a grant as the desk's lists show it. */
export type AwardRow = {
  id: string
  number: string
  applicant: string
  call: Readonly<Record<string, string | undefined>>
  part: AwardPart
  position: number
  state: AwardState
  blocked: BlockReason | null
  awardedCents: number
  payableCents: number | null
  payOn: string | null
  receiptsDueOn: string | null
  receiptsAt: Date | null
  /** Of its receipts, how many are out to be mended, and how many have come back and wait to be looked at again. */
  mending: { out: number; back: number }
  account: { id: string; lastFour: string } | null
  version: number
  /** Why it cannot be paid today; empty when it can. */
  holds: BlockReason[]
}

const columns = {
  id: awards.id,
  number: sql<string>`coalesce(${applications.number}, '–')`,
  applicant: applicantName,
  callVersion: applications.callVersion,
  part: awards.part,
  position: awards.position,
  state: awards.state,
  blocked: awards.blocked,
  awardedCents: awards.awardedCents,
  payableCents: awards.payableCents,
  payOn: awards.payOn,
  receiptsDueOn: awards.receiptsDueOn,
  receiptsAt: awards.receiptsAt,
  mending: sql<AwardRow['mending']>`(select json_build_object(
    'out', count(*) filter (where m.answered_at is null and m.ended_at is null),
    'back', count(distinct m.receipt) filter (where m.answered_at is not null and r.verdict is null and not exists (
      select from receipt_mendings o where o.receipt = m.receipt and o.answered_at is null and o.ended_at is null)))
    from receipt_mendings m join receipts r on r.id = m.receipt where m.award = ${awards.id})`,
  account: sql<AwardRow['account']>`
    case when ${bankAccounts.id} is not null then json_build_object('id', ${bankAccounts.id}, 'lastFour', ${bankAccounts.lastFour}) end`,
  version: awards.version,
}

/** Awards with what a list tells of them, in the order of their applications. */
export async function awardRows(tx: Transaction, where: SQL | undefined): Promise<AwardRow[]> {
  const rows = await tx
    .select(columns)
    .from(awards)
    .innerJoin(applications, eq(applications.id, awards.application))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .leftJoin(bankAccounts, eq(bankAccounts.id, awards.account))
    .where(where)
    .orderBy(asc(awards.payOn), asc(applications.number), asc(awards.position))
    .limit(500)
  const holds = await holdsIn(
    tx,
    rows.map(({ id }) => id),
  )
  const named = await withCallNames(tx, rows)
  return named.map((row) => ({ ...row, holds: holds.get(row.id) ?? [] }))
}

type Reader = GrantOfficer<'pay' | 'prepare' | 'decide' | 'audit'>

/** Everything that is to be paid, cannot be, or came back. */
export function listUnpaid(reader: Reader): Promise<AwardRow[]> {
  return inTown(reader, (tx) => awardRows(tx, inArray(awards.state, ['payable', 'blocked', 'returnedByBank'])))
}

/** Awards that wait for receipts or for somebody to look at them. */
export function listAwaitingReceipts(reader: Reader): Promise<AwardRow[]> {
  return inTown(reader, (tx) => awardRows(tx, and(inArray(awards.state, ['awaitingReceipts', 'receiptsLate']))))
}

/** The wall of ties around an award. Refuses: gone, ties.disqualified. */
export async function notTied(tx: Transaction, officer: GrantOfficer, award: string) {
  const [row] = await tx.select({ application: awards.application }).from(awards).where(eq(awards.id, award))
  if (!row) throw new Refusal('gone')
  await notDisqualified(tx, officer, row.application)
}
