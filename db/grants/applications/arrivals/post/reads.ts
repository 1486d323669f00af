import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { GrantOfficer } from '../../../../actors'
import type { Transaction } from '../../../../client'
import { finnishDay } from '../../../../fields'
import { documentFacts } from '../../../../files/documents/reads'
import { documents } from '../../../../files/documents/tables'
import { staff } from '../../../../people/tables'
import { Refusal } from '../../../../refusal'
import { inTown } from '../../../../town'
import { unpaid } from '../../../awards/rules'
import { awards } from '../../../awards/tables'
import { reports } from '../../../reports/tables'
import { isByPost } from '../../notices/reads'
import { applicationFromPaper, lockedFromPaper } from '../../rights/reads'
import { arrivalIn } from '../reads'
import { applicationPost } from './tables'

type Preparer = GrantOfficer<'prepare'>

/**
 * A registered application of somebody who is told and answers by post, held: what they send is keyed in by whoever prepares and is not
 * disqualified. Refuses: gone, ties.disqualified, arrivals.notByPost.
 */
export async function lockedByPost(tx: Transaction, preparer: Preparer, id: string) {
  return byPostAlone(tx, await lockedFromPaper(tx, preparer, id))
}

/** The same, to look at. Refuses: gone, ties.disqualified, arrivals.notByPost. */
export async function applicationByPost(tx: Transaction, preparer: Preparer, id: string) {
  return byPostAlone(tx, await applicationFromPaper(tx, preparer, id))
}

async function byPostAlone(tx: Transaction, found: Awaited<ReturnType<typeof applicationFromPaper>>) {
  const { id, number } = found.application
  if (!number || !(await isByPost(tx, id))) throw new Refusal('arrivals.notByPost')
  return found
}

/** All that has come by post of an application, and what may still be keyed in of it. Refuses: gone, ties.disqualified, arrivals.notByPost. */
export function findPost(preparer: Preparer, id: string) {
  return inTown(preparer, async (tx) => {
    const { application, call } = await applicationByPost(tx, preparer, id)
    const arrival = await arrivalIn(tx, id)
    if (!arrival) throw new Refusal('gone')
    const [entries, money, given] = await Promise.all([entriesIn(tx, id), awardsIn(tx, id), reportsIn(tx, id)])
    return {
      ...{ application, call, arrival, entries, awards: money, reports: given },
      today: finnishDay(new Date()),
    }
  })
}
export type PostSheet = Awaited<ReturnType<typeof findPost>>

const entriesIn = (tx: Transaction, application: string) =>
  tx
    .select({
      ...{ id: applicationPost.id, kind: applicationPost.kind, arrivedOn: applicationPost.arrivedOn },
      ...{ at: applicationPost.createdAt, by: staff.name, document: documentFacts },
    })
    .from(applicationPost)
    .innerJoin(staff, eq(staff.id, applicationPost.keyedBy))
    .leftJoin(documents, eq(documents.id, applicationPost.document))
    .where(eq(applicationPost.application, application))
    .orderBy(asc(applicationPost.createdAt), asc(applicationPost.id))
export type PostEntry = Awaited<ReturnType<typeof entriesIn>>[number]

/** The money that may still be given up. */
const awardsIn = (tx: Transaction, application: string) =>
  tx
    .select({
      ...{ id: awards.id, part: awards.part, position: awards.position, state: awards.state },
      ...{ cents: awards.awardedCents, dueOn: awards.receiptsDueOn, handedInAt: awards.receiptsAt },
    })
    .from(awards)
    .where(and(eq(awards.application, application), inArray(awards.state, [...unpaid])))
    .orderBy(asc(awards.position))

const reportsIn = (tx: Transaction, application: string) =>
  tx
    .select({ id: reports.id, state: reports.state, dueOn: reports.dueOn })
    .from(reports)
    .where(eq(reports.application, application))
    .orderBy(asc(reports.dueOn))

/** The scan of one thing that came by post; null when there is none. Refuses: gone, ties.disqualified, arrivals.notByPost. */
export function findPostScan(preparer: Preparer, application: string, entry: string): Promise<string | null> {
  return inTown(preparer, async (tx) => {
    await applicationByPost(tx, preparer, application)
    const theirs = and(eq(applicationPost.id, entry), eq(applicationPost.application, application))
    const [row] = await tx.select({ document: applicationPost.document }).from(applicationPost).where(theirs)
    return row?.document ?? null
  })
}
