import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, max, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { identityCodesIn } from '../guard/codes/rules'
import { withStep } from '../routing/rules'
import { topics } from '../topics/tables'
import type { TemplateInput, TemplateStep } from './input'
import { inOrder } from './reads'
import { templates } from './tables'

/**
 * Writes a template, or changes one as it stood when the writer opened it. What has been sent with it stays as it was.
 * Refuses: gone, casework.templateChanged, contact.identityCode.
 */
export function saveTemplate(officer: Officer<'contact'>, said: TemplateInput) {
  const { name, state, words } = said
  if (identityCodesIn([name, ...Object.values(words)].join('\n')).length > 0) throw new Refusal('contact.identityCode')
  const { municipality, staff } = officer
  return inTown(officer, async (tx) => {
    const values = { name, state, words, topic: await topicOf(tx, said.topic), writtenBy: staff.id }
    const id = said.id ?? said.submission ?? randomUUID()
    if (said.id) await change(tx, said.id, said.version, values)
    else
      await tx
        .insert(templates)
        .values({ id, municipality, ...values, position: await lastOf(tx, values.topic ?? null) })
        .onConflictDoNothing()
    const action = said.id ? 'template.changed' : 'template.written'
    await record(tx, officer, { action, object: `template:${id}` })
  })
}

async function topicOf(tx: Transaction, code: string | null) {
  if (!code) return null
  const [topic] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.code, code))
  if (!topic) throw new Refusal('gone')
  return topic.id
}

/** After all that its topic, or no topic, has: where nobody has moved any, all stand at nought, by name. */
async function lastOf(tx: Transaction, topic: string | null) {
  const [row] = await tx
    .select({ last: max(templates.position) })
    .from(templates)
    .where(ofTopic(topic))
  return row?.last ? row.last + 1 : 0
}

const ofTopic = (topic: string | null) => (topic ? eq(templates.topic, topic) : isNull(templates.topic))

/** Moves a template a step among those of its topic; at the end nothing moves. Refuses: gone, casework.templateChanged. */
export function moveTemplate(officer: Officer<'contact'>, { id, version, to }: TemplateStep) {
  return inTown(officer, async (tx) => {
    const [known] = await tx.select({ topic: templates.topic }).from(templates).where(eq(templates.id, id))
    if (!known) throw new Refusal('gone')
    const rows = await tx
      .select({ id: templates.id, version: templates.version })
      .from(templates)
      .where(and(ofTopic(known.topic), isNull(templates.retiredAt)))
      .orderBy(...inOrder)
      .for('update')
    const moved = withStep(rows, id, to)
    if (!moved) throw new Refusal('gone')
    if (rows.find((row) => row.id === id)?.version !== version) throw new Refusal('casework.templateChanged')
    for (const [position, row] of moved.entries())
      await tx
        .update(templates)
        .set({ position: position + 1, version: row.version + (row.id === id ? 1 : 0) })
        .where(eq(templates.id, row.id))
    await record(tx, officer, { action: 'template.moved', object: `template:${id}`, detail: to })
  })
}

type Values = Pick<typeof templates.$inferInsert, 'name' | 'state' | 'words' | 'topic' | 'writtenBy'>

async function change(tx: Transaction, id: string, seen: number | null, values: Values) {
  const [known] = await tx
    .select({ version: templates.version, topic: templates.topic })
    .from(templates)
    .where(eq(templates.id, id))
    .for('update')
  if (!known) throw new Refusal('gone')
  if (known.version !== seen) throw new Refusal('casework.templateChanged')
  const among = known.topic === values.topic ? {} : { position: await lastOf(tx, values.topic ?? null) }
  await tx
    .update(templates)
    .set({ ...values, version: known.version + 1, ...among })
    .where(eq(templates.id, id))
}

/** Takes a template out of use. */
export function retireTemplate(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const retired = await tx
      .update(templates)
      .set({ retiredAt: sql`now()` })
      .where(and(eq(templates.id, id), isNull(templates.retiredAt)))
      .returning({ id: templates.id })
    if (retired.length) await record(tx, officer, { action: 'template.retired', object: `template:${id}` })
  })
}
