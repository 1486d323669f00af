import { expect } from 'vitest'
import type { Officer } from '@/db/actors'
import { findOutside } from '@/db/contact/deliveries/reads'
import { fieldOfTopic, systemInput } from '@/db/contact/systems/input'
import { findSystem } from '@/db/contact/systems/reads'
import { mapTopics, saveSystem } from '@/db/contact/systems/writes'
import type { asOwner } from '../walls/canaries'

type More = { key?: string; format?: 'json' | 'xml'; automatic?: boolean; topic?: string; code?: string }

/** Writes down another system and lets our topic 171 lead to theirs. */
export async function connected(officer: Officer<'contact'>, address: string, more: More = {}) {
  const { key = 'their-key', format = 'json', automatic = false, topic = '171', code = '171' } = more
  const said = { submission: crypto.randomUUID(), name: 'Raaseporin kaupunki', address, key, format }
  const id = await saveSystem(officer, systemInput.parse(said))
  const field = fieldOfTopic(topic)
  const mapping = { codes: { [field]: code }, automatic: automatic ? { [field]: 'on' } : {} }
  await mapTopics(officer, { receiver: id, version: 1, ...mapping })
  return id
}

export const receiverOf = async (officer: Officer<'contact'>, id: string) =>
  (await findSystem(officer, id)) ?? expect.unreachable()

/** Nothing has gone anywhere, and no topic leads out. */
export async function forgetSent(sql: ReturnType<typeof asOwner>) {
  await sql`delete from delivery_news`
  await sql`delete from case_deliveries`
  await sql`delete from outside_system_topics`
}

/** The one delivery of a case. */
export async function deliveryOf(officer: Officer<'contact'>, id: string) {
  const { sent } = await findOutside(officer, id)
  expect(sent).toHaveLength(1)
  return sent[0] ?? expect.unreachable()
}
