import 'server-only'
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer } from '../../../../actors'
import type { Transaction } from '../../../../client'
import { endToldAccount, keepToldAccount } from '../../../../people/organisations/accounts/writes'
import { Refusal } from '../../../../refusal'
import { inTown } from '../../../../town'
import { unpaid } from '../../../awards/rules'
import { awards } from '../../../awards/tables'
import { isByPost } from '../../notices/reads'
import { lockedFromPaper } from '../../rights/reads'
import { arrivals } from '../tables'
import type { toldAccountInput } from './input'
import { accountToldOnPaper } from './reads'

/**
 * Keys in the account that an applicant on paper has told, in place of the one told before; what has not been paid goes there. Another than who keyed
 * it in has to check it. Refuses: gone, ties.disqualified, arrivals.notByPost, organisations.sameAccount, organisations.manyAccounts.
 */
export function tellAccount(
  preparer: GrantOfficer<'prepare'>,
  { application: id, iban }: z.output<typeof toldAccountInput>,
): Promise<void> {
  return inTown(preparer, async (tx) => {
    const { application } = await lockedFromPaper(tx, preparer, id)
    const { organisation, number, paperName } = application
    if (!number || !(await isByPost(tx, id))) throw new Refusal('arrivals.notByPost')
    const before = await accountToldOnPaper(tx, id)
    if (before) await endToldAccount(tx, preparer, before)
    const owner = organisation ? { organisation } : { holder: paperName ?? '' }
    const account = await keepToldAccount(tx, preparer, owner, iban)
    await tx.update(arrivals).set({ account }).where(eq(arrivals.application, id))
    await payThere(tx, id, account, before)
  })
}

/** What has gone into a batch stays where it went. */
async function payThere(tx: Transaction, application: string, account: string, before: string | null) {
  const theirs = or(isNull(awards.account), before ? eq(awards.account, before) : undefined)
  await tx
    .update(awards)
    .set({ account, version: sql`${awards.version} + 1` })
    .where(and(eq(awards.application, application), inArray(awards.state, [...unpaid]), theirs))
}
