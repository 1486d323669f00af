import 'server-only'
import { and, asc, eq, isNull, max, ne, sql } from 'drizzle-orm'
import type { Locale } from '@/tenants/municipality'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { discard } from '../../../files/writes'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { withdrawTopic } from '../../publications/bars/writes'
import { topics, units } from '../tables'
import type { TopicInput, TopicTurn } from './input'
import { codeFor } from './rules'

/**
 * Makes a topic, the last of the list, or changes one as its writer saw it. Cases that are there already stay as they are, but those of a topic that is
 * published no more go out of sight.
 * Returns its code. Refuses: gone, topics.changedMeanwhile, topics.codeTaken, topics.nameTaken.
 */
export async function saveTopic(officer: Officer<'contact'>, written: TopicInput, first: Locale) {
  const { topic: known, version, code, ...values } = written
  const { code: done, keys } = await inTown(officer, async (tx) => {
    if (!(await tx.$count(units, eq(units.id, values.unit)))) throw new Refusal('gone')
    await refuseNamesake(tx, values.name[first] ?? '', first, known)
    const saved = known ? await change(tx, known, version, values) : await make(tx, officer, code, values, first)
    const action = known ? 'topic.changed' : 'topic.made'
    const keys = known && !values.publishable ? await withdrawTopic(tx, officer, known) : []
    await record(tx, officer, { action, object: `topic:${saved}` })
    return { code: saved, keys }
  })
  for (const key of keys) await discard(officer, key)
  return done
}

/** Other systems know topics by their names too. */
async function refuseNamesake(tx: Transaction, name: string, first: Locale, known: string | null) {
  const same = and(
    isNull(topics.retiredAt),
    sql`lower(${topics.name}->>${first}) = lower(${name})`,
    known ? ne(topics.code, known) : undefined,
  )
  if (await tx.$count(topics, same)) throw new Refusal('topics.nameTaken')
}

type Values = Omit<TopicInput, 'topic' | 'version' | 'code'>

async function make(tx: Transaction, officer: Officer<'contact'>, asked: string | null, values: Values, first: Locale) {
  const { municipality } = officer
  const [[last], every] = await Promise.all([
    tx.select({ position: max(topics.position) }).from(topics),
    tx.select({ code: topics.code }).from(topics),
  ])
  const code =
    asked ??
    codeFor(
      values.name[first] ?? '',
      every.map((one) => one.code),
    )
  const [row] = await tx
    .insert(topics)
    .values({ municipality, code, position: (last?.position ?? -1) + 1, ...values })
    .onConflictDoNothing({ target: [topics.municipality, topics.code] })
    .returning({ code: topics.code })
  if (!row) throw new Refusal('topics.codeTaken')
  return row.code
}

async function change(tx: Transaction, code: string, seen: number | null, values: Partial<typeof topics.$inferInsert>) {
  const [found] = await tx
    .select({ version: topics.version })
    .from(topics)
    .where(eq(topics.code, code))
    .for('no key update')
  if (!found) throw new Refusal('gone')
  if (found.version !== seen) throw new Refusal('topics.changedMeanwhile')
  const turn = { version: found.version + 1, changedAt: sql`now()` }
  await tx
    .update(topics)
    .set({ ...values, ...turn })
    .where(eq(topics.code, code))
  return code
}

/** Takes a topic out of use, back into it, or a step up or down among its group. Refuses: gone, topics.changedMeanwhile. */
export function turnTopic(officer: Officer<'contact'>, { topic, version, to }: TopicTurn) {
  return inTown(officer, async (tx) => {
    if (to === 'up' || to === 'down') await step(tx, topic, version, to)
    else await change(tx, topic, version, { retiredAt: to === 'retired' ? new Date() : null })
    const action = to === 'up' || to === 'down' ? 'topic.moved' : `topic.${to}`
    await record(tx, officer, { action, object: `topic:${topic}` })
  })
}

/** Two neighbours of a group change places in the list of all. At the end nothing moves. */
async function step(tx: Transaction, code: string, version: number, to: 'up' | 'down') {
  const rows = await tx
    .select({ code: topics.code, group: topics.group, version: topics.version })
    .from(topics)
    .orderBy(asc(topics.position), asc(topics.code))
    .for('update')
  const from = rows.findIndex((row) => row.code === code)
  const moved = rows[from]
  if (!moved) throw new Refusal('gone')
  if (moved.version !== version) throw new Refusal('topics.changedMeanwhile')
  const ofGroup = rows.flatMap(({ group }, at) => (group === moved.group ? [at] : []))
  const other = ofGroup[ofGroup.indexOf(from) + (to === 'up' ? -1 : 1)]
  const neighbour = other === undefined ? undefined : rows[other]
  if (other === undefined || !neighbour) return
  const order = rows.with(from, neighbour).with(other, moved)
  for (const [position, row] of order.entries())
    await tx
      .update(topics)
      .set({ position, version: row.version + (row === moved ? 1 : 0), changedAt: sql`now()` })
      .where(and(eq(topics.code, row.code), ne(topics.position, position)))
}
