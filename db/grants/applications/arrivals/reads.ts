import 'server-only'
import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import type { GrantOfficer, Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { finnishDay } from '../../../fields'
import { organisations } from '../../../people/organisations/tables'
import { staff } from '../../../people/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { calls, callVersions } from '../../calls/tables'
import { nowIn } from '../../deadlines/reads'
import { isLate } from '../../deadlines/rules'
import { barredFrom } from '../../ties/reads'
import { papersOf } from '../papers/reads'
import { applicationFromPaper } from '../rights/reads'
import { applicantKindOf } from '../rights/rules'
import { closingOf } from '../submissions/reads'
import { contentOf, obstaclesTo } from '../submissions/rules'
import { openSupplement } from '../supplements/reads'
import { answers, applications, attachments } from '../tables'
import type { PaperArrival, PaperBeginning } from './input'
import { arrivals } from './tables'

type Preparer = GrantOfficer<'prepare'>
export type Arrival = typeof arrivals.$inferSelect

/** What is being keyed in from paper, the oldest arrival first. Of what its reader is disqualified from nothing is shown but that it is there. */
export function listUnfinished(preparer: Preparer) {
  return inTown(preparer, async (tx) => {
    const rows = await tx
      .select({
        ...{ id: applications.id, arrivedAt: arrivals.arrivedAt, way: arrivals.way, keyedBy: staff.name },
        applicant: sql<string>`coalesce(${organisations.name}, ${applications.paperName})`,
        call: sql<{ fi?: string; sv?: string; en?: string }>`${callVersions.content}->'name'`,
        ...{ closesAt: calls.closesAt, barred: barredFrom(preparer) },
      })
      .from(applications)
      .innerJoin(arrivals, eq(arrivals.application, applications.id))
      .innerJoin(calls, eq(calls.id, applications.call))
      .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
      .innerJoin(staff, eq(staff.id, arrivals.keyedBy))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .where(unfinished)
      .orderBy(asc(arrivals.arrivedAt), asc(applications.id))
      .limit(200)
    return rows.map(({ applicant, closesAt, barred, ...row }) => ({
      ...{ ...row, barred, applicant: barred ? null : applicant },
      late: closesAt !== null && isLate(row.arrivedAt, closesAt),
    }))
  })
}
export type Unfinished = Awaited<ReturnType<typeof listUnfinished>>[number]

const unfinished = and(eq(applications.channel, 'paper'), eq(applications.state, 'draft'))

export function countUnfinished(officer: Officer<'grants'>): Promise<number> {
  return inTown(officer, (tx) => tx.$count(applications, unfinished))
}

/** The calls that paper may have come to: published, open or closed, the latest first. */
export function listCallsForPaper(preparer: Preparer) {
  return inTown(preparer, (tx) =>
    tx
      .select({
        ...{ slug: calls.slug, opensAt: calls.opensAt, closesAt: calls.closesAt },
        name: sql<{ fi?: string; sv?: string; en?: string }>`${callVersions.content}->'name'`,
      })
      .from(calls)
      .innerJoin(callVersions, and(eq(callVersions.call, calls.id), eq(callVersions.number, calls.published)))
      .where(sql`${calls.opensAt} <= now()`)
      .orderBy(desc(calls.closesAt), asc(calls.slug))
      .limit(100),
  )
}

/** Everything the pages show to whoever keys an application in. Refuses: gone, ties.disqualified. */
export function findFromPaper(preparer: Preparer, id: string) {
  return inTown(preparer, async (tx) => {
    const { application, call } = await applicationFromPaper(tx, preparer, id)
    const arrival = await arrivalIn(tx, id)
    if (!arrival) throw new Refusal('gone')
    const [rows, papers, supplement, now, closesAt, body] = await Promise.all([
      tx
        .select({ key: answers.key, value: answers.value, version: answers.version })
        .from(answers)
        .where(eq(answers.application, id)),
      papersOf(tx, id),
      openSupplement(tx, id),
      nowIn(tx),
      closingOf(tx, application.call),
      organisationOf(tx, application.organisation),
    ])
    const given = Object.fromEntries(rows.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))
    const draft = {
      ...{ call, callVersion: application.callVersion, applicant: application.applicantKind, answers: given },
      papers: papers.map(({ document, ...paper }) => ({ ...paper, document: document?.id ?? null })),
    }
    return {
      ...{ application, call, arrival, answers: given, papers, supplement, closesAt },
      versions: Object.fromEntries(rows.map(({ key, version }) => [key, version])),
      ...{ organisation: body, content: contentOf(draft), obstacles: obstaclesTo(draft, finnishDay(now)) },
      ...{ late: isLate(arrival.arrivedAt, closesAt), today: finnishDay(now) },
    }
  })
}
export type PaperSheet = Awaited<ReturnType<typeof findFromPaper>>

/** How an application came on paper and who keyed it in; null for one that came through the portal. */
export async function arrivalIn(tx: Transaction, application: string) {
  const [row] = await tx
    .select({ arrival: arrivals, keyedBy: staff.name })
    .from(arrivals)
    .innerJoin(staff, eq(staff.id, arrivals.keyedBy))
    .where(eq(arrivals.application, application))
  return row ? { ...row.arrival, keyedByName: row.keyedBy } : null
}

async function organisationOf(tx: Transaction, id: string | null) {
  if (!id) return null
  const [row] = await tx
    .select({ name: organisations.name, businessId: organisations.businessId, street: organisations.street })
    .from(organisations)
    .where(eq(organisations.id, id))
  return row ?? null
}

/**
 * Whose an application on paper is: an organisation that the portal knows by its number, or whoever the paper names. Refuses: arrivals.unknown
 * (the number is nobody's here, and name and address are missing).
 */
export async function applicantOnPaper(tx: Transaction, said: PaperArrival | PaperBeginning) {
  const { kind, register, name, street, postcode, postOffice } = said
  const registered = kind === 'association' || kind === 'company'
  const known = registered && register ? await registeredAs(tx, register) : null
  if (known) return { organisation: known.id, applicantKind: applicantKindOf(known.form), paperName: null }
  if (!name || !street || !postcode || !postOffice) throw new Refusal('arrivals.unknown')
  return { organisation: null, applicantKind: kind, paperName: name }
}

type Register = NonNullable<PaperArrival['register']>

async function registeredAs(tx: Transaction, { businessId, registerNumber }: Register) {
  const rows = await tx
    .select({ id: organisations.id, form: organisations.form })
    .from(organisations)
    .where(
      or(
        businessId ? eq(organisations.businessId, businessId) : undefined,
        registerNumber ? eq(organisations.registerNumber, registerNumber) : undefined,
      ),
    )
    .limit(2)
  // A register number that two give as theirs is nobody's for certain: nothing but an extract proves it.
  return rows.length === 1 ? (rows[0] ?? null) : null
}

/** The document behind a paper that is being keyed in; null when it is not there. Refuses: gone, ties.disqualified. */
export function findKeyedPaper(preparer: Preparer, application: string, attachment: string): Promise<string | null> {
  return inTown(preparer, async (tx) => {
    await applicationFromPaper(tx, preparer, application)
    const theirs = and(eq(attachments.id, attachment), eq(attachments.application, application))
    const [row] = await tx.select({ document: attachments.document }).from(attachments).where(theirs)
    return row?.document ?? null
  })
}
