import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { SeedWaiting } from '@/tenants/seed'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import type { ApplicationState } from '../grants/applications/input'
import { nextNumber } from '../grants/applications/numbers/writes'
import { contentOf, figuresOf } from '../grants/applications/submissions/rules'
import {
  applicationEvents,
  applicationMessages,
  applications,
  attachments,
  submissions,
  supplements,
} from '../grants/applications/tables'
import { passingAnswers } from '../grants/calls/eligibility/questions/rules'
import type { Call } from '../grants/calls/input'
import { calls, callVersions } from '../grants/calls/tables'
import { eligibilities } from '../grants/checks/tables'
import { inTown } from '../town'
import { applicantIn } from './applicants'
import { writeProposal } from './decided-rows'

type Cast = { people: Readonly<Record<string, string>>; preparer: string; today: Temporal.PlainDate }
type Applicant = NonNullable<Awaited<ReturnType<typeof applicantIn>>>

/** Applications to this year's calls that the desk has before it. Leaves alone whoever has applied already. */
export function seedWaiting(job: Job<'grants'>, list: readonly SeedWaiting[], cast: Cast) {
  return inTown(job, async (tx) => {
    for (const one of list.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
      const call = await callOf(tx, `${one.ready}-${cast.today.year}`)
      const whose = await applicantIn(tx, one.applicant, cast)
      if (call && whose && !(await hasApplied(tx, call.id, whose)))
        await seedOne(tx, job, { ...one, call, whose }, cast)
    }
  })
}

async function callOf(tx: Transaction, slug: string) {
  const [call] = await tx
    .select({ id: calls.id, version: callVersions.id, content: callVersions.content })
    .from(calls)
    .innerJoin(callVersions, and(eq(callVersions.call, calls.id), eq(callVersions.number, calls.published)))
    .where(eq(calls.slug, slug))
  return call
}

async function hasApplied(tx: Transaction, call: string, { organisation, person }: Applicant): Promise<boolean> {
  const whose = organisation ? eq(applications.organisation, organisation) : eq(applications.person, person ?? '')
  const [found] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.call, call), whose))
    .limit(1)
  return found !== undefined
}

type Wanted = SeedWaiting & { call: { id: string; version: string; content: Call }; whose: Applicant }

/** As a resident's own pressing leaves it, and then as the desk does. */
async function seedOne(tx: Transaction, job: Job<'grants'>, one: Wanted, cast: Cast) {
  const application = await received(tx, job, one, cast)
  const { municipality } = job
  const own = { municipality, application }
  await tx.insert(applicationEvents).values(courseOf(one, cast).map((turn) => ({ ...own, kind: 'moved', ...turn })))
  for (const requirement of one.promised ?? [])
    await tx
      .insert(attachments)
      .values({ ...own, requirement, promisedBy: sentOn(one, cast).add({ days: 28 }).toString() })
  if (one.asks) await tx.insert(applicationMessages).values({ ...own, text: one.asks, person: one.whose.person })
  if (one.state === 'eligible' || one.state === 'proposed')
    await tx.insert(eligibilities).values({ ...own, eligible: true, decidedBy: cast.preparer })
  if (one.proposes) await propose(tx, job, { ...one, application, proposes: one.proposes }, cast)
  if (!one.wanted) return
  const { note, points: wanted } = one.wanted
  const dueOn = cast.today.add({ days: 10 }).toString()
  await tx.insert(supplements).values({ ...own, note, wanted, dueOn, askedBy: cast.preparer })
}

async function propose(
  tx: Transaction,
  job: Job<'grants'>,
  { application: id, proposes, call, whose }: Wanted & { application: string; proposes: number },
  { preparer, today }: Cast,
) {
  const [row] = await tx.select().from(applications).where(eq(applications.id, id))
  if (!row) throw new Error('The application was not written')
  const application = { ...row, name: whose.name }
  const applied = (row.appliedCents ?? 0) / 100
  await writeProposal(tx, job, { application, applied, call: call.content, granted: proposes, on: today, by: preparer })
}

/** Frozen and numbered. */
async function received(tx: Transaction, job: Job<'grants'>, one: Wanted, cast: Cast): Promise<string> {
  const { municipality } = job
  const { call, whose, state } = one
  const [day, submittedAt] = [sentOn(one, cast), at(sentOn(one, cast), 12)]
  const draft = {
    call: call.content,
    callVersion: call.version,
    applicant: whose.kind,
    answers: {
      ...passingAnswers(call.content, whose.kind, municipalityById(municipality)?.name ?? {}),
      ...one.answers,
    },
    papers: [],
  }
  const content = contentOf(draft)
  const [row] = await tx
    .insert(applications)
    .values({
      ...{ municipality, number: await nextNumber(tx, job, day.year), call: call.id, callVersion: call.version },
      ...{ organisation: whose.organisation, person: whose.person, applicantKind: whose.kind, state },
      ...{ locale: one.locale ?? job.locale, channel: 'portal' as const, beginning: randomUUID() },
      ...{ handler: state === 'received' ? null : cast.preparer, submittedAt, createdAt: submittedAt },
      ...{ movedAt: courseOf(one, cast).at(-1)?.createdAt, ...figuresOf(call.content, content.answers) },
    })
    .returning({ id: applications.id })
  const application = row?.id ?? ''
  const sender = whose.person ? { submittedBy: whose.person, basis: 'self' } : { basis: 'seed' }
  await tx
    .insert(submissions)
    .values({ municipality, application, number: 1, ...content, ...sender, createdAt: submittedAt })
  return application
}

const path: Readonly<Record<SeedWaiting['state'], readonly ApplicationState[]>> = {
  received: [],
  inCheck: ['inCheck'],
  supplementRequested: ['inCheck', 'supplementRequested'],
  eligible: ['inCheck', 'eligible'],
  proposed: ['inCheck', 'eligible', 'proposed'],
}

/** Received at once; the desk takes a step a day. */
function courseOf({ state, whose, ...one }: Wanted, cast: Cast) {
  const day = sentOn(one, cast)
  const states: readonly ApplicationState[] = ['draft', 'submitted', 'received', ...path[state]]
  return states.slice(1).map((to, step) => ({
    ...{ from: states[step] ?? 'draft', to, createdAt: at(day.add({ days: Math.max(0, step - 1) }), 12 + step / 60) },
    ...(step > 1 ? { staff: cast.preparer } : { person: whose.person }),
  }))
}

const sentOn = ({ daysAgo }: Pick<SeedWaiting, 'daysAgo'>, { today }: Cast) => today.subtract({ days: daysAgo })

/** So many hours after midnight in Finland. */
const at = (day: Temporal.PlainDate, hours: number) =>
  new Date(day.toZonedDateTime('Europe/Helsinki').add({ minutes: Math.round(hours * 60) }).epochMilliseconds)
