import 'server-only'
import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { inTown } from '../../town'
import { receivers } from './tables'

const shape = {
  id: receivers.id,
  name: receivers.name,
  email: receivers.email,
  task: receivers.task,
  locale: receivers.locale,
  version: receivers.version,
  retiredAt: receivers.retiredAt,
}

export type Receiver = NonNullable<Awaited<ReturnType<typeof findReceiver>>>

/** Everybody cases are or have been passed on to, by name; those out of use last. */
export function listReceivers(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx.select(shape).from(receivers).orderBy(sql`${receivers.retiredAt} is not null`, asc(receivers.name)),
  )
}

/** Those a case may be passed on to today. */
export function listReceiversInUse(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx.select(shape).from(receivers).where(isNull(receivers.retiredAt)).orderBy(asc(receivers.name)),
  )
}

export function findReceiver(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx.select(shape).from(receivers).where(eq(receivers.id, id))
    return row ?? null
  })
}
