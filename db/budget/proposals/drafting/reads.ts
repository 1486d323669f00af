import 'server-only'
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { picturesIn } from '../../ideas/pictures/reads'
import { hidings, ideas, withdrawals } from '../../ideas/tables'
import { verdicts } from '../../reviews/tables'
import { pots } from '../../rounds/tables'
import { numbersOf } from '../checks/reads'
import { byNumber, keptIn } from '../reads'
import { nextNumber } from '../rules'
import { lineage, proposals } from '../tables'

export type Draft = Awaited<ReturnType<typeof listDrafts>>[number]

/** Every proposal of a round, withdrawn ones too, pot by pot: what the desk works on. */
export function listDrafts(officer: Officer<'budget'>, round: string) {
  return inTown(officer, (tx) =>
    tx
      .select({
        id: proposals.id,
        number: proposals.number,
        title: proposals.title,
        text: proposals.text,
        pot: proposals.pot,
        category: proposals.category,
        costCents: proposals.costCents,
        upkeepCents: proposals.upkeepCents,
        withdrawnAt: proposals.withdrawnAt,
        ideas: sql<number>`(select count(*)::int from ${lineage} l where l.proposal = ${proposals.id})`,
      })
      .from(proposals)
      .innerJoin(pots, eq(pots.id, proposals.pot))
      .where(eq(proposals.round, round))
      .orderBy(sql`${proposals.withdrawnAt} is not null`, asc(pots.position), ...byNumber)
      .limit(1000),
  )
}

/** An idea to make a proposal of, with its pictures and what its review found it to cost. */
export type Ingredient = Awaited<ReturnType<typeof ingredientsIn>>[number]

/** The ideas chosen for a new proposal, and the number it would get. Ideas that cannot be used are left out. */
export function readIngredients(officer: Officer<'budget'>, round: string, chosen: readonly string[]) {
  return inTown(officer, async (tx) => {
    const free = and(isNull(lineage.id), isNull(withdrawals.id), isNull(hidings.id))
    const usable = and(free, or(isNull(verdicts.id), eq(verdicts.outcome, 'feasible')))
    const found = chosen.length
      ? await ingredientsIn(tx, and(eq(ideas.round, round), inArray(ideas.id, [...chosen]), usable))
      : []
    return { ideas: found, next: nextNumber(await numbersOf(tx, round)) }
  })
}

export type FoundDraft = NonNullable<Awaited<ReturnType<typeof findDraft>>>

/** A proposal as its form edits it, with the ideas it was made of. Null when there is none. */
export function findDraft(officer: Officer<'budget'>, round: string, name: string) {
  const id = /^[0-9a-f-]{36}$/.test(name) ? eq(proposals.id, name) : undefined
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({ id: proposals.id, withdrawnAt: proposals.withdrawnAt })
      .from(proposals)
      .where(and(eq(proposals.round, round), or(eq(proposals.number, name), id)))
    const kept = found && (await keptIn(tx, found.id))
    if (!found || !kept) return null
    return { ...found, ...kept, ideas: await ingredientsIn(tx, eq(lineage.proposal, found.id)) }
  })
}

async function ingredientsIn(tx: Transaction, condition: ReturnType<typeof and>) {
  const rows = await tx
    .select({
      id: ideas.id,
      number: ideas.number,
      title: ideas.title,
      text: ideas.text,
      locale: ideas.locale,
      pot: ideas.pot,
      place: ideas.place,
      latitude: ideas.latitude,
      longitude: ideas.longitude,
      category: ideas.category,
      roughCents: ideas.roughCents,
      illustration: ideas.illustration,
      outcome: verdicts.outcome,
      investmentCents: verdicts.investmentCents,
      upkeepCents: verdicts.upkeepCents,
    })
    .from(ideas)
    .leftJoin(lineage, eq(lineage.idea, ideas.id))
    .leftJoin(verdicts, eq(verdicts.idea, ideas.id))
    .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
    .leftJoin(hidings, eq(hidings.idea, ideas.id))
    .where(condition)
    .orderBy(asc(ideas.number))
  return Promise.all(rows.map(async (row) => ({ ...row, pictures: await picturesIn(tx, row.id) })))
}
