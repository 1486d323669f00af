import 'server-only'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import { sha256 } from '@/db/canonical/rules'
import type { Transaction } from '@/db/client'
import { leaveUnsent } from '@/db/grants/awards/opening/writes'
import { bankAnswers, paymentBatches, payments } from '@/db/grants/awards/tables'
import { awardAmongOthers, awardHeld, turnAward } from '@/db/grants/awards/writes'
import { answerIn } from '@/db/grants/payments/answers/rules'
import { type Match, matched, type Sent, type Stray } from '@/db/grants/payments/matching/rules'
import { tellOfAward } from '@/db/grants/receipts/notices/writes'
import { settleByReference } from '@/db/grants/recoveries/writes'
import { record } from '@/db/journal/writes'
import { holdAlone } from '@/db/locks'
import { ibanIn } from '@/db/people/organisations/accounts/reads'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Payer = GrantOfficer<'pay'>

/**
 * Reads a bank's answer: what it says of our payments is written down once, what it says of others is kept for people.
 * Refuses: payments.answer.… (tooLarge, notXml, notAnswer, tooMany), payments.answerKnown.
 */
export function readAnswer(officer: Payer, body: Uint8Array): Promise<{ matched: number; strays: number }> {
  const answer = answerIn(body)
  if (typeof answer === 'string') throw new Refusal(`payments.answer.${answer}`)
  const hash = sha256(body)
  return inTown(officer, async (tx) => {
    await holdAlone(tx, 'numbering', `answers:${officer.municipality}`)
    const [known] = await tx.select({ id: bankAnswers.id }).from(bankAnswers).where(eq(bankAnswers.sha256, hash))
    if (known) throw new Refusal('payments.answerKnown')
    const { matches, strays } = matched(answer.entries, await sentPayments(tx, officer))
    for (const match of matches) await note(tx, officer, match)
    const left: Stray[] = []
    for (const stray of strays) if (!(await settleByReference(tx, officer, stray))) left.push(stray)
    const settled = strays.length - left.length
    await tx.insert(bankAnswers).values({
      ...{ municipality: officer.municipality, kind: answer.kind, sha256: hash, readBy: officer.staff.id },
      ...{ matched: matches.length + settled, unmatched: left.map(wordsOf) },
    })
    await record(tx, officer, { action: 'bank.answered', object: `answer:${hash.slice(0, 16)}`, detail: answer.kind })
    return { matched: matches.length + settled, strays: left.length }
  })
}

/** Everything that went to the bank, with the account it went to. */
async function sentPayments(tx: Transaction, officer: Payer): Promise<Sent[]> {
  const rows = await tx
    .select({
      ...{ id: payments.id, endToEnd: payments.endToEnd, cents: payments.cents, account: payments.account },
      ...{ outcome: payments.outcome, number: paymentBatches.number },
    })
    .from(payments)
    .innerJoin(paymentBatches, eq(paymentBatches.id, payments.batch))
    .where(and(isNotNull(paymentBatches.exportedAt), isNull(payments.removedAt)))
  return Promise.all(
    rows.map(async ({ number, account, ...payment }) => {
      const file = `${officer.municipality.toUpperCase()}-${number}`
      return { ...payment, file, instruction: `${file}-1`, iban: (await ibanIn(tx, officer, account)) ?? '' }
    }),
  )
}

async function note(tx: Transaction, officer: Payer, { payment, outcome, code, on }: Match) {
  const [row] = await tx
    .update(payments)
    .set({ outcome, outcomeCode: code, outcomeAt: on ? new Date(`${on}T10:00:00Z`) : new Date() })
    .where(eq(payments.id, payment))
    .returning({ award: payments.award, cents: payments.cents, batch: payments.batch })
  if (!row) throw new Refusal('gone')
  const award = await awardAmongOthers(tx, row.award)
  if (outcome === 'paid' && award.state === 'inBatch') {
    await turnAward(tx, officer, award, 'confirm', ['batchSealed'])
    const [batch] = await tx
      .select({ on: paymentBatches.payOn })
      .from(paymentBatches)
      .where(eq(paymentBatches.id, row.batch))
    const values = { cents: String(row.cents), due: on ?? batch?.on ?? '' }
    // What is paid back was theirs: it is no grant, and the decision has told of it.
    if (award.part !== 'refund') await tellOfAward(tx, officer, award, { kind: 'paymentPaid', of: payment, values })
  }
  if (outcome === 'rejected' || outcome === 'returned') {
    await turnAward(tx, officer, award, 'bounce', ['batchSealed'], { note: code ?? undefined })
    await leaveUnsent(tx, officer, await awardHeld(tx, row.award))
  }
}

/** What people need to look into it. */
function wordsOf({ id, outcome, why, cents, iban, reference, code, on }: Stray): Record<string, string> {
  const told = {
    id,
    outcome,
    why,
    cents: cents === null ? '' : String(cents),
    iban: (iban ?? '').slice(-4),
    reference,
    code,
    on,
  }
  return Object.fromEntries(Object.entries(told).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}
