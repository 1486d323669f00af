import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import { moveIn, setState } from '../cases/moves/writes'
import { caseEvents, cases, reporters } from '../cases/tables'
import { lockedCase, type Standing, standing } from '../cases/writes'
import { forwards } from '../forwards/tables'
import type { AskPassOn } from './input'
import { askedToPassOnTo } from './rules'

/**
 * Asks the reporter whether their case may be handed on to somebody, with how to reach them; the case waits for the answer as for any other.
 * Refuses: gone, contact.changedMeanwhile, and what `moveCase` refuses of words and moves.
 */
export function askToPassOn(officer: Officer<'contact'>, { case: id, version, whom, asking: words }: AskPassOn) {
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    const told = { words, day: null, receiver: null, reason: null }
    await moveIn(tx, officer, found, { to: 'waiting_reporter', ...told, facts: { passOnTo: whom } })
    await record(tx, officer, { action: 'case.passOnAsked', object: `case:${id}` })
  })
}

/**
 * The reporter lets how to reach them be passed on with their case, or takes that back: then it is gone from every link too. Where they were
 * asked, this is the answer, and the case goes on. Refuses: gone.
 */
export function agreeToPassOn(visitor: Visitor<'contact'>, key: string, agreed: boolean) {
  return inTown(visitor, async (tx) => {
    const found = await ownLocked(tx, visitor, key)
    if (found.passOn !== agreed) {
      await tx.update(reporters).set({ passOn: agreed }).where(eq(reporters.id, found.reporter))
      if (!agreed) await shutHandedOver(tx, found.id)
      const action = agreed ? 'case.passOnAgreed' : 'case.passOnWithdrawn'
      await record(tx, visitor, { action, object: `case:${found.id}` })
    }
    await answerAsked(tx, visitor, found, agreed)
  })
}

/** A reporter's case and what they let be passed on, which nobody else changes until the transaction ends. Refuses: gone. */
async function ownLocked(tx: Transaction, visitor: Visitor<'contact'>, key: string) {
  const [found] = await tx
    .select({ ...standing, reporter: reporters.id, passOn: reporters.passOn })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .where(and(mineBy(visitor, key)))
    .for('no key update', { of: [cases, reporters] })
  if (!found) throw new Refusal('gone')
  return found
}

/** Whoever was handed the whole case had it by permission alone: without one from anybody their link opens no more. */
async function shutHandedOver(tx: Transaction, id: string) {
  if ((await tx.$count(reporters, and(eq(reporters.case, id), reporters.passOn))) > 0) return
  await tx
    .update(forwards)
    .set({ revokedAt: new Date() })
    .where(and(eq(forwards.case, id), eq(forwards.handedOver, true), isNull(forwards.revokedAt)))
}

async function answerAsked(tx: Transaction, visitor: Visitor<'contact'>, found: Standing, agreed: boolean) {
  const [last] = await tx
    .select({ kind: caseEvents.kind, to: caseEvents.to, data: caseEvents.data })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, found.id), eq(caseEvents.kind, 'moved')))
    .orderBy(desc(caseEvents.createdAt))
    .limit(1)
  if (!last || !askedToPassOnTo(found.state, [last])) return
  const data = { permitted: agreed ? 'yes' : 'no' }
  await setState(tx, visitor, found, 'in_progress', { by: 'reporter', words: null, data })
  await record(tx, visitor, { action: 'case.replied', object: `case:${found.id}` })
}
