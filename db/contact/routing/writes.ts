import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, max, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { desks } from '../../people/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { areasIn } from '../areas/reads'
import { answersAsked } from '../questions/reads'
import { receivers } from '../receivers/tables'
import { topics, units } from '../topics/tables'
import type { RuleInput } from './input'
import { inOrder, listVersion } from './reads'
import { withStep } from './rules'
import { routingRules } from './tables'

/** Makes a rule, the last of the list, once however often its form is sent. Returns its id. Refuses: gone, busy. */
export function makeRule(officer: Officer<'contact'>, { submission, rule: _, version: __, ...asked }: RuleInput) {
  const id = submission ?? randomUUID()
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    await refuseStrangers(tx, officer, asked)
    const [last] = await tx.select({ position: max(routingRules.position) }).from(routingRules)
    const [row] = await tx
      .insert(routingRules)
      .values({ id, municipality, position: (last?.position ?? -1) + 1, ...asked })
      .onConflictDoNothing()
      .returning({ id: routingRules.id })
    if (row) await record(tx, officer, { action: 'rule.made', object: `rule:${id}` })
    else if (!(await tx.$count(routingRules, eq(routingRules.id, id)))) throw new Refusal('busy')
    return id
  })
}

/** Changes a rule as it stood when the writer opened it. Refuses: gone, routing.changedMeanwhile. */
export function changeRule(officer: Officer<'contact'>, id: string, seen: number, input: RuleInput) {
  const { submission: _, rule: __, version: ___, ...asked } = input
  return inTown(officer, async (tx) => {
    await lockedRule(tx, id, seen)
    await refuseStrangers(tx, officer, asked, await answersNamed(tx, id))
    await tx
      .update(routingRules)
      .set({ ...asked, version: seen + 1 })
      .where(eq(routingRules.id, id))
    await record(tx, officer, { action: 'rule.changed', object: `rule:${id}` })
  })
}

/** Takes a rule out of use; old traces still name it. Refuses: gone, routing.changedMeanwhile. */
export function retireRule(officer: Officer<'contact'>, id: string, seen: number) {
  return inTown(officer, async (tx) => {
    await lockedRule(tx, id, seen)
    await tx
      .update(routingRules)
      .set({ retiredAt: sql`now()`, version: seen + 1 })
      .where(eq(routingRules.id, id))
    await record(tx, officer, { action: 'rule.retired', object: `rule:${id}` })
  })
}

/** Moves a rule one step in the list that the mover saw; at the end of the list nothing happens. Refuses: gone, routing.changedMeanwhile. */
export function moveRule(officer: Officer<'contact'>, id: string, seen: number, to: 'up' | 'down') {
  return inTown(officer, async (tx) => {
    const rows = await tx
      .select({ id: routingRules.id, version: routingRules.version })
      .from(routingRules)
      .where(isNull(routingRules.retiredAt))
      .orderBy(...inOrder)
      .for('update')
    const moved = withStep(rows, id, to)
    if (!moved) throw new Refusal('gone')
    if ((await listVersion(tx)) !== seen) throw new Refusal('routing.changedMeanwhile')
    for (const [position, row] of moved.entries())
      await tx
        .update(routingRules)
        .set({ position, version: row.version + (row.id === id ? 1 : 0) })
        .where(eq(routingRules.id, row.id))
    await record(tx, officer, { action: 'rule.moved', object: `rule:${id}`, detail: to })
  })
}

type Asked = Pick<RuleInput, 'unit' | 'handler' | 'receiver' | 'topics' | 'areas' | 'answers'>

async function lockedRule(tx: Transaction, id: string, seen: number) {
  const [found] = await tx
    .select({ version: routingRules.version })
    .from(routingRules)
    .where(and(eq(routingRules.id, id), isNull(routingRules.retiredAt)))
    .for('update')
  if (!found) throw new Refusal('gone')
  if (found.version !== seen) throw new Refusal('routing.changedMeanwhile')
}

/** What the rule asks of answers already: it may go on doing so when the question has gone. */
async function answersNamed(tx: Transaction, id: string) {
  const [rule] = await tx.select({ answers: routingRules.answers }).from(routingRules).where(eq(routingRules.id, id))
  return rule?.answers ?? []
}

/** A rule leads to a unit of this town, to somebody at its contact desk and on its list, and speaks of its topics, areas and questions. */
async function refuseStrangers(
  tx: Transaction,
  officer: Officer<'contact'>,
  asked: Asked,
  before: readonly string[] = [],
) {
  const { unit, handler, receiver, topics: codes, areas, answers } = asked
  const added = answers.filter((answer) => !before.includes(answer))
  const [known, member, outside, every, parts, choices] = await Promise.all([
    tx.$count(units, eq(units.id, unit)),
    handler ? tx.$count(desks, and(eq(desks.staff, handler), eq(desks.desk, 'contact'))) : 1,
    receiver ? tx.$count(receivers, and(eq(receivers.id, receiver), isNull(receivers.retiredAt))) : 1,
    tx.select({ code: topics.code }).from(topics),
    areas.length > 0 ? areasIn(tx, officer.municipality) : [],
    added.length > 0 ? answersAsked(tx) : [],
  ])
  const isAmong = (all: readonly { code: string }[]) => (code: string) => all.some((one) => one.code === code)
  if (added.some((answer) => !choices.some((one) => one === answer))) throw new Refusal('gone')
  if (!known || !member || !outside || !codes.every(isAmong(every)) || !areas.every(isAmong(parts)))
    throw new Refusal('gone')
}
