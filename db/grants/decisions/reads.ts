import 'server-only'
import { asc, desc, eq, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { organisations } from '@/db/people/organisations/tables'
import { persons, staff } from '@/db/people/tables'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { aidOf } from '../aids/rules'
import { noteOpening } from '../applications/handling/reads'
import { applicantName } from '../applications/names/reads'
import { latestSubmission } from '../applications/submissions/reads'
import { applications } from '../applications/tables'
import { callVersions } from '../calls/tables'
import { nowIn } from '../deadlines/reads'
import { noticesOf } from '../notices/reads'
import { answersIn } from '../recoveries/hearings/reads'
import { recoveries } from '../recoveries/tables'
import { notDisqualified } from '../ties/reads'
import { goesToCourt } from './appeals/reads'
import { publicCopy } from './excerpts/rules'
import { appeals, approvals, decisionEvents, decisions, excerpts, meetings } from './tables'

const columns = {
  ...{ id: decisions.id, version: decisions.version, state: decisions.state, outcome: decisions.outcome },
  ...{
    grantedCents: decisions.grantedCents,
    recoveredCents: decisions.recoveredCents,
    reason: decisions.reason,
    locale: decisions.locale,
    blocks: decisions.blocks,
  },
  ...{ maker: decisions.maker, meeting: decisions.meeting, section: decisions.section, year: decisions.year },
  ...{ unit: decisions.unit, madeAt: decisions.madeAt, proposedBy: decisions.proposedBy, replaces: decisions.replaces },
  ...{ hidden: decisions.hidden, application: decisions.application },
  hasLetter: sql<boolean>`${decisions.letter} is not null`,
}

/** One decision with all that belongs to it, to those of the desk who have a part in it. Opening it is journalled. Refuses: gone, ties.disqualified. */
export function readDecision(reader: GrantOfficer, id: string) {
  return inTown(reader, async (tx) => {
    const [found] = await tx
      .select({
        decision: columns,
        application: {
          ...{ id: applications.id, number: applications.number, state: applications.state },
          ...{ appliedCents: applications.appliedCents, costsCents: applications.costsCents, late: applications.late },
          ...{ purpose: applications.purpose, organisation: applications.organisation },
        },
        call: callVersions.content,
        applicant: applicantName,
        madeBy: staff.name,
        meeting: { id: meetings.id, on: meetings.on, board: meetings.board, minutesAt: meetings.minutesAt },
      })
      .from(decisions)
      .innerJoin(applications, eq(applications.id, decisions.application))
      .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .leftJoin(persons, eq(persons.id, applications.person))
      .leftJoin(staff, eq(staff.id, decisions.madeBy))
      .leftJoin(meetings, eq(meetings.id, decisions.meeting))
      .where(eq(decisions.id, id))
    if (!found) throw new Refusal('gone')
    await notDisqualified(tx, reader, found.decision.application)
    await noteOpening(tx, reader, found.decision.application)
    const { blocks, locale, hidden, application, grantedCents, madeAt } = found.decision
    const sent = await latestSubmission(tx, application)
    return {
      ...found,
      /** De minimis aid with what is granted here, for an applicant who trades. */
      aid: aidOf(sent?.answers ?? {}, grantedCents, finnishDay(madeAt ?? (await nowIn(tx)))),
      ...(await besideIn(tx, id)),
      /** It is appealed to the court, and no rectification is asked of it. */
      toCourt: await goesToCourt(tx, found.decision),
      /** What the web shows, or would show. */
      copy: publicCopy(blocks, locale, { names: [], phrases: hidden }),
    }
  })
}
export type DecisionSheet = Awaited<ReturnType<typeof readDecision>>

async function besideIn(tx: Transaction, id: string) {
  const [events, yeses, notices, requests, [excerpt], [next], recovery] = [
    await eventsOf(tx, id),
    await tx
      .select({ by: approvals.approvedBy, name: staff.name, version: approvals.version })
      .from(approvals)
      .innerJoin(staff, eq(staff.id, approvals.approvedBy))
      .where(eq(approvals.decision, id)),
    await noticesOf(tx, id),
    await tx.select().from(appeals).where(eq(appeals.decision, id)).orderBy(desc(appeals.createdAt)),
    await tx.select().from(excerpts).where(eq(excerpts.decision, id)),
    await tx.select({ id: decisions.id }).from(decisions).where(eq(decisions.replaces, id)),
    await recoveryIn(tx, id),
  ]
  return { events, yeses, notices, appeals: requests, excerpt: excerpt ?? null, replacedBy: next?.id ?? null, recovery }
}

/** The recovery that is decided on, with what its applicant has answered; null where an application is. */
async function recoveryIn(tx: Transaction, decision: string) {
  const [row] = await tx
    .select({ id: recoveries.id, askedCents: recoveries.cents })
    .from(recoveries)
    .where(eq(recoveries.ruling, decision))
  return row ? { ...row, answers: await answersIn(tx, [row.id]) } : null
}

function eventsOf(tx: Transaction, id: string) {
  return tx
    .select({
      ...{ id: decisionEvents.id, at: decisionEvents.createdAt, from: decisionEvents.from, to: decisionEvents.to },
      ...{ note: decisionEvents.note, arrivedOn: decisionEvents.arrivedOn, by: staff.name },
    })
    .from(decisionEvents)
    .leftJoin(staff, eq(staff.id, decisionEvents.staff))
    .where(eq(decisionEvents.decision, id))
    .orderBy(asc(decisionEvents.createdAt), asc(decisionEvents.id))
}
