import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { webhookCalls, webhooks } from './tables'

const shape = {
  id: webhooks.id,
  name: webhooks.name,
  address: webhooks.address,
  events: webhooks.events,
  scope: webhooks.scope,
  formerUntil: webhooks.formerUntil,
  failingSince: webhooks.failingSince,
  disabledAt: webhooks.disabledAt,
  /** Nobody at the desk has said so: nobody has answered there for long. */
  gaveUp: sql<boolean>`${webhooks.disabledAt} is not null and ${webhooks.disabledBy} is null`,
  createdAt: webhooks.createdAt,
}

export type Webhook = Awaited<ReturnType<typeof listWebhooks>>[number]

/** Everybody who is or was told of cases, those that are told first. */
export function listWebhooks(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx.select(shape).from(webhooks).orderBy(sql`${webhooks.disabledAt} is not null`, desc(webhooks.createdAt)),
  )
}

export type Call = NonNullable<Awaited<ReturnType<typeof findWebhook>>>['calls'][number]

/** One of them with its last calls; nothing of what was said in them. */
export function findWebhook(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx.select(shape).from(webhooks).where(eq(webhooks.id, id))
    if (!found) return null
    const calls = await tx
      .select({
        id: webhookCalls.id,
        event: webhookCalls.event,
        to: webhookCalls.to,
        state: webhookCalls.state,
        attempts: webhookCalls.attempts,
        nextAt: webhookCalls.nextAt,
        fault: webhookCalls.fault,
        status: webhookCalls.status,
        createdAt: webhookCalls.createdAt,
        sentAt: webhookCalls.sentAt,
        case: webhookCalls.case,
        reference: cases.reference,
      })
      .from(webhookCalls)
      .leftJoin(cases, eq(cases.id, webhookCalls.case))
      .where(eq(webhookCalls.webhook, id))
      .orderBy(desc(webhookCalls.createdAt))
      .limit(50)
    return { ...found, calls }
  })
}

/** How many are told nothing any more without anybody having said so. */
export function countGivenUp(officer: Officer<'contact'>) {
  return inTown(officer, (tx) => tx.$count(webhooks, shape.gaveUp))
}
