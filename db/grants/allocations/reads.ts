import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { recordDaily } from '../../journal/writes'
import { organisations } from '../../people/organisations/tables'
import { persons, staff } from '../../people/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { applicantName } from '../applications/names/reads'
import { applications } from '../applications/tables'
import { calls } from '../calls/tables'
import { isLate } from '../deadlines/rules'
import { barredFrom } from '../ties/reads'
import { gatheredIn } from './gathering/reads'
import { type Drift, driftOf } from './gathering/rules'
import { contentIn, isDrafted, lockedIn, notBarredFromCall, uncheckedIn } from './locking/reads'
import { adoptedOf } from './scenarios/rules'
import { type SumSheet, sheetOf } from './sheets/rules'
import { adjustments, allocationRuns } from './tables'

type Reader = Officer<'grants'>
type Kept = Pick<typeof allocationRuns.$inferSelect, 'id' | 'name' | 'createdAt' | 'input' | 'run' | 'runHash'>

/** A run as pages show it: whose, and what has happened to its applicants since. */
export type RunRow = Kept & { readonly by: string; readonly drift: Drift }

/** A sum as it stands: computed, changed by hand with a reason, and what is proposed. Cents. */
export type ProposedSum = {
  readonly application: string
  readonly computedCents: number
  /** By hand; null while the computed sum stands. */
  readonly adjustedCents: number | null
  readonly reason: string | null
  readonly proposedCents: number
  readonly sheet: SumSheet
}

/** The sums of a call's locked run, for whoever writes its decisions, without those that the reader is disqualified from; null while none is locked. */
export function proposedSums(officer: Reader, call: string): Promise<ProposedSum[] | null> {
  return inTown(officer, (tx) => proposedIn(tx, officer, call))
}

/** The same inside another read or write of grants. */
export async function proposedIn(tx: Transaction, officer: Reader, call: string): Promise<ProposedSum[] | null> {
  const locked = await lockedIn(tx, call)
  if (!locked) return null
  const { input, run } = locked.run
  const [changed, barred] = [await adjustedIn(tx, locked.run.id), await barredIn(tx, officer, call)]
  return input.applicants.flatMap(({ id }) => {
    const sheet = barred.has(id) ? null : sheetOf(input, run, id)
    return sheet ? [proposalOf(id, sheet, changed.get(id))] : []
  })
}

export type Adjustment = {
  readonly id: string
  readonly application: string
  readonly cents: number
  readonly reason: string
  readonly by: string
  readonly at: Date
}

function proposalOf(application: string, sheet: SumSheet, adjusted: Adjustment | undefined): ProposedSum {
  const computedCents = sheet.awardCents
  const [adjustedCents, reason] = [adjusted?.cents ?? null, adjusted?.reason ?? null]
  return { application, computedCents, adjustedCents, reason, proposedCents: adjustedCents ?? computedCents, sheet }
}

/** Everything the pages of a call's allocation show. Journalled. Refuses: gone, ties.disqualified, allocations.nothingToDivide. */
export function readAllocation(officer: Reader, slug: string) {
  return inTown(officer, async (tx) => {
    const [call] = await tx
      .select({ call: calls, now: sql<string>`clock_timestamp()` })
      .from(calls)
      .where(eq(calls.slug, slug))
    if (!call || call.call.published === null) throw new Refusal('gone')
    const { id, published, closesAt } = call.call
    await notBarredFromCall(tx, officer, id)
    await recordDaily(tx, officer, { action: 'allocation.read', object: `call:${id}` })
    const content = await contentIn(tx, id, published)
    const adopted = content && adoptedOf(content)
    if (!content || !adopted) throw new Refusal('allocations.nothingToDivide')
    const gathered = await gatheredIn(tx, call.call, adopted)
    const locked = await lockedIn(tx, id)
    const [runs, names, unchecked] = [
      await runsIn(
        tx,
        id,
        gathered.map(({ applicant }) => applicant),
      ),
      await namesIn(tx, id),
      await uncheckedIn(tx, id),
    ]
    return {
      ...{ id, slug, content, adopted, gathered, runs, names, unchecked },
      isOpen: !closesAt || !isLate(new Date(call.now), closesAt),
      locked: locked && (await lockIn(tx, locked)),
    }
  })
}
export type AllocationAtDesk = Awaited<ReturnType<typeof readAllocation>>

/** Who applies, for the eyes of the desk: artefacts know only numbers. */
export type ApplicantName = { readonly number: string; readonly name: string; readonly state: string }

async function namesIn(tx: Transaction, call: string): Promise<ReadonlyMap<string, ApplicantName>> {
  const rows = await tx
    .select({
      id: applications.id,
      number: sql<string>`coalesce(${applications.number}, '')`,
      name: applicantName,
      state: applications.state,
    })
    .from(applications)
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .where(eq(applications.call, call))
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

async function runsIn(tx: Transaction, call: string, now: Parameters<typeof driftOf>[1]): Promise<RunRow[]> {
  const rows = await tx
    .select({
      ...{ id: allocationRuns.id, name: allocationRuns.name, createdAt: allocationRuns.createdAt },
      ...{ input: allocationRuns.input, run: allocationRuns.run, runHash: allocationRuns.runHash, by: staff.name },
    })
    .from(allocationRuns)
    .innerJoin(staff, eq(staff.id, allocationRuns.runBy))
    .where(eq(allocationRuns.call, call))
    .orderBy(desc(allocationRuns.createdAt), desc(allocationRuns.id))
  return rows.map((row) => ({ ...row, drift: driftOf(row.input, now) }))
}

async function lockIn(tx: Transaction, { lock, run }: NonNullable<Awaited<ReturnType<typeof lockedIn>>>) {
  const [by] = await tx.select({ name: staff.name }).from(staff).where(eq(staff.id, lock.lockedBy))
  const ids = run.input.applicants.map(({ id }) => id)
  return {
    ...{ id: lock.id, run: run.id, at: lock.createdAt, by: by?.name ?? '' },
    adjusted: await adjustedIn(tx, run.id),
    drafted: await isDrafted(tx, ids),
  }
}

/** What stands changed by hand on a run: the latest of each application. */
async function adjustedIn(tx: Transaction, run: string): Promise<ReadonlyMap<string, Adjustment>> {
  const rows = await tx
    .selectDistinctOn([adjustments.application], {
      ...{ id: adjustments.id, application: adjustments.application, cents: adjustments.cents },
      ...{ reason: adjustments.reason, at: adjustments.createdAt, by: staff.name },
    })
    .from(adjustments)
    .innerJoin(staff, eq(staff.id, adjustments.adjustedBy))
    .where(eq(adjustments.run, run))
    .orderBy(adjustments.application, desc(adjustments.createdAt), desc(adjustments.id))
  return new Map(rows.map((row) => [row.application, row]))
}

async function barredIn(tx: Transaction, officer: Reader, call: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.call, call), barredFrom(officer)))
  return new Set(rows.map(({ id }) => id))
}

/** A run with all it was made of, as its file holds it: `npm run recount` divides it anew. Refuses: gone, ties.disqualified. */
export function findRunFile(officer: Reader, id: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({ run: allocationRuns, by: staff.name, slug: calls.slug })
      .from(allocationRuns)
      .innerJoin(staff, eq(staff.id, allocationRuns.runBy))
      .innerJoin(calls, eq(calls.id, allocationRuns.call))
      .where(eq(allocationRuns.id, id))
    if (!found) throw new Refusal('gone')
    await notBarredFromCall(tx, officer, found.run.call)
    const { name, createdAt, input, run, runHash } = found.run
    const scenario = { call: found.slug, name, runAt: createdAt.toISOString(), runBy: found.by, runHash }
    return { slug: found.slug, file: { ...input, run, scenario } }
  })
}
