import 'server-only'
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { municipalityById, type Town } from '@/tenants'
import type { Officer } from '../../actors'
import { calendarIn } from '../../calendar/reads'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { mandateState } from '../../people/organisations/mandates/rules'
import { mandates } from '../../people/organisations/tables'
import { staff } from '../../people/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { noteOpening } from '../applications/handling/reads'
import { deskPapersOf } from '../applications/papers/reads'
import { applications, submissions, supplements } from '../applications/tables'
import { callVersions } from '../calls/tables'
import { finnishToday, nowIn } from '../deadlines/reads'
import { supplementDueOn } from '../deadlines/rules'
import { eligibilityIn } from '../eligibilities/reads'
import { registerOf } from '../eligibilities/registers/reads'
import { isAsked } from '../extensions/reads'
import { notVeiled } from '../scorings/veils/reads'
import { notDisqualified } from '../ties/reads'
import { type Facts, findingsOf, progressOf, verdictOn } from './rules'
import { checks } from './tables'

/** The check of one application: what the rules find, and how officers have judged it. Opening it is journalled. Refuses: gone, ties.disqualified, scorings.blind. */
export function openCheck(officer: Officer<'grants'>, id: string) {
  return inTown(officer, async (tx) => {
    await notDisqualified(tx, officer, id)
    await notVeiled(tx, officer, id)
    const { findings, judged, ...of } = await checkIn(tx, id)
    const [supplement, eligibility, calendar] = await Promise.all([
      latestSupplement(tx, id),
      eligibilityIn(tx, id),
      calendarIn(tx),
    ])
    await noteOpening(tx, officer, id)
    return {
      ...{ ...of, supplement, eligibility, progress: progressOf(findings, judged) },
      points: findings.map((finding) => ({ ...finding, judged: verdictOn(finding, judged) })),
      /** The day that is offered for what is asked now. */
      dueOn: supplementDueOn(Temporal.PlainDate.from(of.today), 14, calendar).toString(),
    }
  })
}
export type Check = Awaited<ReturnType<typeof openCheck>>
export type CheckPoint = Check['points'][number]

/** The findings and the verdicts of an application, inside another read or write. Refuses: gone. */
export async function checkIn(tx: Transaction, id: string) {
  const [found] = await tx
    .select({ application: applications, call: callVersions.content })
    .from(applications)
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .where(and(eq(applications.id, id), isNotNull(applications.number)))
  if (!found) throw new Refusal('gone')
  const { application, call } = found
  const [sent, papers, judged, lastReport, register, now] = await Promise.all([
    sendingsOf(tx, id),
    deskPapersOf(tx, id),
    verdictsOf(tx, id),
    lastReportOf(tx, id),
    registerOf(tx, application),
    nowIn(tx),
  ])
  const facts: Facts = {
    ...{ call, applicant: application.applicantKind, late: application.late, lastReport, today: finnishDay(now) },
    ...{ register, town: municipalityById(application.municipality) as Town },
    ...{ answers: sent.at(-1)?.answers ?? {}, basis: await basisOf(tx, sent[0]) },
    papers: papers.map(({ document, ...paper }) => ({ ...paper, document: document?.id ?? null })),
  }
  const { answers, today } = facts
  return { application, call, papers, answers, today, register, findings: findingsOf(facts), judged }
}

function verdictsOf(tx: Transaction, id: string) {
  return tx
    .select({
      ...{ item: checks.item, found: checks.found, verdict: checks.verdict, note: checks.note },
      ...{ at: checks.checkedAt, by: staff.name },
    })
    .from(checks)
    .innerJoin(staff, eq(staff.id, checks.checkedBy))
    .where(eq(checks.application, id))
}

function sendingsOf(tx: Transaction, id: string) {
  return tx
    .select({ answers: submissions.answers, basis: submissions.basis, at: submissions.createdAt })
    .from(submissions)
    .where(eq(submissions.application, id))
    .orderBy(asc(submissions.number))
}

/** What the first sending stood on, and whether that held on its day. */
async function basisOf(tx: Transaction, sent: { basis: string; at: Date } | undefined): Promise<Facts['basis']> {
  if (!sent || sent.basis === 'paper') return 'paper'
  if (sent.basis === 'self') return 'self'
  const [mandate] = await tx.select().from(mandates).where(sql`${mandates.id}::text = ${sent.basis}`)
  const revokedLater = mandate?.revokedAt && mandate.revokedAt > sent.at
  const stood = mandate && { ...mandate, revokedAt: revokedLater ? null : mandate.revokedAt }
  return stood && mandateState(stood, finnishDay(sent.at)) === 'inForce' ? 'mandate' : 'noMandate'
}

/** How the applicant's reports on earlier grants stand, the worst of them. */
async function lastReportOf(tx: Transaction, id: string): Promise<Facts['lastReport']> {
  const [row] = await tx.execute<{ any: boolean; overdue: boolean }>(sql`
    select count(*) > 0 as any,
      coalesce(bool_or((r.state = 'overdue' or (r.state = 'due' and r.due_on < ${finnishToday}))
        and not ${isAsked('report', sql`r.id`)}), false) as overdue
    from applications a
    join applications o on o.id <> a.id and (o.organisation = a.organisation
      or (a.organisation is null and o.organisation is null and o.person = a.person))
    join grant_reports r on r.application = o.id
    where a.id = ${id}`)
  if (!row?.any) return 'none'
  return row.overdue ? 'overdue' : 'given'
}

/** What was asked to be completed last, and what came of it. */
async function latestSupplement(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      ...{ id: supplements.id, wanted: supplements.wanted, note: supplements.note, dueOn: supplements.dueOn },
      ...{ askedAt: supplements.createdAt, answeredAt: supplements.answeredAt, endedAt: supplements.endedAt },
      ...{ endedBy: supplements.endedBy, by: staff.name },
    })
    .from(supplements)
    .innerJoin(staff, eq(staff.id, supplements.askedBy))
    .where(eq(supplements.application, id))
    .orderBy(desc(supplements.createdAt))
    .limit(1)
  return row ?? null
}
