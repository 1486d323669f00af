import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { staff } from '../../../people/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { calls } from '../../calls/tables'
import { isBarred } from '../../ties/reads'
import { seatsIn } from '../overviews/reads'
import { finalPointsIn } from '../reads'
import { calibrations, scorings } from '../tables'
import type { ScoreFacts } from './rules'

type Seat = Awaited<ReturnType<typeof seatsIn>>[number]

/**
 * The scorings of a call as a table: points with their reasons, what was changed afterwards, and the final points. What its reader is disqualified from,
 * or has not locked their own scoring of, is not in it; who assesses blind reads no name. Written into the journal each time. Refuses: gone.
 */
export function exportScores(officer: GrantOfficer, slug: string): Promise<ScoreFacts> {
  return inTown(officer, async (tx) => {
    const [call] = await tx.select({ id: calls.id }).from(calls).where(eq(calls.slug, slug))
    if (!call) throw new Refusal('gone')
    const seats = await seatsIn(tx, officer, call.id)
    const waits = new Set(seats.flatMap((seat) => (isOwnAndOpen(seat, officer) ? [seat.id] : [])))
    const open = new Map(seats.filter(({ id }) => !waits.has(id)).map((seat) => [seat.id, seat]))
    const facts = {
      scorings: seats.filter(({ id }) => open.has(id)).flatMap(lockedOf),
      changes: await changesIn(tx, open),
      finals: (await finalPointsIn(tx, call.id)).flatMap(({ application, hundredths, meanHundredths, reason }) => {
        const seat = open.get(application)
        return seat ? [{ ...whose(seat), hundredths, meanHundredths, reason }] : []
      }),
    }
    await record(tx, officer, { action: 'scoring.exported', object: `call:${slug}`, detail: String(open.size) })
    return facts
  })
}

const isOwnAndOpen = ({ assessor, lockedAt }: Seat, officer: GrantOfficer) =>
  assessor === officer.staff.id && lockedAt === null

const whose = ({ number, applicant, veiled }: Seat) => ({ number, applicant: veiled ? null : applicant })

const lockedOf = (seat: Seat): ScoreFacts['scorings'] =>
  seat.name && seat.points && seat.lockedAt
    ? [{ ...whose(seat), assessor: seat.name, criteria: seat.criteria, points: seat.points, lockedAt: seat.lockedAt }]
    : []

/** Changes of locked points, in their order; of who has been found disqualified none counts. */
async function changesIn(tx: Transaction, open: ReadonlyMap<string, Seat>): Promise<ScoreFacts['changes']> {
  if (open.size === 0) return []
  const rows = await tx
    .select({
      ...{ application: scorings.application, by: staff.name, key: calibrations.criterion, at: calibrations.createdAt },
      ...{ before: calibrations.before, after: calibrations.after, reason: calibrations.reason },
    })
    .from(calibrations)
    .innerJoin(scorings, eq(scorings.id, calibrations.scoring))
    .innerJoin(staff, eq(staff.id, calibrations.changedBy))
    .innerJoin(sql`applications`, sql`applications.id = ${scorings.application}`)
    .where(and(inArray(scorings.application, [...open.keys()]), sql`not ${isBarred(sql`scorings.assessor`)}`))
    .orderBy(asc(sql`applications.number`), asc(calibrations.createdAt), asc(calibrations.id))
  return rows.flatMap(({ application, key, ...row }) => {
    const seat = open.get(application)
    const criterion = seat?.criteria.find((one) => one.key === key)?.name ?? {}
    return seat ? [{ ...whose(seat), ...row, criterion }] : []
  })
}
