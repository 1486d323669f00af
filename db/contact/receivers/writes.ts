import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import type { ReceiverInput } from './input'
import { receivers } from './tables'

/**
 * Writes a receiver down, or changes one as it stood when the writer opened it; what has gone out keeps the address it went to.
 * Refuses: gone, forwards.receiverChanged.
 */
export function saveReceiver(officer: Officer<'contact'>, said: ReceiverInput) {
  const { name, email, task, locale, version } = said
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    const values = { name, email, task, locale }
    const id = said.id ?? said.submission ?? randomUUID()
    if (said.id) await change(tx, said.id, version, values)
    else
      await tx
        .insert(receivers)
        .values({ id, municipality, ...values })
        .onConflictDoNothing()
    const action = said.id ? 'receiver.changed' : 'receiver.added'
    await record(tx, officer, { action, object: `receiver:${id}` })
  })
}

type Values = Pick<ReceiverInput, 'name' | 'email' | 'task' | 'locale'>

async function change(tx: Transaction, id: string, seen: number | null, values: Values) {
  const known = await lockedReceiver(tx, id)
  if (known.version !== seen) throw new Refusal('forwards.receiverChanged')
  await tx
    .update(receivers)
    .set({ ...values, version: known.version + 1 })
    .where(eq(receivers.id, id))
}

async function lockedReceiver(tx: Transaction, id: string) {
  const [known] = await tx
    .select({ version: receivers.version, retiredAt: receivers.retiredAt })
    .from(receivers)
    .where(eq(receivers.id, id))
    .for('update')
  if (!known) throw new Refusal('gone')
  return known
}

/** Takes a receiver out of use, or into use again; what has been passed on stays with them. Twice is once. Refuses: gone. */
export function putToUse(officer: Officer<'contact'>, id: string, use: 'on' | 'off') {
  return inTown(officer, async (tx) => {
    const { retiredAt, version } = await lockedReceiver(tx, id)
    if ((use === 'on') === (retiredAt === null)) return
    await tx
      .update(receivers)
      .set({ retiredAt: use === 'on' ? null : sql`now()`, version: version + 1 })
      .where(eq(receivers.id, id))
    const action = use === 'on' ? 'receiver.restored' : 'receiver.retired'
    await record(tx, officer, { action, object: `receiver:${id}` })
  })
}
