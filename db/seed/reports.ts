import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { SeedReports } from '@/tenants/seed'
import type { Job } from '../actors'
import { canonicalJson, sha256 } from '../canonical/rules'
import type { Transaction } from '../client'
import { applications } from '../grants/applications/tables'
import { calls } from '../grants/calls/tables'
import { decisions } from '../grants/decisions/tables'
import { moneyPoints, type ReportState } from '../grants/reports/input'
import { openReports } from '../grants/reports/opening/writes'
import { bringReports } from '../grants/reports/reminders/writes'
import { isFullCheck } from '../grants/reports/rules'
import { reportAnswers, reportEvents, reportSubmissions, reports } from '../grants/reports/tables'
import { organisations } from '../people/organisations/tables'
import { inTown } from '../town'

type Cast = { preparer: string; accepter: string; today: Temporal.PlainDate }
type Seeded = SeedReports['list'][number]

/** The reports on grants that are final, as they stand today: those that have come in, and what the nights since have asked for and found late. */
export async function seedReports(job: Job<'grants'>, seeded: SeedReports, cast: Cast) {
  const opened = await openReports(job, cast.today.subtract({ days: 400 }), (madeAt) => madeAt)
  if (opened > 0)
    await inTown(job, async (tx) => {
      for (const one of seeded.list) await seedReport(tx, job, seeded.ready, one, cast)
    })
  await bringReports(job, cast.today)
}

async function seedReport(tx: Transaction, job: Job<'grants'>, ready: string, one: Seeded, cast: Cast) {
  const { today } = cast
  const [found] = await tx
    .select({ report: reports, grantedCents: decisions.grantedCents })
    .from(reports)
    .innerJoin(applications, eq(applications.id, reports.application))
    .innerJoin(decisions, eq(decisions.id, reports.decision))
    .innerJoin(calls, eq(calls.id, applications.call))
    .innerJoin(organisations, eq(organisations.id, applications.organisation))
    .where(and(eq(calls.slug, `${ready}-${today.year - 1}`), eq(organisations.name, one.applicant)))
  if (!found) return
  const { report, grantedCents } = found
  const sent = earlier(Temporal.PlainDate.from(`${today.year}-${one.sent}`), today.subtract({ days: 20 }))
  const answers = { report_done: one.done, report_reached: one.reached, report_spent: grantedCents, report_truth: true }
  const own = { municipality: job.municipality, report: report.id, createdAt: noon(sent) }
  await tx
    .insert(reportAnswers)
    .values(Object.entries(answers).map(([key, value]) => ({ ...own, key, value, changedAt: noon(sent) })))
  const content = { answers, papers: [], sha256: sha256(canonicalJson({ answers, papers: [] })) }
  await tx.insert(reportSubmissions).values({ ...own, ...content, number: 1, basis: 'paper' })
  const steps = courseOf(one, sent, report.dueOn, cast)
  await tx.insert(reportEvents).values(
    steps.map(({ on, ...step }, at) => ({
      ...{ ...own, ...step, from: steps[at - 1]?.to ?? ('notDue' as const) },
      createdAt: noon(on),
    })),
  )
  // These clubs were granted money before there was a portal.
  const risks = report.risks.filter((risk) => risk !== 'firstGrant')
  await tx
    .update(reports)
    .set({
      ...{ ...standing(one, sent, cast), risks, risk: risks.length > 0 },
      ...(one.state === 'accepted' && { usedCents: grantedCents, ...seenIn({ ...report, risks }) }),
    })
    .where(eq(reports.id, report.id))
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)
const noon = (day: Temporal.PlainDate) =>
  new Date(day.toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: '12:00' }).epochMilliseconds)

/** Every turn up to the state it stands at, with its day. */
function courseOf(one: Seeded, sent: Temporal.PlainDate, dueOn: string, { preparer, accepter }: Cast) {
  const due = Temporal.PlainDate.from(dueOn)
  const opens = earlier(due.subtract({ days: 150 }), sent.subtract({ days: 2 }))
  const isLate = sent.toString() > dueOn
  const steps: { to: ReportState; on: Temporal.PlainDate; staff?: string; note?: string }[] = [
    { to: 'due', on: opens },
    ...(isLate ? [{ to: 'overdue' as const, on: due.add({ days: 1 }) }] : []),
    { to: 'submitted', on: sent },
  ]
  if (one.state === 'supplementRequested')
    return [...steps, { to: one.state, on: sent.add({ days: 6 }), staff: preparer, note: one.wanted }]
  if (one.state !== 'submitted') steps.push({ to: 'factsChecked', on: sent.add({ days: 6 }), staff: preparer })
  if (one.state === 'accepted') steps.push({ to: 'accepted', on: sent.add({ days: 11 }), staff: accepter })
  return steps
}

function standing({ state, wanted }: Seeded, sent: Temporal.PlainDate, { preparer, accepter, today }: Cast) {
  const facts = { factsBy: preparer, factsAt: noon(sent.add({ days: 6 })) }
  const money = { moneyBy: accepter, moneyAt: noon(sent.add({ days: 11 })) }
  return {
    ...{ state, submittedAt: noon(sent), remindedOn: sent.toString(), version: 4 },
    ...(state === 'supplementRequested' && { wanted, wantedOn: today.add({ days: 10 }).toString() }),
    ...((state === 'factsChecked' || state === 'accepted') && facts),
    ...(state === 'accepted' && money),
  }
}

const seenIn = (report: Parameters<typeof isFullCheck>[0]) => (isFullCheck(report) ? { points: [...moneyPoints] } : {})
