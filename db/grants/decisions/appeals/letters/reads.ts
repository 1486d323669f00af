import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { GrantOfficer, Resident, Visitor } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
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
    const row = await settledIn(tx, id)
    if (!row) return null
    await notDisqualified(tx, reader, row.application.id)
    await noteOpening(tx, reader, row.application.id)
    return pdfOf(tx, reader, row)
  })
}

/** The same to the applicant. Refuses: gone. */
export function findMyAppealLetter(applicant: Resident<'grants'>, application: string, id: string) {
  return inTown(applicant, async (tx): Promise<Buffer | null> => {
    await applicationFor(tx, applicant, application, 'see')
    const row = await settledIn(tx, id)
    return row?.application.id === application ? pdfOf(tx, applicant, row) : null
  })
}

/** A request that has been settled and whose outcome is told by a letter. */
async function settledIn(tx: Transaction, id: string) {
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
    .where(and(eq(appeals.id, id), isNotNull(appeals.sentOn), isNotNull(appeals.courtUntil)))
  return row ?? null
}
type Row = NonNullable<Awaited<ReturnType<typeof settledIn>>>

/** Set when it is asked for, out of what was written down when the request was settled: the same every time. */
async function pdfOf(tx: Transaction, { municipality }: Visitor, row: Row): Promise<Buffer | null> {
  const { appeal, decision, application, call, organisation } = row
  const { section, year, maker, madeAt, locale } = decision
  const { outcome, sentOn, courtUntil, by, receivedOn, reasons } = appeal
  if (!hasLetter(outcome) || !sentOn || !courtUntil || section === null || year === null) return null
  const town = municipalityById(municipality) as Town
  const applicant = await applicantOf(tx, application)
  const about = { ...application, grantedCents: decision.grantedCents, receivedOn: null, maker, call, applicant }
  const textOf = await textsIn(tx, locale)
  const instruction = textOf(goingOnFrom(by) === 'court' ? 'appeal.court' : 'appeal')
  const letter = outcomeLetter({
    ...{ locale, sentOn, receivedOn, until: courtUntil, by, outcome, reasons: reasons ?? '' },
    number: application.number ?? '',
    to: addressLines(applicant, await arrivalIn(tx, application.id), organisation),
    decision: [sectionText({ section, year, maker }), dayIn(locale, row.on ?? finnishDay(madeAt ?? new Date()))].join(
      ', ',
    ),
    call: said(call.name, locale),
    board: said(call.decider.board, locale),
    instruction: filled(instruction, factsOf(town, locale, about)),
  })
  return Buffer.from(await letterPdf(town, letter))
}
