import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident, Visitor } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { isByPost } from '@/db/grants/applications/notices/reads'
import { tellApplicant } from '@/db/grants/applications/notices/writes'
import { lockedApplicationFor } from '@/db/grants/applications/rights/reads'
import { mandateToSend } from '@/db/grants/applications/submissions/writes'
import { applications } from '@/db/grants/applications/tables'
import { todayIn } from '@/db/grants/deadlines/reads'
import { decisions } from '@/db/grants/decisions/tables'
import {
  type AnswerInput,
  type KeyedAnswer,
  longestHearing,
  shortestHearing,
} from '@/db/grants/recoveries/hearings/input'
import { isTimeEnough } from '@/db/grants/recoveries/hearings/rules'
import { leftOf } from '@/db/grants/recoveries/rules'
import { recoveries, recoveryAnswers } from '@/db/grants/recoveries/tables'
import { heldRecovery, type Press, type Row, turnRecovery } from '@/db/grants/recoveries/turning/writes'
import { referenceText } from '@/db/grants/references/rules'
import { notDisqualified } from '@/db/grants/ties/reads'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

/**
 * Hears the applicant: tells them why money is asked back, how much, and until when they may answer, in the portal and by mail; whoever is told by
 * post gets a letter that the desk prints. Refuses: gone, changedMeanwhile, ties.disqualified, recoveries.….
 */
export function hear(officer: GrantOfficer<'prepare'>, { until, ...press }: Press & { until: string }) {
  return inTown(officer, async (tx) => {
    const application = await applicationOf(tx, press.recovery)
    const byPost = await isByPost(tx, application.id)
    const set = { hearingUntil: until, hearingAt: sql`now()` as never }
    await turnRecovery(tx, officer, await heldRecovery(tx, press), 'hear', [], { set })
    if (!isTimeEnough(await todayIn(tx), until, byPost))
      throw new Refusal('recoveries.hearingDay', {
        ...{ least: shortestHearing[byPost ? 'post' : 'portal'], most: longestHearing },
      })
    const told = { kind: 'recoveryHearing', dedupe: `hearing:${press.recovery}`, values: { due: until } } as const
    await tellApplicant(tx, officer, application, told)
  })
}

/**
 * The applicant's own answer, while nothing has been decided; after its day it is still taken, and seen to be late. For an organisation whoever may
 * send something in its name. Returns the application. Refuses: gone, organisations.mayNot, mandates.…, recoveries.wrongState.
 */
export function answerHearing(
  applicant: Resident<'grants'>,
  { recovery, answer: id, words }: AnswerInput,
): Promise<string> {
  return inTown(applicant, async (tx) => {
    const { id: about } = await applicationOf(tx, recovery)
    const { application } = await lockedApplicationFor(tx, applicant, about, 'submit')
    if (application.organisation) await mandateToSend(tx, applicant, application.organisation)
    const row = await openHearing(tx, recovery)
    const said = { id, words, arrivedOn: await todayIn(tx), person: applicant.person.id }
    const told = { kind: 'recoveryAnswered', dedupe: `answered:${id}` } as const
    if (await keepAnswer(tx, applicant, row, said)) await tellApplicant(tx, applicant, application, told)
    return application.id
  })
}

/** The answer that came by post, keyed in. Refuses: gone, changedMeanwhile, ties.disqualified, recoveries.wrongState, recoveries.arrival. */
export function noteHeard(officer: GrantOfficer<'prepare'>, { answer: id, words, arrivedOn, ...press }: KeyedAnswer) {
  return inTown(officer, async (tx) => {
    const [there] = await tx.select({ id: recoveryAnswers.id }).from(recoveryAnswers).where(eq(recoveryAnswers.id, id))
    if (there) return
    const { id: about } = await applicationOf(tx, press.recovery)
    await tx.select({ id: applications.id }).from(applications).where(eq(applications.id, about)).for('no key update')
    await notDisqualified(tx, officer, about)
    await heldRecovery(tx, press)
    const row = await openHearing(tx, press.recovery)
    const from = row.hearingAt ? finnishDay(row.hearingAt) : ''
    if (arrivedOn < from || arrivedOn > (await todayIn(tx))) throw new Refusal('recoveries.arrival')
    await keepAnswer(tx, officer, row, { id, words, arrivedOn, keyedBy: officer.staff.id })
  })
}

/** Tells whoever was heard that nothing is asked back. */
export async function tellOfDropped(tx: Transaction, officer: Visitor, recovery: string) {
  const application = await applicationOf(tx, recovery)
  await tellApplicant(tx, officer, application, { kind: 'recoveryDropped', dedupe: `dropped:${recovery}` })
}

/** Tells what is to be paid back, by when and with which reference; anew where it is invoiced again after an appeal. */
export async function tellOfInvoice(tx: Transaction, officer: Visitor, row: Row) {
  const { id, version, invoiceDueOn, reference } = row
  const application = await applicationOf(tx, id)
  const values = { cents: String(leftOf(row)), due: invoiceDueOn ?? '', reference: referenceText(reference ?? '') }
  await tellApplicant(tx, officer, application, {
    kind: 'recoveryInvoiced',
    dedupe: `invoiced:${id}:${version}`,
    values,
  })
}

async function applicationOf(tx: Transaction, recovery: string) {
  const [row] = await tx
    .select({ application: applications })
    .from(recoveries)
    .innerJoin(applications, eq(applications.id, recoveries.application))
    .where(eq(recoveries.id, recovery))
  if (!row) throw new Refusal('gone')
  return row.application
}

/** A recovery whose applicant is being heard, held. What they do not know of yet is not there. */
async function openHearing(tx: Transaction, id: string): Promise<Row> {
  const [row] = await tx.select().from(recoveries).where(eq(recoveries.id, id)).for('update')
  if (!row?.hearingAt) throw new Refusal('gone')
  if (row.state !== 'hearing') throw new Refusal('recoveries.wrongState')
  return row
}

type Said = Omit<typeof recoveryAnswers.$inferInsert, 'municipality' | 'recovery'>

/** Keeps an answer once, and lets nobody go on from a page that has not shown it: of the recovery, or of a decision that is being prepared. */
async function keepAnswer(tx: Transaction, actor: Visitor, { id, version, ruling }: Row, said: Said): Promise<boolean> {
  const { municipality } = actor
  const row = { municipality, recovery: id, ...said }
  const [kept] = await tx
    .insert(recoveryAnswers)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: recoveryAnswers.id })
  if (!kept) return false
  await tx
    .update(recoveries)
    .set({ version: version + 1 })
    .where(eq(recoveries.id, id))
  if (ruling)
    await tx
      .update(decisions)
      .set({ version: sql`${decisions.version} + 1` })
      .where(eq(decisions.id, ruling))
  await record(tx, actor, { action: 'recovery.heard', object: `recovery:${id}` })
  return true
}
