import 'server-only'
import { eq } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { caseSenders } from '../../blocks/tables'
import { answersOf } from '../../questions/answers/reads'
import { topicOf } from '../../topics/reads'
import { continuationOf, mineBy } from '../follow/reads'
import type { Reply } from '../moves/input'
import { caseEvents, cases, reporters } from '../tables'
import { takeIn } from '../writes'

/**
 * Makes a case of its own out of what its reporter says against the end of one that does not open again: what they say now, where it
 * is and what they answered; what they told first is read there. Each names the other. Returns the secret of the new one's link; said
 * again it is the same case. Null when the key opens nothing.
 */
export async function continueIn(tx: Transaction, visitor: Visitor<'contact'>, { at: key, event, text: words }: Reply) {
  const [own] = await tx
    .select({ told: cases, who: reporters })
    .from(cases)
    .innerJoin(reporters, eq(reporters.case, cases.id))
    .where(mineBy(visitor, key))
  if (!own) return null
  const { told, who } = own
  const keys = continuationOf(who.id)
  const topic = await topicOf(tx, told.topic)
  const { place, latitude, longitude, placeMethod } = told
  const [from] = await tx.select({ mark: caseSenders.mark }).from(caseSenders).where(eq(caseSenders.case, told.id))
  const arrival = {
    ...{ ...keys, topic, person: who.person, locale: who.locale, staff: null, at: new Date() },
    ...{ where: { place, latitude, longitude, placeMethod }, channel: 'portal' as const },
    ...{ given: await answersOf(tx, told.id, 'desk'), continues: told.reference, network: from?.mark ?? null },
  }
  const { name, email, phone } = who
  const sent = { kind: told.kind, text: words, place, name, email, phone, ...unasked }
  const made = await takeIn(tx, visitor, arrival, sent)
  if (made) await nameIn(tx, visitor, { first: told.id, made, event })
  return keys.secret
}

/** What they let be done with their first words they have not been asked of these. */
const unasked = { publish: false, passOn: false }

/** The secret of the link to the case that theirs goes on in, and what a word in that holds: it and what it has joined. Null while there is none. */
export async function continuedAs(tx: Transaction, visitor: Visitor<'contact'>, key: string) {
  const [own] = await tx
    .select({ id: reporters.id })
    .from(cases)
    .innerJoin(reporters, eq(reporters.case, cases.id))
    .where(mineBy(visitor, key))
  if (!own) return null
  const { submission, secret } = continuationOf(own.id)
  const [next] = await tx.select({ id: cases.id, main: cases.main }).from(cases).where(eq(cases.submission, submission))
  return next ? { secret, held: next.main ? [next.id, next.main] : [next.id] } : null
}

type Names = { first: string; made: string; event: string }

async function nameIn(tx: Transaction, { municipality }: Visitor, { first, made, event: id }: Names) {
  const [next] = await tx.select({ reference: cases.reference }).from(cases).where(eq(cases.id, made))
  const data = { continued: next?.reference ?? '' }
  await tx.insert(caseEvents).values({ id, municipality, case: first, kind: 'continued', by: 'system', data })
}
