import 'server-only'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { environment } from '../../env'
import { inTown } from '../../town'
import { longWait } from './rules'
import { mails } from './tables'

/** Mails of this desk that have not gone, the dead ones first. Their addresses stay with the matter itself. */
export function listUndelivered(officer: Officer) {
  return inTown(officer, (tx) =>
    tx
      .select({
        id: mails.id,
        kind: mails.kind,
        about: mails.about,
        /** The matter's row, for a link. */
        matter: sql<string | null>`${mails.values} ->> 'case'`,
        state: mails.state,
        fault: mails.fault,
        attempts: mails.attempts,
        nextAt: mails.nextAt,
        createdAt: mails.createdAt,
      })
      .from(mails)
      .where(and(ne(mails.state, 'sent'), eq(mails.service, officer.desk)))
      .orderBy(sql`${mails.state} = 'dead' desc`, asc(mails.createdAt))
      .limit(200),
  )
}

/** How many mails of this desk have waited long, how many have been given up, and whether the town has a mail server at all. */
export function countUndelivered(officer: Officer) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .select({
        dead: sql<number>`count(*) filter (where ${mails.state} = 'dead')::int`,
        waiting: sql<number>`count(*) filter (where ${mails.state} <> 'dead' and ${mails.createdAt} < now() - make_interval(mins => ${longWait}))::int`,
        queued: sql<number>`count(*) filter (where ${mails.state} <> 'dead')::int`,
      })
      .from(mails)
      .where(and(ne(mails.state, 'sent'), eq(mails.service, officer.desk)))
    return { dead: 0, waiting: 0, queued: 0, ...row, sends: Boolean(environment().MAIL_URL) }
  })
}
