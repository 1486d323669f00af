import 'server-only'
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { keyedHash, keyFor } from '../../../keys'
import { inTown } from '../../../town'
import { casePublications } from '../../publications/tables'
import { surveys } from '../../surveys/tables'
import { topics, units } from '../../topics/tables'
import { mayDispute } from '../disputes/rules'
import { lastDayOn } from '../letters/rules'
import { shape, signedIn } from '../reads'
import { isEnd } from '../rules'
import { caseEvents, cases, reporters } from '../tables'

const publicEvent = ['received', 'moved', 'said', 'told'] as const

export type FollowedCase = NonNullable<Awaited<ReturnType<typeof followCase>>>

/** Whether they are written to, and whether they have said how it ended. */
const byMail = sql<boolean>`${reporters.email} is not null`
const rated = sql<boolean>`exists (select from ${surveys} where ${surveys.reporter} = ${reporters.id})`

/** What the secret of a reporter's link is known by. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** The secret of a reporter's own link, made anew whenever they are written to; the database alone does not tell it. */
export const secretOf = (reporter: string) =>
  keyedHash(keyFor('contact: link'), reporter).toString('base64url').slice(0, 32)

/** A reporter's own case: by the secret of their link, or by its number when they have signed in. */
export function mineBy(visitor: Visitor<'contact'>, key: string) {
  const bySecret = eq(reporters.secret, hashOf(key))
  return 'person' in visitor
    ? or(bySecret, and(eq(cases.reference, key), eq(reporters.person, (visitor as Resident).person.id)))
    : bySecret
}

/** A case as its reporter follows it: what they told, where it stands, what has been said. Null for a key that opens nothing. */
export function followCase(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ ...shape, publication: casePublications.state, signedIn, byMail, rated })
      .from(reporters)
      .innerJoin(cases, eq(cases.id, reporters.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .leftJoin(casePublications, eq(casePublications.case, cases.id))
      .where(mineBy(visitor, key))
    if (!found) return null
    const events = await publicEvents(tx, found.id)
    const ended = events.findLast(({ to }) => to && isEnd(to))?.at
    const disputable = Boolean(ended && mayDispute(found.state, ended, new Date()))
    return { ...found, events, disputable, until: disputable && ended ? lastDayOn(found.state, ended) : null }
  })
}

function publicEvents(tx: Transaction, id: string) {
  return tx
    .select({
      id: caseEvents.id,
      kind: caseEvents.kind,
      to: caseEvents.to,
      by: caseEvents.by,
      words: caseEvents.words,
      data: caseEvents.data,
      at: caseEvents.createdAt,
    })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, id), inArray(caseEvents.kind, [...publicEvent])))
    .orderBy(asc(caseEvents.createdAt))
}

/** My own cases, the newest first. */
export function listMyCases(resident: Resident<'contact'>) {
  return inTown(resident, (tx) =>
    tx
      .select(shape)
      .from(reporters)
      .innerJoin(cases, eq(cases.id, reporters.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .where(eq(reporters.person, resident.person.id))
      .orderBy(desc(cases.createdAt))
      .limit(100),
  )
}
