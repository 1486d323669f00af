import 'server-only'
import { asc, eq, or, sql } from 'drizzle-orm'
import type { Resident } from '../../actors'
import { journal } from '../../journal/tables'
import { messages } from '../../outbox/tables'
import { inTown } from '../../town'
import { persons, sessions } from '../tables'

const most = 5000

/** Who I am to this town: what the population register said, when I have signed in, what I was told, and what I did as the journal has it. */
export function exportPerson(resident: Resident) {
  const { id } = resident.person
  return inTown(resident, async (tx) => {
    const [person, opened, told, log] = await Promise.all([
      tx
        .select({
          name: persons.name,
          bornOn: persons.bornOn,
          homeMunicipality: persons.homeMunicipality,
          restricted: persons.restricted,
          createdAt: persons.createdAt,
        })
        .from(persons)
        .where(eq(persons.id, id)),
      tx
        .select({ at: sessions.createdAt, endsAt: sessions.endsAt, assurance: sessions.assurance })
        .from(sessions)
        .where(eq(sessions.person, id))
        .orderBy(asc(sessions.createdAt)),
      tx
        .select({ at: messages.createdAt, message: messages.kind, about: messages.values, readAt: messages.readAt })
        .from(messages)
        .where(eq(messages.person, id))
        .orderBy(asc(messages.createdAt))
        .limit(most),
      tx
        .select({ at: journal.createdAt, action: journal.action, object: journal.object })
        .from(journal)
        .where(or(eq(journal.actor, `resident:${id}`), sql`starts_with(${journal.actor}, ${`resident:${id} for `})`))
        .orderBy(asc(journal.seq))
        .limit(most),
    ])
    return { person: person[0] ?? null, sessions: opened, messages: told, log }
  })
}
