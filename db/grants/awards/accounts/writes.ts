import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { notTied } from '@/db/grants/awards/reads'
import { isUnpaid, unpaid } from '@/db/grants/awards/rules'
import { awards } from '@/db/grants/awards/tables'
import { awardHeld } from '@/db/grants/awards/writes'
import { notTiedTo } from '@/db/grants/ties/owners/reads'
import { record } from '@/db/journal/writes'
import { verifyAccount } from '@/db/people/organisations/accounts/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

/** Somebody at the desk has seen the bank's proof of an account: grants of its owner that have none in use are paid to it. Refuses: as `verifyAccount`. */
export function checkAccount(officer: GrantOfficer<'prepare'>, { account }: { account: string }) {
  return verifyAccount(officer, { account }, notTiedTo, (tx) => payThere(tx, officer, account))
}

/** Of the same owner, where no other account was told on paper for that application alone. */
const theirs = (account: string) => sql`exists (
  select from applications ap join bank_accounts b on b.id = ${account}
  where ap.id = ${awards.application}
    and (ap.organisation = b.organisation or (ap.organisation is null and ap.person = b.person))
    and not exists (select from application_arrivals r join bank_accounts t on t.id = r.account
      where r.application = ap.id and t.ended_at is null and t.id <> b.id))`

const inUse = sql`exists (
  select from bank_accounts u where u.id = ${awards.account} and u.verified_at is not null and u.ended_at is null)`

async function payThere(tx: Transaction, officer: GrantOfficer<'prepare'>, account: string) {
  const given = await tx
    .update(awards)
    .set({ account, version: sql`${awards.version} + 1` })
    .where(and(inArray(awards.state, [...unpaid]), theirs(account), sql`not ${inUse}`))
    .returning({ id: awards.id })
  for (const { id } of given) await record(tx, officer, { action: 'account.given', object: `award:${id}` })
}

/**
 * Pays a grant to the account of its owner that was checked last, in place of the one it has. One that came after the decision has to be confirmed
 * with the payee as ever. Refuses: gone, ties.disqualified, changedMeanwhile, awards.wrongState, payments.noOtherAccount.
 */
export function takeNewestAccount(
  officer: GrantOfficer<'pay'>,
  { award: id, version }: { award: string; version: number },
) {
  return inTown(officer, async (tx) => {
    const award = await awardHeld(tx, id)
    if (award.version !== version) throw new Refusal('changedMeanwhile')
    await notTied(tx, officer, id)
    if (!isUnpaid(award.state)) throw new Refusal('awards.wrongState')
    const account = await newestOf(tx, award.application)
    if (!account || account === award.account) throw new Refusal('payments.noOtherAccount')
    await tx
      .update(awards)
      .set({ account, version: version + 1 })
      .where(eq(awards.id, id))
    await record(tx, officer, { action: 'account.given', object: `award:${id}` })
  })
}

async function newestOf(tx: Transaction, application: string): Promise<string | null> {
  const rows = await tx.execute(sql`
    select b.id from applications ap join bank_accounts b
      on ap.organisation = b.organisation or (ap.organisation is null and ap.person = b.person)
        or b.id in (select r.account from application_arrivals r where r.application = ap.id)
    where ap.id = ${application} and b.verified_at is not null and b.ended_at is null
    order by b.verified_at desc, b.created_at desc limit 1`)
  return (rows as unknown as { id: string }[])[0]?.id ?? null
}
