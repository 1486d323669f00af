import 'server-only'
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { documents } from '@/db/files/documents/tables'
import { applications } from '@/db/grants/applications/tables'
import { awards, receipts } from '@/db/grants/awards/tables'
import { appeals, decisions } from '@/db/grants/decisions/tables'
import { isKnown } from '@/db/grants/notices/reads'
import { payees } from '@/db/grants/payees/tables'
import { toldStateOf } from '@/db/grants/recoveries/hearings/rules'
import { recoveries, recoveryAnswers } from '@/db/grants/recoveries/tables'

const receipt = {
  ...{ what: receipts.words, payee: receipts.payee, paidOn: receipts.paidOn, cents: receipts.cents },
  ...{ allowance: receipts.allowance, quantity: receipts.quantity, paper: documents.name },
  ...{ verdict: receipts.verdict, acceptedCents: receipts.acceptedCents, reason: receipts.reason },
}

const receiptsIn = (tx: Transaction) =>
  tx
    .select(receipt)
    .from(receipts)
    .innerJoin(awards, eq(awards.id, receipts.award))
    .leftJoin(documents, eq(documents.id, receipts.document))
    .$dynamic()

/** The money of one's own application: receipts, to whom it goes, what is asked back with what was answered, and the appeals of its applicant. */
export async function moneyOf(tx: Transaction, application: string) {
  const [brought, people, asked, said, appealed] = await Promise.all([
    receiptsIn(tx)
      .where(and(eq(awards.application, application), isNull(receipts.withdrawnAt)))
      .orderBy(asc(receipts.createdAt)),
    // An identity code that was told is sealed and leaves the portal for the tax administration alone.
    tx
      .select({ name: payees.name, weight: payees.weight, at: payees.createdAt })
      .from(payees)
      .where(and(eq(payees.application, application), isNull(payees.removedAt)))
      .orderBy(asc(payees.createdAt)),
    recoveriesOf(tx, application),
    tx
      .select({ of: recoveryAnswers.recovery, arrivedOn: recoveryAnswers.arrivedOn, words: recoveryAnswers.words })
      .from(recoveryAnswers)
      .innerJoin(recoveries, eq(recoveries.id, recoveryAnswers.recovery))
      .where(eq(recoveries.application, application))
      .orderBy(asc(recoveryAnswers.createdAt)),
    tx
      .select({
        ...{ receivedOn: appeals.receivedOn, words: appeals.words, late: appeals.late, outcome: appeals.outcome },
        ...{ grounds: appeals.reasons, courtUntil: appeals.courtUntil },
      })
      .from(appeals)
      .innerJoin(decisions, eq(decisions.id, appeals.decision))
      .where(and(eq(decisions.application, application), eq(appeals.by, 'party')))
      .orderBy(asc(appeals.createdAt)),
  ])
  return {
    ...{ receipts: brought, payees: people, appeals: appealed },
    recoveries: asked.map(({ id, state, outcome, known, cents, recoveredCents, ...recovery }) => ({
      ...{ ...recovery, state: toldStateOf({ state, outcome, known }), cents: (known && recoveredCents) || cents },
      hearingAnswers: said.filter(({ of }) => of === id).map(({ arrivedOn, words }) => ({ arrivedOn, words })),
    })),
  }
}

/** Of which the applicant has been told: they have been heard. */
const recoveriesOf = (tx: Transaction, application: string) =>
  tx
    .select({
      ...{ id: recoveries.id, state: recoveries.state, ground: recoveries.ground, words: recoveries.words },
      ...{ cents: recoveries.cents, heardAt: recoveries.hearingAt, answerBy: recoveries.hearingUntil },
      ...{ dueOn: recoveries.invoiceDueOn, reference: recoveries.reference },
      ...{ outcome: decisions.outcome, recoveredCents: decisions.recoveredCents, known: isKnown(recoveries.ruling) },
    })
    .from(recoveries)
    .leftJoin(decisions, eq(decisions.id, recoveries.ruling))
    .where(and(eq(recoveries.application, application), isNotNull(recoveries.hearingAt)))
    .orderBy(asc(recoveries.createdAt))

/** What I did myself with the money of associations: receipts I brought, payees I told of, and answers I gave when they were heard. */
export async function moneyFor(tx: Transaction, me: string) {
  const [brought, people, said] = await Promise.all([
    receiptsIn(tx)
      .innerJoin(applications, eq(applications.id, awards.application))
      .where(and(eq(receipts.broughtBy, me), isNotNull(applications.organisation), isNull(receipts.withdrawnAt)))
      .orderBy(asc(receipts.createdAt)),
    tx
      .select({ number: applications.number, name: payees.name, weight: payees.weight, at: payees.createdAt })
      .from(payees)
      .innerJoin(applications, eq(applications.id, payees.application))
      .where(and(eq(payees.toldBy, me), isNotNull(applications.organisation), isNull(payees.removedAt)))
      .orderBy(asc(payees.createdAt)),
    tx
      .select({
        number: applications.number,
        ...{ arrivedOn: recoveryAnswers.arrivedOn, words: recoveryAnswers.words },
      })
      .from(recoveryAnswers)
      .innerJoin(recoveries, eq(recoveries.id, recoveryAnswers.recovery))
      .innerJoin(applications, eq(applications.id, recoveries.application))
      .where(sql`${recoveryAnswers.person} = ${me} and ${applications.organisation} is not null`)
      .orderBy(asc(recoveryAnswers.createdAt)),
  ])
  return { receipts: brought, payees: people, hearingAnswers: said }
}
