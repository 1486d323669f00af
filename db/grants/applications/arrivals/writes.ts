import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer } from '../../../actors'
import type { Transaction } from '../../../client'
import { forgetDocument } from '../../../files/documents/writes'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { Call } from '../../calls/input'
import { holdPublished } from '../../calls/reads'
import { nowIn } from '../../deadlines/reads'
import { blank } from '../../retention/forgetting/writes'
import { notDisqualified } from '../../ties/reads'
import { moveApplication } from '../moves/writes'
import { lockedFromPaper } from '../rights/reads'
import { mayMove } from '../rules'
import { answerEdits, answers, applicationEvents, applications, attachments } from '../tables'
import type { dropPaperInput, PaperArrival, PaperBeginning } from './input'
import { applicantOnPaper } from './reads'
import { arrivalFault } from './rules'
import { arrivals } from './tables'

type Preparer = GrantOfficer<'prepare'>

/**
 * Begins to key in an application that came on paper, also for a call that has closed. Begun again with the same number it is the same draft.
 * Refuses: gone, arrivals.toCome, arrivals.beforeOpening, arrivals.unknown, ties.disqualified.
 */
export function beginFromPaper(preparer: Preparer, said: PaperBeginning): Promise<string> {
  const { municipality, staff } = preparer
  const { beginning, language } = said
  return inTown(preparer, async (tx) => {
    const known = await begun(tx, beginning)
    if (known) return known
    const call = await holdPublished(tx, said.call)
    await refuseUntimely(tx, said.arrivedAt, call.content)
    const applicant = await applicantOnPaper(tx, said)
    const [row] = await tx
      .insert(applications)
      .values({
        ...{ municipality, beginning, locale: language, channel: 'paper', state: 'draft' },
        ...{ call: call.id, callVersion: call.version, ...applicant },
      })
      .onConflictDoNothing({ target: [applications.municipality, applications.beginning] })
      .returning({ id: applications.id })
    if (!row) return (await begun(tx, beginning)) ?? gone()
    const { id: application } = row
    await notDisqualified(tx, preparer, application)
    await tx.insert(arrivals).values({ municipality, application, ...arrivalOf(said), keyedBy: staff.id })
    const turn = { municipality, application, kind: 'begun', to: 'draft', staff: staff.id } as const
    await tx.insert(applicationEvents).values(turn)
    await record(tx, preparer, { action: 'application.paperBegun', object: `application:${application}` })
    return application
  })
}

function gone(): never {
  throw new Refusal('gone')
}

async function begun(tx: Transaction, beginning: string) {
  const mine = eq(applications.beginning, beginning)
  const [row] = await tx.select({ id: applications.id, channel: applications.channel }).from(applications).where(mine)
  return row?.channel === 'paper' ? row.id : undefined
}

async function refuseUntimely(tx: Transaction, arrivedAt: Date, { opensAt }: Call) {
  const fault = arrivalFault(arrivedAt, { opensAt: new Date(opensAt), now: await nowIn(tx) })
  if (fault) throw new Refusal(fault)
}

const arrivalOf = ({ arrivedAt, way, register, street, postcode, postOffice }: PaperArrival | PaperBeginning) => ({
  ...{ arrivedAt, way, street, postcode, postOffice },
  ...{ businessId: register?.businessId ?? null, registerNumber: register?.registerNumber ?? null },
})

/**
 * Mends how an application came and whose it is, before it is registered.
 * Refuses: gone, arrivals.registered, arrivals.toCome, arrivals.beforeOpening, arrivals.unknown, handling.changed, ties.disqualified.
 */
export function changeArrival(preparer: Preparer, said: PaperArrival): Promise<void> {
  const { application: id, version, language } = said
  return inTown(preparer, async (tx) => {
    const { application, call } = await lockedFromPaper(tx, preparer, id)
    if (application.state !== 'draft') throw new Refusal('arrivals.registered')
    const [arrival] = await tx.select({ version: arrivals.version }).from(arrivals).where(eq(arrivals.application, id))
    if (arrival?.version !== version) throw new Refusal('handling.changed')
    await refuseUntimely(tx, said.arrivedAt, call)
    const applicant = await applicantOnPaper(tx, said)
    await tx
      .update(applications)
      .set({ ...applicant, locale: language, version: sql`${applications.version} + 1` })
      .where(eq(applications.id, id))
    await notDisqualified(tx, preparer, id)
    await tx
      .update(arrivals)
      .set({ ...arrivalOf(said), version: version + 1 })
      .where(eq(arrivals.application, id))
    await record(tx, preparer, { action: 'application.arrivalChanged', object: `application:${id}` })
  })
}

/**
 * Deletes what was begun to be keyed in and is not registered: answers, papers and whose it was go, that it was there and why it went stays.
 * Returns the keys of the papers, whose bytes go after the commit. Refuses: gone, arrivals.registered, ties.disqualified.
 */
export function dropUnfinished(
  preparer: Preparer,
  { application: id, reason }: z.output<typeof dropPaperInput>,
): Promise<string[]> {
  return inTown(preparer, async (tx) => {
    const { application } = await lockedFromPaper(tx, preparer, id)
    if (application.state !== 'draft' || !mayMove('draft', 'withdrawn', 'preparer'))
      throw new Refusal('arrivals.registered')
    const papers = await tx.delete(attachments).where(eq(attachments.application, id)).returning()
    const keys = await Promise.all(papers.map(({ document }) => document && forgetDocument(tx, document)))
    for (const table of [answers, answerEdits, arrivals]) await tx.delete(table).where(eq(table.application, id))
    const set = application.organisation ? {} : { paperName: blank }
    await moveApplication(tx, preparer, application, 'withdrawn', { set, kind: 'dropped', internal: reason })
    await record(tx, preparer, { action: 'application.paperDropped', object: `application:${id}`, detail: reason })
    return keys.flatMap((key) => key || [])
  })
}
