import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { type Telling, tell } from '../../../outbox/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { ideaLink } from '../../ideas/rules'
import { hidings, ideas, withdrawals } from '../../ideas/tables'
import { verdicts } from '../../reviews/tables'
import { rounds } from '../../rounds/tables'
import { holdProposal, type Parent } from '../reads'
import { proposalLink, wordsIn } from '../rules'
import { lineage } from '../tables'
import type { Joining, Separation } from './input'

/**
 * Adds ideas to a proposal and tells their authors.
 * Refuses: gone, rounds.frozen, proposals.withdrawn, proposals.noSuchIdea and all that `joinIn` refuses.
 */
export function joinIdeas(officer: Officer<'budget'>, { proposal: id, numbers }: Joining): Promise<Parent> {
  return inTown(officer, async (tx) => {
    const parent = await holdProposal(tx, id)
    const found = await tx
      .select({ id: ideas.id, number: ideas.number })
      .from(ideas)
      .where(and(eq(ideas.round, parent.round), inArray(ideas.number, numbers)))
    const unknown = numbers.find((number) => !found.some((idea) => idea.number === number))
    if (unknown !== undefined) throw new Refusal('proposals.noSuchIdea', { number: unknown })
    const joined = await joinIn(
      tx,
      officer,
      parent,
      found.map(({ id }) => id),
    )
    await record(tx, officer, {
      action: 'proposal.ideasAdded',
      object: `proposal:${id}`,
      detail: `ideas ${joined.join(', ')}`,
    })
    return parent
  })
}

/**
 * Binds ideas to a proposal inside another write. Of several who try the same idea at once, one succeeds. Returns their numbers.
 * Refuses: gone, proposals.ideasOpen, proposals.ideaWithdrawn, proposals.notFeasible, proposals.ideaTaken.
 */
export async function joinIn(tx: Transaction, officer: Officer<'budget'>, parent: Parent, ids: readonly string[]) {
  const wanted = [...new Set(ids)]
  if (!wanted.length) return []
  const held = await holdIdeas(tx, parent.round, wanted)
  if (held.length !== wanted.length) throw new Refusal('gone')
  if (held.some(({ open }) => open)) throw new Refusal('proposals.ideasOpen')
  const refused = (key: string, idea: (typeof held)[number] | undefined) => {
    if (idea) throw new Refusal(key, { number: idea.number, title: idea.title })
  }
  refused(
    'proposals.ideaWithdrawn',
    held.find(({ gone }) => gone),
  )
  refused(
    'proposals.notFeasible',
    held.find(({ outcome }) => outcome === 'not-feasible'),
  )
  const { municipality } = officer
  const bound = await tx
    .insert(lineage)
    .values(held.map((idea) => ({ municipality, proposal: parent.id, idea: idea.id })))
    .onConflictDoNothing()
    .returning({ id: lineage.id, idea: lineage.idea })
  refused(
    'proposals.ideaTaken',
    held.find(({ id }) => !bound.some(({ idea }) => idea === id)),
  )
  await tell(
    tx,
    officer,
    ...held.map((idea) => combined(parent, idea, bound.find(({ idea: of }) => of === idea.id)?.id ?? '')),
  )
  return held.map(({ number }) => number)
}

type Told = Pick<typeof ideas.$inferSelect, 'title' | 'author' | 'locale' | 'number'>

const combined = (parent: Parent, { title, author, locale }: Told, bond: string): Telling => ({
  to: author,
  kind: 'ideaCombined',
  values: { idea: title, proposal: wordsIn(parent.title, locale) },
  link: proposalLink(parent.slug, parent.id),
  dedupe: `combined:${bond}`,
})

/** Locks the ideas in one order, so that two who take overlapping lists wait for each other instead of stopping each other. */
async function holdIdeas(tx: Transaction, round: string, ids: readonly string[]) {
  const chosen = and(eq(ideas.round, round), inArray(ideas.id, [...ids]))
  await tx.select({ id: ideas.id }).from(ideas).where(chosen).orderBy(ideas.id).for('update')
  return tx
    .select({
      id: ideas.id,
      number: ideas.number,
      title: ideas.title,
      author: ideas.author,
      locale: ideas.locale,
      outcome: verdicts.outcome,
      gone: sql<boolean>`${withdrawals.id} is not null or ${hidings.id} is not null`,
      open: sql<boolean>`clock_timestamp() < ${rounds.ideasUntil}`,
    })
    .from(ideas)
    .innerJoin(rounds, eq(rounds.id, ideas.round))
    .leftJoin(verdicts, eq(verdicts.idea, ideas.id))
    .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
    .leftJoin(hidings, eq(hidings.idea, ideas.id))
    .where(chosen)
    .orderBy(ideas.number)
}

/** Takes an idea out of a proposal and tells its author. Refuses: gone, rounds.frozen, proposals.withdrawn. */
export function separateIdea(officer: Officer<'budget'>, { proposal: id, idea }: Separation): Promise<Parent> {
  return inTown(officer, async (tx) => {
    const parent = await holdProposal(tx, id)
    const numbers = await separateIn(tx, officer, parent, idea)
    if (!numbers.length) return parent
    await record(tx, officer, {
      action: 'proposal.ideaRemoved',
      object: `proposal:${id}`,
      detail: `idea ${numbers.join(', ')}`,
    })
    return parent
  })
}

/** Frees one idea of a proposal, or all of them, inside another write. Returns their numbers. */
export async function separateIn(tx: Transaction, officer: Officer<'budget'>, parent: Parent, idea?: string) {
  const freed = await tx
    .delete(lineage)
    .where(and(eq(lineage.proposal, parent.id), idea ? eq(lineage.idea, idea) : undefined))
    .returning({ id: lineage.id, idea: lineage.idea })
  if (!freed.length) return []
  const told = await tx
    .select({ id: ideas.id, title: ideas.title, author: ideas.author, locale: ideas.locale, number: ideas.number })
    .from(ideas)
    .where(
      inArray(
        ideas.id,
        freed.map(({ idea: of }) => of),
      ),
    )
    .orderBy(ideas.number)
  const bondOf = (id: string) => freed.find(({ idea: of }) => of === id)?.id ?? ''
  await tell(tx, officer, ...told.map((one) => separated(parent, one, bondOf(one.id))))
  return told.map(({ number }) => number)
}

const separated = (parent: Parent, { title, author, locale, number }: Told, bond: string): Telling => ({
  to: author,
  kind: 'ideaSeparated',
  values: { idea: title, proposal: wordsIn(parent.title, locale) },
  link: ideaLink(parent.slug, number),
  dedupe: `separated:${bond}`,
})
