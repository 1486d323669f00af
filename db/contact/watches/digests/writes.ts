import 'server-only'
import { and, asc, eq, gt, isNotNull, lte, or, sql } from 'drizzle-orm'
import type { Job } from '../../../actors'
import type { Transaction } from '../../../client'
import { post } from '../../../outbox/mails/writes'
import { tell } from '../../../outbox/writes'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import { chosenBy, publicRows, shownAsCase } from '../../publications/reads'
import { casePublications } from '../../publications/tables'
import { type DigestSheet, digestSheet } from '../input'
import { areaWatched } from '../rules'
import { watches } from '../tables'
import { latestDay, mostTold, newsIn, settledAt } from './rules'

type Watched = typeof watches.$inferSelect
type Span = { readonly since: Date; readonly until: Date }

/**
 * Writes the digest of one watch whose time has come, or notes that nothing has happened. What was told and the mail that tells it are
 * one transaction: a worker that is killed leaves neither, and of several at work each takes another watch. False when none is due.
 */
export function writeNextDigest(job: Job<'contact'>, now: Date): Promise<boolean> {
  const until = settledAt(now)
  return inTown(job, async (tx) => {
    const [due] = await tx
      .select()
      .from(watches)
      .where(and(isNotNull(watches.confirmedAt), isDue(until)))
      .orderBy(asc(watches.digestedAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!due) return false
    const sheet = await sheetOf(tx, due, { since: due.digestedAt, until })
    await tx.update(watches).set({ digestedAt: until }).where(eq(watches.id, due.id))
    if (sheet.fresh.length + sheet.ended.length > 0) await send(tx, job, due, sheet, until)
    return true
  })
}

function isDue(until: Date) {
  const last = sql`to_char(${watches.digestedAt} at time zone 'Europe/Helsinki', 'YYYY-MM-DD')`
  return sql`${last} <= case ${watches.every} when 'day' then ${latestDay('day', until)} else ${latestDay('week', until)} end`
}

async function sheetOf(tx: Transaction, watch: Watched, span: Span): Promise<DigestSheet> {
  const rows = await happened(tx, watch, span)
  const { fresh, ended } = newsIn(rows, span)
  const named = (found: typeof rows) =>
    found.slice(0, mostTold).map(({ reference, title, state, topic }) => {
      return { reference, title, state, topic: topic.name[watch.locale] ?? topic.name.fi ?? topic.code }
    })
  const sheet = { fresh: named(fresh), ended: named(ended) }
  return { ...sheet, more: fresh.length + ended.length - sheet.fresh.length - sheet.ended.length }
}

/** The cases in sight that this watch chooses and that came into sight or ended in that time, the latest first. */
async function happened(tx: Transaction, watch: Watched, { since, until }: Span) {
  const { topics, words } = watch
  const during = (at: typeof casePublications.shownAt | typeof cases.endedAt) => and(gt(at, since), lte(at, until))
  const rows = await publicRows(tx)
    .where(
      and(
        shownAsCase,
        ...chosenBy({ topics, words, area: areaWatched(watch) }),
        or(during(casePublications.shownAt), during(cases.endedAt)),
      ),
    )
    .orderBy(sql`${cases.changedAt} desc`, asc(cases.reference))
    .limit(1000)
  return rows
}

async function send(tx: Transaction, job: Job, watch: Watched, sheet: DigestSheet, until: Date) {
  const { id, address, locale, person } = watch
  const dedupe = `digest:${id}:${until.toISOString()}`
  const count = sheet.fresh.length + sheet.ended.length + sheet.more
  await post(tx, job, {
    ...{ service: 'contact', kind: 'watchDigest', about: '–', reader: id, address, locale, dedupe },
    values: { sheet: JSON.stringify(digestSheet.parse(sheet)) },
  })
  await tell(tx, job, {
    ...{ to: person, kind: 'watchNews', values: { count: String(count) }, link: '/contact/published', dedupe },
  })
}
