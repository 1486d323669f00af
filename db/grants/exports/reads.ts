import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Locale } from '@/tenants/municipality'
import type { Resident } from '../../actors'
import type { Transaction } from '../../client'
import { documents } from '../../files/documents/tables'
import { journal } from '../../journal/tables'
import { membershipFor } from '../../people/organisations/members/reads'
import { inTown } from '../../town'
import {
  answerEdits,
  answers,
  applicationMessages,
  applications,
  attachments,
  signatures,
  submissions,
  supplements,
} from '../applications/tables'
import { awards } from '../awards/tables'
import type { Call } from '../calls/input'
import { versionsIn } from '../calls/reads'
import { decisionBlocks } from '../decisions/input'
import { letterWords } from '../decisions/letters/rules'
import { decisions } from '../decisions/tables'
import type { Answers } from '../forms/input'
import { worded } from '../forms/words/rules'
import { papersIn, papersSavedBy } from '../passports/exports/reads'
import { moneyFor, moneyOf } from './money/reads'
import { reportsOf, reportsWrittenBy } from './reports/reads'
import { answersWith } from './rules'

const most = 1000
const isNotified = sql`exists (select from decision_notices n where n.decision = ${decisions.id})`

/**
 * What is held of a resident about grants: their own applications whole, with what was decided and is paid; of the applications of associations what
 * they themselves wrote and signed. Nothing of what the desk told itself, and of decisions only those they have been given notice of.
 */
export function exportGrants(applicant: Resident<'grants'>) {
  const { id: me } = applicant.person
  return inTown(applicant, async (tx) => {
    const own = and(eq(applications.person, me), isNull(applications.organisation))
    return {
      applications: await allWhole(tx, own, applicant.locale),
      forOrganisations: await writtenFor(tx, me, applicant.locale),
      papersForOrganisations: await papersSavedBy(tx, me),
      reportsForOrganisations: await reportsWrittenBy(tx, me, applicant.locale),
      moneyForOrganisations: await moneyFor(tx, me),
    }
  })
}

/**
 * What is held of an organisation about grants, for its owner: its applications whole, and its papers. It is the organisation's own and no personal data
 * of the owner, hence apart from what is told of them. Refuses: gone, organisations.mayNot.
 */
export function exportGrantsOf(owner: Resident<'grants'>, organisation: string) {
  return inTown(owner, async (tx) => {
    await membershipFor(tx, owner, organisation, 'copy')
    return {
      applications: await allWhole(tx, eq(applications.organisation, organisation), owner.locale),
      papers: await papersIn(tx, organisation),
    }
  })
}

async function allWhole(tx: Transaction, which: SQL | undefined, locale: Locale) {
  const rows = await tx.select().from(applications).where(which).orderBy(desc(applications.createdAt)).limit(most)
  const contents = await versionsIn(
    tx,
    rows.map(({ callVersion }) => callVersion),
  )
  const all = []
  for (const application of rows) {
    const call = contents.get(application.callVersion)
    if (call) all.push(await wholeOf(tx, { application, call }, locale))
  }
  return all
}

type Row = { application: typeof applications.$inferSelect; call: Call }

async function wholeOf(tx: Transaction, { application, call }: Row, locale: Locale) {
  const { id, number, state, appliedCents, createdAt, submittedAt } = application
  const told = (said: Answers) => answersWith(call, said, locale)
  const [now, sent, papers, asked, messages, decided, paid, used, money, log] = await Promise.all([
    tx.select({ key: answers.key, value: answers.value }).from(answers).where(eq(answers.application, id)),
    tx
      .select({ number: submissions.number, sentAt: submissions.createdAt, answers: submissions.answers })
      .from(submissions)
      .where(eq(submissions.application, id))
      .orderBy(asc(submissions.number)),
    papersOf(tx, id),
    tx
      .select({ askedAt: supplements.createdAt, dueOn: supplements.dueOn, words: supplements.note })
      .from(supplements)
      .where(eq(supplements.application, id))
      .orderBy(asc(supplements.createdAt)),
    tx
      .select({
        at: applicationMessages.createdAt,
        by: sql<string>`case when ${applicationMessages.person} is not null then 'resident' else 'staff' end`,
        text: applicationMessages.text,
      })
      .from(applicationMessages)
      .where(eq(applicationMessages.application, id))
      .orderBy(asc(applicationMessages.createdAt)),
    decidedOn(tx, id),
    tx
      .select({
        part: awards.part,
        state: awards.state,
        awardedCents: awards.awardedCents,
        payableCents: awards.payableCents,
      })
      .from(awards)
      .innerJoin(decisions, eq(decisions.id, awards.decision))
      .where(and(eq(awards.application, id), isNotified))
      .orderBy(asc(awards.position)),
    reportsOf(tx, id, call, locale),
    moneyOf(tx, id),
    deedsOn(tx, id),
  ])
  return {
    ...{ call: worded(locale)(call.name), number, state, appliedCents, createdAt, sentAt: submittedAt },
    answers: told(Object.fromEntries(now.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))),
    submissions: sent.map((one) => ({ ...one, answers: told(one.answers) })),
    ...{ papers, supplements: asked, messages, decisions: decided, payments: paid, ...money, useReports: used, log },
  }
}

const papersOf = (tx: Transaction, application: string) =>
  tx
    .select({ at: attachments.createdAt, name: documents.name, promisedBy: attachments.promisedBy })
    .from(attachments)
    .leftJoin(documents, eq(documents.id, attachments.document))
    .where(and(eq(attachments.application, application), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.createdAt))

async function decidedOn(tx: Transaction, application: string) {
  const rows = await tx
    .select({
      ...{ at: decisions.madeAt, outcome: decisions.outcome, grantedCents: decisions.grantedCents },
      recoveredCents: decisions.recoveredCents,
      ...{ state: decisions.state, blocks: decisions.blocks, locale: decisions.locale },
    })
    .from(decisions)
    .where(and(eq(decisions.application, application), isNotNull(decisions.madeAt), isNotified))
    .orderBy(asc(decisions.madeAt))
  return rows.map(({ blocks, locale, ...decision }) => ({
    ...decision,
    text: decisionBlocks.flatMap((key) => (blocks[key] ? [`${letterWords[locale].heads[key]}: ${blocks[key]}`] : [])),
  }))
}

/** What has been done to an application, by whom without a name: those who work for the town are not told of one by one. */
const deedsOn = (tx: Transaction, application: string) =>
  tx
    .select({ at: journal.createdAt, action: journal.action, by: sql<string>`split_part(${journal.actor}, ':', 1)` })
    .from(journal)
    .where(eq(journal.object, `application:${application}`))
    .orderBy(asc(journal.seq))
    .limit(most)

/** My own part in the applications of organisations, also of those I no longer belong to. */
async function writtenFor(tx: Transaction, me: string, locale: Locale) {
  const [wrote, was, signed, sent, said] = await Promise.all([
    tx.select({ id: answers.application }).from(answers).where(eq(answers.person, me)).limit(most),
    tx.select({ id: answerEdits.application }).from(answerEdits).where(eq(answerEdits.person, me)).limit(most),
    tx
      .select({ id: signatures.application, at: signatures.createdAt })
      .from(signatures)
      .where(eq(signatures.person, me))
      .limit(most),
    tx
      .select({ id: submissions.application, at: submissions.createdAt })
      .from(submissions)
      .where(eq(submissions.submittedBy, me))
      .limit(most),
    tx
      .select({
        id: applicationMessages.application,
        at: applicationMessages.createdAt,
        text: applicationMessages.text,
      })
      .from(applicationMessages)
      .where(eq(applicationMessages.person, me))
      .limit(most),
  ])
  const ids = new Set([wrote, was, signed, sent, said].flat().map(({ id }) => id))
  if (ids.size === 0) return []
  const rows = await tx
    .select({ id: applications.id, number: applications.number, callVersion: applications.callVersion })
    .from(applications)
    .where(and(inArray(applications.id, [...ids]), isNotNull(applications.organisation)))
  const contents = await versionsIn(
    tx,
    rows.map(({ callVersion }) => callVersion),
  )
  const told = []
  for (const { id, number, callVersion } of rows) {
    const call = contents.get(callVersion)
    if (!call) continue
    told.push({
      ...{ call: worded(locale)(call.name), number },
      answers: answersWith(call, await myAnswers(tx, id, me), locale),
      signedAt: signed.filter((one) => one.id === id).map(({ at }) => at),
      sentAt: sent.filter((one) => one.id === id).map(({ at }) => at),
      messages: said.filter((one) => one.id === id).map(({ at, text }) => ({ at, text })),
    })
  }
  return told
}

async function myAnswers(tx: Transaction, application: string, me: string): Promise<Answers> {
  const rows = await tx
    .select({ key: answers.key, value: answers.value })
    .from(answers)
    .where(and(eq(answers.application, application), eq(answers.person, me)))
  return Object.fromEntries(rows.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))
}
