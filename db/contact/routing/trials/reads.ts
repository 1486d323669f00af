import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import { topics, units } from '../../topics/tables'
import type { RuleInput } from '../input'
import { rulesInForce } from '../reads'
import type { Rule } from '../rules'
import { matter } from '../traces/reads'
import { flowsOf, type Receiver, shiftsBetween, withDraft } from './rules'

/** How far back a trial looks, and how many cases it takes at most: the latest. */
export const trialDays = 90
const most = 5000

export type Trial = Awaited<ReturnType<typeof tryDraft>>

/** What a rule, changed or new, would have done to the cases of the last ninety days. Changes nothing. */
export function tryDraft(officer: Officer<'contact'>, { rule, submission, version: _, ...asked }: RuleInput) {
  const draft = { ...asked, id: rule ?? submission ?? 'draft' }
  return inTown(officer, (tx) => trial(tx, (rules) => withDraft(rules, draft)))
}

/** What would have become of the same cases without a rule. */
export function tryRetiring(officer: Officer<'contact'>, id: string) {
  return inTown(officer, (tx) => trial(tx, (rules) => rules.filter((rule) => rule.id !== id)))
}

async function trial(tx: Transaction, change: (rules: readonly Rule[]) => readonly Rule[]) {
  const [rules, told, towns, people] = await Promise.all([
    rulesInForce(tx),
    tx
      .select({ ...matter, id: cases.id, reference: cases.reference, topicName: topics.name })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(sql`${cases.createdAt} > now() - make_interval(days => ${trialDays})`)
      .orderBy(desc(cases.createdAt))
      .limit(most),
    tx.select({ id: units.id, name: units.name }).from(units),
    tx.select({ id: staff.id, name: staff.name }).from(staff),
  ])
  const shifts = shiftsBetween(rules, change(rules), told)
  const named = ({ unit, handler }: Receiver) => ({
    unit: towns.find(({ id }) => id === unit)?.name ?? {},
    handler: people.find(({ id }) => id === handler)?.name ?? null,
  })
  return {
    cases: told.length,
    full: told.length === most,
    flows: flowsOf(shifts).map(({ from, to, cases: many }) => ({ from: named(from), to: named(to), cases: many })),
    moved: shifts.map(({ matter: { id, reference, text, topicName }, from, to }) => ({
      ...{ id, reference, text, topic: topicName },
      from: named(from),
      to: named(to),
    })),
  }
}
