import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { keyedHash, keyFor } from '../../keys'
import { tell } from '../../outbox/writes'
import { networkOf } from '../../rate-limit'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { raisePriority } from '../cases/priorities/writes'
import { cases } from '../cases/tables'
import { shown } from '../publications/reads'
import { casePublications } from '../publications/tables'
import { follows } from './tables'

/**
 * "I have the same trouble": counted once a form, once a resident who has signed in, and of those who have not once a day from each network,
 * or one person would raise a case alone. `address`: where it came from, where that is known. Refuses: gone.
 */
export function followCasePublished(
  visitor: Visitor<'contact'>,
  reference: string,
  submission: string,
  address: string | null = null,
) {
  const { municipality, locale } = visitor
  const person = 'person' in visitor ? (visitor as Resident<'contact'>).person.id : null
  return inTown(visitor, async (tx) => {
    const id = await publishedId(tx, reference)
    const [counted] = await tx
      .insert(follows)
      .values({
        municipality,
        case: id,
        person,
        locale,
        submission: person ? markOf(submission) : pressOf(reference, submission, address),
      })
      .onConflictDoNothing()
      .returning({ id: follows.id })
    if (counted) await raisePriority(tx, visitor, id)
  })
}

const markOf = (said: string) => keyedHash(keyFor('contact: follow'), said)

/** What a nameless press is known by. The network stands in it with its case and day, so that no two of its presses can be put together. */
const pressOf = (reference: string, submission: string, address: string | null) =>
  markOf(address ? JSON.stringify([reference, finnishDay(new Date()), networkOf(address)]) : submission)

export function unfollowCase(resident: Resident<'contact'>, reference: string) {
  return inTown(resident, async (tx) => {
    const id = await publishedId(tx, reference)
    await tx.delete(follows).where(and(eq(follows.case, id), eq(follows.person, resident.person.id)))
  })
}

async function publishedId(tx: Transaction, reference: string) {
  const [found] = await tx
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(casePublications, eq(casePublications.case, cases.id))
    .where(and(shown, eq(cases.reference, reference)))
  if (!found) throw new Refusal('gone')
  return found.id
}

/** Tells followers who have signed in that a case has taken a turn, in its transaction; only while it is in sight. */
export async function tellFollowers(tx: Transaction, actor: Visitor, id: string, event: string) {
  const rows = await tx
    .select({ id: follows.id, person: follows.person, reference: cases.reference, title: casePublications.title })
    .from(follows)
    .innerJoin(cases, eq(cases.id, follows.case))
    .innerJoin(casePublications, eq(casePublications.case, cases.id))
    .where(and(shown, eq(follows.case, id), sql`${follows.person} is not null`))
  await tell(
    tx,
    actor,
    ...rows.map(({ id: follow, person, reference, title }) => ({
      to: person,
      kind: 'followedMoved' as const,
      values: { title: title ?? reference },
      link: `/contact/published/${reference}`,
      dedupe: `${event}:${follow}`,
    })),
  )
}
