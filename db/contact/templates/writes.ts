import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { identityCodesIn } from '../guard/codes/rules'
import { topics } from '../topics/tables'
import type { TemplateInput } from './input'
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
        .values({ id, municipality, ...values })
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

type Values = Pick<typeof templates.$inferInsert, 'name' | 'state' | 'words' | 'topic' | 'writtenBy'>

async function change(tx: Transaction, id: string, seen: number | null, values: Values) {
  const [known] = await tx
    .select({ version: templates.version })
    .from(templates)
    .where(eq(templates.id, id))
    .for('update')
  if (!known) throw new Refusal('gone')
  if (known.version !== seen) throw new Refusal('casework.templateChanged')
  await tx
    .update(templates)
    .set({ ...values, version: known.version + 1 })
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
