import 'server-only'
import { and, asc, desc, eq, gt, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { GrantOfficer, Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { accountToldOnPaper } from '@/db/grants/applications/arrivals/accounts/reads'
import { applications } from '@/db/grants/applications/tables'
import { endOfUse } from '@/db/grants/awards/periods/reads'
import { awardTurns, partsOf, stillToPay } from '@/db/grants/awards/rules'
import { awardEvents, awards } from '@/db/grants/awards/tables'
import { turnAward } from '@/db/grants/awards/writes'
import { callVersions } from '@/db/grants/calls/tables'
import { receiptsDueOn } from '@/db/grants/deadlines/rules'
import { decisions } from '@/db/grants/decisions/tables'
import { record } from '@/db/journal/writes'
import { bankAccounts } from '@/db/people/organisations/tables'
import { inTown } from '@/db/town'

type Keeper = GrantOfficer<'pay' | 'prepare' | 'decide' | 'minute'> | Job<'grants'>

/** Makes awards of what has been granted and moves on those whose decision is final. Asked again, it finds nothing to do. */
export function bringAwards(keeper: Keeper): Promise<{ opened: number; moved: number }> {
  return inTown(keeper, async (tx) => {
    const granted = await grantedWithout(tx)
    for (const decision of granted) await openAwards(tx, keeper, decision.id)
    const moved = await moveOn(tx, keeper)
    return { opened: granted.length, moved }
  })
}

const madeStates = ['made', 'notified', 'final'] as const

/** Decisions that grant something and have no award yet. One that another has taken the place of grants nothing. */
function grantedWithout(tx: Transaction) {
  const opened = tx.select({ id: awards.id }).from(awards).where(eq(awards.decision, decisions.id))
  return tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        inArray(decisions.state, [...madeStates]),
        gt(decisions.grantedCents, 0),
        notExists(opened),
        sql`not exists (select 1 from decisions later where later.replaces = ${decisions.id})`,
      ),
    )
    .orderBy(asc(decisions.madeAt))
    .limit(500)
}

/** The awards of a decision, in the transaction that makes it or later; once, however often it is asked. */
export async function openAwards(tx: Transaction, keeper: Keeper, decision: string) {
  const [row] = await tx
    .select({
      ...{ granted: decisions.grantedCents, madeAt: decisions.madeAt, application: applications.id },
      ...{ organisation: applications.organisation, person: applications.person, call: callVersions.content },
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.application))
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .where(eq(decisions.id, decision))
  if (!row?.madeAt || row.granted <= 0) return
  const dueOn = receiptsDueOn(
    await endOfUse(tx, row.application, row.call),
    Temporal.PlainDate.from(finnishDay(row.madeAt)),
    row.call.payment.kind === 'receipts' ? row.call.payment.months : 0,
  )
  const account = (await accountOf(tx, row)) ?? (await accountToldOnPaper(tx, row.application))
  const opened = await tx
    .insert(awards)
    .values(
      stillToPay(partsOf(row.call.payment, row.granted), await paidBefore(tx, decision)).map(
        ({ part, cents, payOn, onReceipts }, at) => ({
          ...{ municipality: keeper.municipality, decision, application: row.application, part, payOn, account },
          ...{ position: at + 1, awardedCents: cents, state: 'awaitingFinal' as const },
          payableCents: onReceipts ? null : cents,
          receiptsDueOn: onReceipts ? dueOn.toString() : null,
        }),
      ),
    )
    .onConflictDoNothing()
    .returning({ id: awards.id })
  if (!opened.length) return
  await bringReceipts(tx, decision)
  const { municipality } = keeper
  const staff = 'staff' in keeper ? keeper.staff.id : null
  await tx
    .insert(awardEvents)
    .values(opened.map(({ id }) => ({ municipality, award: id, to: 'awaitingFinal' as const, staff })))
  await record(tx, keeper, { action: 'award.opened', object: `decision:${decision}`, detail: String(opened.length) })
}

/** Euro cents that have gone, or are on their way, by the decisions this one took the place of. */
async function paidBefore(tx: Transaction, decision: string): Promise<number> {
  const [row] = await tx.execute(sql`
    with recursive earlier as (
      select replaces as id from decisions where id = ${decision} and replaces is not null
      union select d.replaces from decisions d join earlier e on d.id = e.id where d.replaces is not null
    )
    select coalesce(sum(coalesce(a.payable_cents, a.awarded_cents)), 0)::int as cents
    from awards a join earlier e on e.id = a.decision where a.state in ('inBatch', 'paid', 'offset')`)
  return Number(row?.cents ?? 0)
}

/** Receipts that were brought to an award of the decision before and not paid are brought to this one. */
async function bringReceipts(tx: Transaction, decision: string) {
  await tx.execute(sql`
    update receipts r set award = now.id
    from awards now join decisions d on d.id = now.decision
    join awards was on was.decision = d.replaces and was.state = 'replaced' and was.receipts_due_on is not null
    where now.decision = ${decision} and now.receipts_due_on is not null and r.award = was.id`)
}

/** Awards of a decision that another has taken the place of are paid no more. What has been paid is taken into account by the awards of the new one. */
export async function replaceAwards(tx: Transaction, keeper: Keeper, decision: string) {
  const opened = await tx
    .select({ id: awards.id, state: awards.state, version: awards.version })
    .from(awards)
    .where(and(eq(awards.decision, decision), inArray(awards.state, [...awardTurns.replace.from])))
    .for('update')
  for (const award of opened) await turnAward(tx, keeper, award, 'replace', ['decisionReplaced'], { itself: true })
}

/** The account in use of whoever applied, one that has been checked before others. */
async function accountOf(
  tx: Transaction,
  { organisation, person }: { organisation: string | null; person: string | null },
) {
  if (!organisation && !person) return null
  const owned = organisation ? eq(bankAccounts.organisation, organisation) : eq(bankAccounts.person, person ?? '')
  const [account] = await tx
    .select({ id: bankAccounts.id })
    .from(bankAccounts)
    .where(and(owned, isNull(bankAccounts.endedAt)))
    .orderBy(sql`${bankAccounts.verifiedAt} desc nulls last`, desc(bankAccounts.createdAt))
    .limit(1)
  return account?.id ?? null
}

/** Awards of final decisions leave the waiting: to be paid, or to wait for receipts. */
async function moveOn(tx: Transaction, keeper: Keeper): Promise<number> {
  const waiting = await tx
    .select({ id: awards.id, state: awards.state, version: awards.version, due: awards.receiptsDueOn })
    .from(awards)
    .innerJoin(decisions, eq(decisions.id, awards.decision))
    .where(and(eq(awards.state, 'awaitingFinal'), eq(decisions.state, 'final')))
    .orderBy(asc(awards.createdAt))
    .limit(1000)
    .for('update', { of: awards })
  const itself = { itself: true } as const
  for (const { due, ...award } of waiting) {
    if (due) await turnAward(tx, keeper, award, 'awaitReceipts', ['decisionFinal', 'paidAgainstReceipts'], itself)
    else await turnAward(tx, keeper, award, 'makePayable', ['decisionFinal', 'paidAtOnce'], itself)
  }
  return waiting.length
}
