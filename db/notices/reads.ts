import 'server-only'
import { and, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Administrator, Visitor } from '../actors'
import { inTown } from '../town'
import { type NoticeState, stateOf } from './rules'
import { notices } from './tables'

export type Notice = Pick<typeof notices.$inferSelect, 'id' | 'title' | 'body' | 'showFrom' | 'showUntil'>
export type NoticeAtDesk = Notice & {
  state: NoticeState
  /** PostgreSQL's own version of the row: an edit changes it. */
  version: string
}

const shape = {
  id: notices.id,
  title: notices.title,
  body: notices.body,
  showFrom: notices.showFrom,
  showUntil: notices.showUntil,
}
export const rowVersion = sql<string>`notices.xmin::text`

/** What the town tells now, newest first. */
export function listNotices(visitor: Visitor, limit = 6): Promise<Notice[]> {
  return inTown(visitor, (tx) =>
    tx
      .select(shape)
      .from(notices)
      .where(and(lte(notices.showFrom, sql`now()`), or(isNull(notices.showUntil), gt(notices.showUntil, sql`now()`))))
      .orderBy(desc(notices.showFrom))
      .limit(limit),
  )
}

/** Every notice of the town, the newest first: coming, shown and over. */
export function listAllNotices(administrator: Administrator): Promise<NoticeAtDesk[]> {
  return inTown(administrator, async (tx) => {
    const rows = await tx
      .select({ ...shape, version: rowVersion, now: sql<string>`now()` })
      .from(notices)
      .orderBy(desc(notices.showFrom))
      .limit(200)
    return rows.map(atDesk)
  })
}

export function findNotice(administrator: Administrator, id: string): Promise<NoticeAtDesk | null> {
  return inTown(administrator, async (tx) => {
    const [row] = await tx
      .select({ ...shape, version: rowVersion, now: sql<string>`now()` })
      .from(notices)
      .where(eq(notices.id, id))
    return row ? atDesk(row) : null
  })
}

function atDesk({ now, ...notice }: Notice & { version: string; now: string }): NoticeAtDesk {
  return { ...notice, state: stateOf(notice, new Date(now)) }
}
