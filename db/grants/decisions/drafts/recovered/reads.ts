import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { awards } from '../../../awards/tables'
import { balanceIn } from '../../../balances/reads'
import type { Ground } from '../../../recoveries/rules'
import { recoveries, recoveryAnswers } from '../../../recoveries/tables'

/** What a decision on paying back is about; the decision that is being written, or one that is to be begun. */
export async function recoveryMatter(tx: Transaction, of: { decision: string } | { recovery: string }) {
  const [row] = await tx
    .select({ recovery: recoveries, awarded: awards.awardedCents, payable: awards.payableCents })
    .from(recoveries)
    .leftJoin(awards, eq(awards.id, recoveries.award))
    .where('decision' in of ? eq(recoveries.ruling, of.decision) : eq(recoveries.id, of.recovery))
  if (!row) return null
  const { recovery, awarded, payable } = row
  const ofAll = recovery.ground === 'excess' || recovery.ground === 'changed'
  const paidCents = ofAll
    ? (await balanceIn(tx, recovery.application)).paidCents
    : (payable ?? awarded ?? recovery.cents)
  const answers = await tx
    .select({ arrivedOn: recoveryAnswers.arrivedOn })
    .from(recoveryAnswers)
    .where(eq(recoveryAnswers.recovery, recovery.id))
    .orderBy(recoveryAnswers.createdAt)
  return {
    ...{ id: recovery.id, ground: recovery.ground as Ground, words: recovery.words, askedCents: recovery.cents },
    ...{ paidCents, heardUntil: recovery.hearingUntil },
    heardOn: recovery.hearingAt && finnishDay(recovery.hearingAt),
    answeredOn: answers.map(({ arrivedOn }) => arrivedOn),
  }
}
export type RecoveryMatter = NonNullable<Awaited<ReturnType<typeof recoveryMatter>>>
