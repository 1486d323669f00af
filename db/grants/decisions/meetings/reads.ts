import 'server-only'
import { asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Officer } from '@/db/actors'
import { inTown } from '@/db/town'
import { decisionRows } from '../piles/reads'
import { meetings } from '../tables'

/** Meetings with how many decisions lie on their agenda and how many they have made, the latest first. */
export function listMeetings(officer: Officer<'grants'>) {
  const counted = (states: ReturnType<typeof sql>) =>
    sql<number>`(select count(*)::int from decisions d where d.meeting = board_meetings.id and d.state ${states})`
  return inTown(officer, (tx) =>
    tx
      .select({
        ...{ id: meetings.id, board: meetings.board, on: meetings.on, closedAt: meetings.closedAt },
        waiting: counted(sql`= 'onAgenda'`),
        made: counted(sql`not in ('onAgenda', 'proposal', 'draft')`),
      })
      .from(meetings)
      .orderBy(desc(meetings.on), desc(meetings.createdAt))
      .limit(100),
  )
}
export type MeetingRow = Awaited<ReturnType<typeof listMeetings>>[number]

/** Meetings that decisions can still be put before. */
export function listOpenMeetings(officer: Officer<'grants'>) {
  return inTown(officer, (tx) =>
    tx
      .select({ id: meetings.id, board: meetings.board, on: meetings.on })
      .from(meetings)
      .where(isNull(meetings.closedAt))
      .orderBy(asc(meetings.on)),
  )
}

/** One meeting with its decisions; null when there is none. Those the reader is disqualified from are not there. */
export function readMeeting(reader: GrantOfficer, id: string) {
  return inTown(reader, async (tx) => {
    const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, id))
    if (!meeting) return null
    const rows = await decisionRows(tx, reader, sql`decisions.meeting = ${id}`)
    return {
      meeting,
      agenda: rows.filter(({ state }) => state === 'onAgenda'),
      made: rows.filter(({ state }) => state !== 'onAgenda'),
    }
  })
}
export type MeetingSheet = NonNullable<Awaited<ReturnType<typeof readMeeting>>>
