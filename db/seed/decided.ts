import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { SeedDecided, SeedDecision } from '@/tenants/seed'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import { nextNumber } from '../grants/applications/numbers/writes'
import { contentOf } from '../grants/applications/submissions/rules'
import { applicationEvents, applications, submissions } from '../grants/applications/tables'
import { bringAwards } from '../grants/awards/opening/writes'
import { passingAnswers } from '../grants/calls/eligibility/questions/rules'
import type { Call } from '../grants/calls/input'
import { calls, callVersions } from '../grants/calls/tables'
import { redactExcerpts } from '../grants/decisions/excerpts/writes'
import { setNextLetter } from '../grants/decisions/letters/writes'
import { budgetQuestion } from '../grants/forms/budgets/rules'
import type { Answers } from '../grants/forms/input'
import { inTown } from '../town'
import { applicantIn } from './applicants'
import { type Applied, finishSeeded, writeDecision } from './decided-rows'

type Cast = { people: Readonly<Record<string, string>>; decider: string; today: Temporal.PlainDate }

/** What this year's calls came to: applications decided, their letters set, notice given, most of them final. Once in a town. */
export async function seedDecided(job: Job<'grants'>, rounds: readonly SeedDecided[], cast: Cast) {
  const written = await inTown(job, async (tx) => {
    const free = await callsWithout(tx, rounds, cast.today.year)
    const rows: string[] = []
    for (const round of rounds.filter(({ ready }) => free.has(ready)))
      rows.push(...(await seedRound(tx, job, round, cast)))
    return rows
  })
  while (await setNextLetter(job));
  if (written.length) await inTown(job, (tx) => finishSeeded(tx, job, written, cast.today))
  await bringAwards(job)
  await redactExcerpts(job, cast.today)
}

/** The rounds whose calls nobody has applied in. */
async function callsWithout(tx: Transaction, rounds: readonly SeedDecided[], year: number): Promise<Set<string>> {
  const names = new Set(rounds.map(({ ready }) => ready))
  const applied = await tx
    .selectDistinct({ slug: calls.slug })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.call))
  return names.difference(new Set(applied.map(({ slug }) => slug.replace(`-${year}`, ''))))
}

async function seedRound(tx: Transaction, job: Job<'grants'>, round: SeedDecided, cast: Cast): Promise<string[]> {
  const { today } = cast
  const [call] = await tx
    .select({ id: calls.id, version: callVersions.id, content: callVersions.content })
    .from(calls)
    .innerJoin(callVersions, and(eq(callVersions.call, calls.id), eq(callVersions.number, calls.published)))
    .where(eq(calls.slug, `${round.ready}-${today.year}`))
  if (!call) return []
  const on = dayOf(round.on, today)
  const rows: string[] = []
  for (const [at, one] of round.list.entries()) {
    const application = await seedApplication(tx, job, { ...one, call, on }, cast)
    if (!application) continue
    const section = call.content.decider.officeHolder ? round.section + at : round.section
    rows.push(await writeDecision(tx, job, { ...one, application, call: call.content, section, on, by: cast.decider }))
  }
  return rows
}

/** A weekday: boards do not meet on others. Never so late that nobody could have been told. */
function dayOf(on: string | number, today: Temporal.PlainDate): Temporal.PlainDate {
  const wanted = typeof on === 'number' ? today.subtract({ days: on }) : Temporal.PlainDate.from(`${today.year}-${on}`)
  const latest = today.subtract({ days: typeof on === 'number' ? on : 60 })
  const day = Temporal.PlainDate.compare(wanted, latest) > 0 ? latest : wanted
  return day.subtract({ days: Math.max(0, day.dayOfWeek - 5) })
}

type Wanted = SeedDecision & { call: { id: string; version: string; content: Call }; on: Temporal.PlainDate }

async function seedApplication(
  tx: Transaction,
  job: Job<'grants'>,
  wanted: Wanted,
  cast: Cast,
): Promise<Applied | null> {
  const { municipality } = job
  const whose = await applicantIn(tx, wanted.applicant, cast)
  if (!whose) return null
  const sent = wanted.on.subtract({ days: 55 })
  const submittedAt = new Date(
    sent.toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: '13:20' }).epochMilliseconds,
  )
  const [row] = await tx
    .insert(applications)
    .values({
      ...{
        municipality,
        number: await nextNumber(tx, job, sent.year),
        call: wanted.call.id,
        callVersion: wanted.call.version,
      },
      ...{ organisation: whose.organisation, person: whose.person, applicantKind: whose.kind },
      locale: wanted.locale ?? job.locale,
      ...{ channel: 'portal' as const, state: 'decided' as const, appliedCents: wanted.applied * 100, submittedAt },
      ...{ purpose: wanted.purpose, costsCents: wanted.applied * 250, beginning: randomUUID() },
      movedAt: new Date(wanted.on.toZonedDateTime('Europe/Helsinki').epochMilliseconds),
    })
    .returning()
  if (!row) return null
  const content = contentOf({
    ...{ call: wanted.call.content, callVersion: wanted.call.version, applicant: whose.kind, papers: [] },
    answers: {
      applied: wanted.applied * 100,
      purpose: wanted.purpose,
      electronic_notice: true,
      ...passingAnswers(wanted.call.content, whose.kind, municipalityById(municipality)?.name ?? {}),
      ...plannedCosts(wanted),
    },
  })
  await tx.insert(submissions).values({
    ...{ municipality, application: row.id, number: 1, ...content, createdAt: submittedAt },
    ...(whose.person ? { submittedBy: whose.person, basis: 'self' } : { staff: cast.decider, basis: 'paper' }),
  })
  await tx.insert(applicationEvents).values(
    (['submitted', 'received', 'inCheck', 'eligible', 'proposed', 'decided'] as const).map((to, at, all) => ({
      ...{ municipality, application: row.id, kind: 'moved', from: all[at - 1] ?? ('draft' as const), to },
      createdAt: new Date(submittedAt.valueOf() + (at < 2 ? at * 1000 : at * 9 * 86_400_000)),
    })),
  )
  return { ...row, name: whose.name }
}

/** A budget of one cost, where the call asks for one: what receipts are held against later. */
function plannedCosts({ call, applied }: Wanted): Answers {
  const question = budgetQuestion(call.content.form)
  const line = question?.lines.find(({ side }) => side === 'cost')
  if (!question || !line) return {}
  const cost = { side: 'cost' as const, line: line.key, name: null, cents: applied * 250, lastYearCents: null }
  return { [question.key]: { rows: [cost] } }
}
