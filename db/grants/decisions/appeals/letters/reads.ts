import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { GrantOfficer, Resident, Visitor } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import type { Letter } from '@/db/letters/input'
import { letterPdf } from '@/db/letters/reads'
import { organisations } from '@/db/people/organisations/tables'
import { inTown } from '@/db/town'
import { municipalityById, type Town } from '@/tenants'
import { arrivalIn } from '../../../applications/arrivals/reads'
import { addressLines } from '../../../applications/arrivals/rules'
import { noteOpening } from '../../../applications/handling/reads'
import { applicationFor } from '../../../applications/rights/reads'
import { applications } from '../../../applications/tables'
import { callVersions } from '../../../calls/tables'
import { notDisqualified } from '../../../ties/reads'
import { applicantOf } from '../../drafts/writes'
import { sectionText } from '../../letters/rules'
import { appeals, decisions, meetings } from '../../tables'
import { filled } from '../../texts/composing/rules'
import { dayIn, factsOf, said } from '../../texts/facts/rules'
import { textsIn } from '../../texts/reads'
import { goingOnFrom, hasLetter } from '../rules'
import { outcomeLetter } from './rules'

/** The letter on what came of a request, to the desk; null where there is none. Opening it is journalled. Refuses: ties.disqualified. */
export function findAppealLetter(reader: GrantOfficer, id: string): Promise<Buffer | null> {
  return inTown(reader, async (tx) => {
    const row = await endedIn(tx, id)
    if (!row) return null
    await notDisqualified(tx, reader, row.application.id)
    await noteOpening(tx, reader, row.application.id)
    return toApplicant(tx, reader, row)
  })
}

/** The same to the applicant. Refuses: gone. */
export function findMyAppealLetter(applicant: Resident<'grants'>, application: string, id: string) {
  return inTown(applicant, async (tx): Promise<Buffer | null> => {
    await applicationFor(tx, applicant, application, 'see')
    const row = await endedIn(tx, id)
    return row?.application.id === application ? toApplicant(tx, applicant, row) : null
  })
}

/**
 * The letter to a member of the municipality who made the request, where they said where it goes; null where there is none. Opening it is journalled.
 * Refuses: ties.disqualified.
 */
export function findAppellantLetter(reader: GrantOfficer, id: string): Promise<Buffer | null> {
  return inTown(reader, async (tx) => {
    const row = await endedIn(tx, id)
    if (row?.appeal.by !== 'member' || !row.appeal.name) return null
    await notDisqualified(tx, reader, row.application.id)
    await noteOpening(tx, reader, row.application.id)
    const { name, locale, settledAt } = row.appeal
    const on = row.appeal.sentOn ?? finnishDay(settledAt ?? new Date())
    return pdfOf(tx, reader, row, { locale: locale ?? row.decision.locale, on, to: addressLines(name, row.appeal) })
  })
}

/** A request that has come to an end. */
async function endedIn(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      ...{ appeal: appeals, decision: decisions, application: applications, call: callVersions.content },
      ...{ organisation: organisations, on: meetings.on },
    })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decision))
    .innerJoin(applications, eq(applications.id, decisions.application))
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(meetings, eq(meetings.id, decisions.meeting))
    .where(and(eq(appeals.id, id), isNotNull(appeals.outcome)))
  return row ?? null
}
type Row = NonNullable<Awaited<ReturnType<typeof endedIn>>>

/** The letter to the applicant, of what the new decision does not tell. */
async function toApplicant(tx: Transaction, visitor: Visitor, row: Row): Promise<Buffer | null> {
  const { appeal, decision, application, organisation } = row
  if (!hasLetter(appeal.outcome) || !appeal.sentOn || !appeal.courtUntil) return null
  const to = addressLines(await applicantOf(tx, application), await arrivalIn(tx, application.id), organisation)
  return pdfOf(tx, visitor, row, { locale: decision.locale, on: appeal.sentOn, to })
}

type Face = Pick<Letter, 'locale' | 'on' | 'to'>

/** Set when it is asked for, out of what was written down when the request was settled: the same every time. */
async function pdfOf(tx: Transaction, { municipality }: Visitor, row: Row, face: Face): Promise<Buffer | null> {
  const { appeal, decision, application, call } = row
  const { section, year, maker, madeAt } = decision
  const { outcome, courtUntil, by, receivedOn, reasons } = appeal
  if (!outcome || section === null || year === null) return null
  const { locale } = face
  const town = municipalityById(municipality) as Town
  const applicant = await applicantOf(tx, application)
  const about = { ...application, grantedCents: decision.grantedCents, receivedOn: null, maker, call, applicant }
  const textOf = await textsIn(tx, locale)
  const instruction = textOf(goingOnFrom(by) === 'court' ? 'appeal.court' : 'appeal')
  const letter = outcomeLetter({
    ...{ locale, to: face.to, sentOn: face.on, receivedOn, until: courtUntil, by, outcome, reasons: reasons ?? '' },
    number: application.number ?? '',
    decision: [sectionText({ section, year, maker }), dayIn(locale, row.on ?? finnishDay(madeAt ?? new Date()))].join(
      ', ',
    ),
    call: said(call.name, locale),
    board: said(call.decider.board, locale),
    instruction: filled(instruction, factsOf(town, locale, about)),
  })
  return Buffer.from(await letterPdf(town, letter))
}
