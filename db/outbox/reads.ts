import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Resident } from '../actors'
import { inTown } from '../town'
import { messages } from './tables'

export type Message = Pick<typeof messages.$inferSelect, 'id' | 'kind' | 'values' | 'link' | 'readAt' | 'createdAt'>

/** My messages: unread first, then the newest; the last hundred are enough for a page. */
export function listMessages(resident: Resident): Promise<Message[]> {
  return inTown(resident, (tx) =>
    tx
      .select({
        id: messages.id,
        kind: messages.kind,
        values: messages.values,
        link: messages.link,
        readAt: messages.readAt,
        createdAt: messages.createdAt,
      })
      .from(messages)
      .where(eq(messages.person, resident.person.id))
      .orderBy(sql`${messages.readAt} is not null`, desc(messages.createdAt))
      .limit(100),
  )
}

export function countUnread(resident: Resident): Promise<number> {
  return inTown(resident, (tx) =>
    tx.$count(messages, and(eq(messages.person, resident.person.id), isNull(messages.readAt))),
  )
}
