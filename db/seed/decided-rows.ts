import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { municipalityById, type Town } from '@/tenants'
import type { SeedDecision } from '@/tenants/seed'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import { finnishDay } from '../fields'
import type { applications } from '../grants/applications/tables'
import type { Call } from '../grants/calls/input'
import { publishExcerpt } from '../grants/decisions/excerpts/writes'
import type { Outcome } from '../grants/decisions/input'
import { decisionEvents, decisions, excerpts, meetings } from '../grants/decisions/tables'
import { composed } from '../grants/decisions/texts/composing/rules'
import { factsOf, said } from '../grants/decisions/texts/facts/rules'
import { textsIn } from '../grants/decisions/texts/reads'
import { heldDecision } from '../grants/decisions/writes'
import { lastDayOf, noticeDay, type Way } from '../grants/notices/rules'
import { decisionNotices } from '../grants/notices/tables'

export type Applied = typeof applications.$inferSelect & { name: string }
type Ruled = Pick<SeedDecision, 'applied' | 'granted' | 'reason'> & {
  application: Applied
  call: Call
  on: Temporal.PlainDate
  by: string
}
type Decided = Ruled & { section: number }

const atNoon = (day: Temporal.PlainDate) =>
  new Date(day.toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: '12:00' }).epochMilliseconds)

/** A decision as it stood when it was made; its letter is set next. */
export async function writeDecision(tx: Transaction, job: Job<'grants'>, decided: Decided): Promise<string> {
  const { municipality } = job
  const { call, section, on, by } = decided
  const ruling = await rulingOf(tx, job, decided)
  const { maker } = ruling
  const [row] = await tx
    .insert(decisions)
    .values({
      ...{ ...ruling, state: 'made' as const, section },
      ...{ year: on.year, madeAt: atNoon(on), madeBy: by },
      unit: maker === 'officeHolder' ? said(call.decider.officeHolder, 'fi') : null,
      meeting: maker === 'board' ? await meetingOn(tx, job, call, on) : null,
    })
    .returning({ id: decisions.id })
  if (!row) throw new Error('The decision was not written')
  const course =
    maker === 'board' ? (['draft', 'proposal', 'onAgenda', 'made'] as const) : (['draft', 'proposal', 'made'] as const)
  await tx.insert(decisionEvents).values(
    course.map((to, at) => ({
      ...{ municipality, decision: row.id, from: course[at - 1] ?? null, to, staff: by },
      createdAt: atNoon(on.subtract({ days: 2 * (course.length - 1 - at) })),
    })),
  )
  return row.id
}

/** What is decided and in which words. */
async function rulingOf(
  tx: Transaction,
  { municipality }: Job,
  { application, call, by, granted, applied, ...of }: Ruled,
) {
  const { locale, applicantKind, number, appliedCents, purpose, submittedAt } = application
  const outcome: Outcome = granted === 0 ? 'rejected' : granted < applied ? 'partly' : 'granted'
  const reason = of.reason ?? null
  const maker = call.decider.officeHolder ? ('officeHolder' as const) : ('board' as const)
  const facts = factsOf(municipalityById(municipality) as Town, locale, {
    ...{ number, appliedCents, purpose, call, maker, applicant: application.name, grantedCents: granted * 100 },
    receivedOn: submittedAt && finnishDay(submittedAt),
  })
  const textOf = await textsIn(tx, locale)
  return {
    ...{ municipality, application: application.id, outcome, reason, locale, maker, grantedCents: granted * 100 },
    ...{ proposedBy: by, blocks: composed({ outcome, reason, payment: call.payment, applicantKind }, textOf, facts) },
  }
}

/** A proposal that waits for whoever decides. */
export async function writeProposal(tx: Transaction, job: Job<'grants'>, proposed: Ruled) {
  const ruling = await rulingOf(tx, job, proposed)
  const [row] = await tx
    .insert(decisions)
    .values({ ...ruling, state: 'proposal' as const })
    .returning({ id: decisions.id })
  if (!row) throw new Error('The proposal was not written')
  const { municipality } = job
  const course = ['draft', 'proposal'] as const
  await tx.insert(decisionEvents).values(
    course.map((to, at) => ({
      ...{ municipality, decision: row.id, from: course[at - 1] ?? null, to, staff: proposed.by },
      createdAt: atNoon(proposed.on.subtract({ days: course.length - at })),
    })),
  )
}

async function meetingOn(tx: Transaction, { municipality }: Job, { decider }: Call, on: Temporal.PlainDate) {
  const [there] = await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.on, on.toString()))
  if (there) return there.id
  const done = { minutesAt: atNoon(on.add({ days: 2 })), closedAt: atNoon(on.add({ days: 2 })) }
  const [row] = await tx
    .insert(meetings)
    .values({ municipality, board: decider.board, on: on.toString(), ...done })
    .returning({ id: meetings.id })
  return row?.id ?? null
}

/** Gives notice of seeded decisions two days after they were made, and makes those final whose time has passed. */
export async function finishSeeded(
  tx: Transaction,
  job: Job<'grants'>,
  ids: readonly string[],
  today: Temporal.PlainDate,
) {
  for (const id of ids) {
    const held = await heldDecision(tx, job, { decision: id })
    const made = Temporal.PlainDate.from(finnishDay(held.decision.madeAt ?? new Date()))
    const sent = made.add({ days: 2 })
    const last = await giveNotice(tx, job, id, sent)
    const isFinal = Temporal.PlainDate.compare(last, today) < 0
    await publishExcerpt(tx, job, held)
    await tx
      .update(excerpts)
      .set({ publishedAt: atNoon(sent) })
      .where(eq(excerpts.decision, id))
    const state = isFinal ? ('final' as const) : ('notified' as const)
    await tx
      .update(decisions)
      .set({ state })
      .where(and(eq(decisions.id, id), inArray(decisions.state, ['made'])))
    const { municipality } = job
    await tx.insert(decisionEvents).values([
      { municipality, decision: id, from: 'made', to: 'notified', createdAt: atNoon(sent) },
      ...(isFinal
        ? [
            {
              municipality,
              decision: id,
              from: 'notified' as const,
              to: 'final' as const,
              createdAt: atNoon(last.add({ days: 1 })),
            },
          ]
        : []),
    ])
  }
}

async function giveNotice(tx: Transaction, { municipality }: Job, decision: string, on: Temporal.PlainDate) {
  const notice = (to: string, way: Way) => ({
    ...{ municipality, decision, to, way: way === 'minutes' ? ('web' as const) : way, sentOn: on.toString() },
    ...{ noticeOn: noticeDay(way, on).toString(), lastDay: lastDayOf(way, on).toString(), createdAt: atNoon(on) },
  })
  await tx.insert(decisionNotices).values([notice('applicant', 'electronic'), notice('members', 'minutes')])
  return lastDayOf('minutes', on)
}
