import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Job, Resident, Visitor } from '../actors'
import type { Transaction } from '../client'
import { inTown } from '../town'
import type { MessageKind } from './input'
import { messages } from './tables'

export type Telling = {
  /** The resident's id; nobody is told when the writer stayed unnamed. */
  to: string | null
  kind: MessageKind
  /** What the words need: `idea` is always the idea's title; the others by kind, see the namespace `messages`. */
  values: Record<string, string>
  /** Where to read more: a path of the portal without its language, `/budget/2026/ideas/12`. */
  link?: string
  /** Names the event, so that telling it again tells nothing: `verdict:<id>:<version>`. */
  dedupe: string
}

/** Leaves residents messages in the transaction of what they tell about. */
export async function tell(tx: Transaction, actor: Visitor, ...tellings: Telling[]) {
  const rows = tellings.flatMap(({ to, ...message }) =>
    to ? [{ municipality: actor.municipality, person: to, ...message }] : [],
  )
  if (rows.length) await tx.insert(messages).values(rows).onConflictDoNothing()
}

/** Marks one of my own messages read; somebody else's stays as it was. */
export function readMessage(resident: Resident, message: string) {
  return inTown(resident, (tx) =>
    tx
      .update(messages)
      .set({ readAt: sql`now()` })
      .where(and(eq(messages.id, message), mine(resident), isNull(messages.readAt))),
  )
}

export function readEveryMessage(resident: Resident) {
  return inTown(resident, (tx) =>
    tx
      .update(messages)
      .set({ readAt: sql`now()` })
      .where(and(mine(resident), isNull(messages.readAt))),
  )
}

const mine = (resident: Resident) => eq(messages.person, resident.person.id)

/** Deletes messages older than two years, read or not. */
export function dropOldMessages(job: Job) {
  return inTown(job, (tx) => tx.delete(messages).where(sql`${messages.createdAt} < now() - interval '2 years'`))
}
