import 'server-only'
import { asc, eq, isNull } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { desks, staff } from '../../people/tables'
import { inTown } from '../../town'
import { areasIn } from '../areas/reads'
import { answersAsked } from '../questions/reads'
import { receivers } from '../receivers/tables'
import { rulesInForce } from '../routing/reads'
import { topics, units } from '../topics/tables'
import type { Transfer, TransferKind } from './input'
import { type KnownRules, planRules, ruleCells } from './routing/rules'
import { markOf, tableOf } from './rules'
import { type KnownTopics, planTopics, topicCells } from './topics/rules'

/** Every topic or every rule in force, as a table for a spreadsheet. */
export const exportTable = (officer: Officer<'contact'>, kind: TransferKind) =>
  inTown(officer, async (tx) => (await standingIn(tx, officer, kind)).table)

/** What a table would change as everything now stands, and how that is: nothing is changed yet. */
export function tryTable(officer: Officer<'contact'>, { kind, table }: Pick<Transfer, 'kind' | 'table'>) {
  return inTown(officer, async (tx) => {
    const now = await standingIn(tx, officer, kind)
    const { faults, changes, same } = now.kind === 'topics' ? planTopics(table, now.known) : planRules(table, now.known)
    return {
      faults,
      same,
      seen: markOf(now, table),
      changes: changes.map(({ row, key, isNew, changed }) => ({ row, key, isNew, changed })),
    }
  })
}
export type Trial = Awaited<ReturnType<typeof tryTable>>

type Standing = { readonly table: string } & (
  | { readonly kind: 'topics'; readonly known: KnownTopics }
  | { readonly kind: 'rules'; readonly known: KnownRules }
)

/** How everything stands in this transaction: what a table may name, and the table it would be. */
export async function standingIn(tx: Transaction, officer: Officer<'contact'>, kind: TransferKind): Promise<Standing> {
  const every = await tx.select().from(topics).orderBy(asc(topics.position), asc(topics.code))
  const known = await tx.select({ id: units.id, code: units.code }).from(units)
  if (kind === 'topics') {
    const table = tableOf(
      'topics',
      every.map((topic) => topicCells(topic, topic.retiredAt === null, known)),
    )
    return { kind, table, known: { topics: every, units: known, first: firstOf(officer) } }
  }
  const rules = await knownRules(tx, officer, { units: known, topics: every.map(({ code }) => code) })
  const table = tableOf(
    'rules',
    rules.rules.map((rule) => ruleCells(rule.id, rule, rules)),
  )
  return { kind, table, known: rules }
}

const firstOf = ({ municipality, locale }: Officer<'contact'>) => municipalityById(municipality)?.locales[0] ?? locale

async function knownRules(
  tx: Transaction,
  { municipality }: Officer<'contact'>,
  named: Pick<KnownRules, 'units' | 'topics'>,
): Promise<KnownRules> {
  const [rules, parts, answers, handlers, outside] = await Promise.all([
    rulesInForce(tx),
    areasIn(tx, municipality),
    answersAsked(tx),
    tx
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .innerJoin(desks, eq(desks.staff, staff.id))
      .where(eq(desks.desk, 'contact')),
    tx.select({ id: receivers.id, name: receivers.name }).from(receivers).where(isNull(receivers.retiredAt)),
  ])
  return { ...named, rules, areas: parts.map(({ code }) => code), answers, handlers, receivers: outside }
}
