import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { areasIn } from '../../areas/reads'
import { cases } from '../../cases/tables'
import { receivers } from '../../receivers/tables'
import { topics, units } from '../../topics/tables'
import type { RuleInput } from '../input'
import { rulesInForce } from '../reads'
import { type Rule, withStep } from '../rules'
import { matter } from '../traces/reads'
import { matterOf } from '../traces/rules'
import { flowsOf, type Receiver, shiftsBetween, withDraft } from './rules'

/** How far back a trial looks, and how many cases it takes at most: the latest. */
export const trialDays = 90
const most = 5000

export type Trial = Awaited<ReturnType<typeof tryDraft>>

/** What a rule, changed or new, would have done to the cases of the last ninety days. Changes nothing. */
export function tryDraft(officer: Officer<'contact'>, { rule, submission, version: _, ...asked }: RuleInput) {
  const draft = { ...asked, id: rule ?? submission ?? 'draft' }
  return inTown(officer, (tx) => trial(tx, officer, (rules) => withDraft(rules, draft)))
}

/** What would have become of the same cases without a rule. */
export function tryRetiring(officer: Officer<'contact'>, id: string) {
  return inTown(officer, (tx) => trial(tx, officer, (rules) => rules.filter((rule) => rule.id !== id)))
}

/** The same with a rule one step up or down in the list. */
export function tryStep(officer: Officer<'contact'>, id: string, to: 'up' | 'down') {
  return inTown(officer, (tx) => trial(tx, officer, (rules) => withStep(rules, id, to) ?? rules))
}

type Change = (rules: readonly Rule[]) => readonly Rule[]

async function trial(tx: Transaction, { municipality }: Officer<'contact'>, change: Change) {
  const [rules, told, areas, towns, people, outside] = await Promise.all([
    rulesInForce(tx),
    tx
      .select({ ...matter, id: cases.id, reference: cases.reference, topicName: topics.name })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(sql`${cases.createdAt} > now() - make_interval(days => ${trialDays})`)
      .orderBy(desc(cases.createdAt))
      .limit(most),
    areasIn(tx, municipality),
    tx.select({ id: units.id, name: units.name }).from(units),
    tx.select({ id: staff.id, name: staff.name }).from(staff),
    tx.select({ id: receivers.id, name: receivers.name }).from(receivers),
  ])
  const matters = told.map((one) => matterOf(one, areas))
  const shifts = shiftsBetween(rules, change(rules), matters)
  const named = ({ unit, handler, receiver, priority = null }: Receiver) => ({
    priority,
    unit: towns.find(({ id }) => id === unit)?.name ?? {},
    handler: people.find(({ id }) => id === handler)?.name ?? null,
    receiver: outside.find(({ id }) => id === receiver)?.name ?? null,
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
