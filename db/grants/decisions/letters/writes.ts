import 'server-only'
import { createHash } from 'node:crypto'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { record } from '@/db/journal/writes'
import { letterPdf } from '@/db/letters/reads'
import { organisations } from '@/db/people/organisations/tables'
import { staff } from '@/db/people/tables'
import { inTown } from '@/db/town'
import { municipalityById, type Town } from '@/tenants'
import { arrivalIn } from '../../applications/arrivals/reads'
import { addressLines } from '../../applications/arrivals/rules'
import { applications } from '../../applications/tables'
import { callVersions } from '../../calls/tables'
import { goesToCourt } from '../appeals/reads'
import { applicantOf } from '../drafts/writes'
import { decisions, meetings } from '../tables'
import { said } from '../texts/facts/rules'
import { letterOf } from './rules'

/**
 * Sets the letter of one decision that has been made and has none, for one worker alone, and keeps it with its SHA-256. A worker that is killed
 * leaves nothing half done: the next one finds it again. False when no letter is waiting.
 */
export function setNextLetter(job: Job<'grants'>): Promise<boolean> {
  return inTown(job, async (tx) => {
    const [waiting] = await tx
      .select({ id: decisions.id })
      .from(decisions)
      .where(and(isNull(decisions.letter), inArray(decisions.state, ['made'])))
      .orderBy(asc(decisions.madeAt), asc(decisions.id))
      .limit(1)
      .for('no key update', { skipLocked: true })
    if (!waiting) return false
    const letter = Buffer.from(await pdfOf(tx, job, waiting.id))
    const letterSha256 = createHash('sha256').update(letter).digest('hex')
    await tx.update(decisions).set({ letter, letterSha256 }).where(eq(decisions.id, waiting.id))
    await record(tx, job, { action: 'decision.letter', object: `decision:${waiting.id}`, detail: letterSha256 })
    return true
  })
}

async function pdfOf(tx: Transaction, { municipality }: Job, id: string): Promise<Uint8Array> {
  const [row] = await tx
    .select({
      ...{ decision: decisions, application: applications, call: callVersions.content },
      ...{ organisation: organisations, by: staff.name, on: meetings.on },
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.application))
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(staff, eq(staff.id, decisions.madeBy))
    .leftJoin(meetings, eq(meetings.id, decisions.meeting))
    .where(eq(decisions.id, id))
  if (!row) throw new Error('A letter is set of a decision that has been made')
  const { decision, application, call, organisation } = row
  const { locale, maker, section, year, outcome, blocks, madeAt } = decision
  if (!madeAt || section === null || year === null) throw new Error('A decision that has been made has a section')
  const office = said(call.decider.officeHolder, locale)
  const letter = letterOf({
    ...{ locale, maker, section, year, outcome, blocks, number: application.number },
    by: maker === 'board' ? said(call.decider.board, locale) : [row.by, office].filter(Boolean).join(', '),
    on: row.on ?? finnishDay(madeAt),
    toCourt: await goesToCourt(tx, decision),
    to: addressLines(await applicantOf(tx, application), await arrivalIn(tx, application.id), organisation),
  })
  return letterPdf(municipalityById(municipality) as Town, letter)
}
