import 'server-only'
import { and, desc, eq, gt, inArray, not, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../actors'
import { keyedHash, keyFor } from '../../keys'
import { mails } from '../../outbox/mails/tables'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { inboxLetters } from './tables'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** Letters and digits alone, of one size: mail servers change the size of letters (base32, RFC 4648). */
function base32(octets: Buffer): string {
  const bits = [...octets].map((octet) => octet.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

const sealOf = (reporter: string) => base32(keyedHash(keyFor('contact: reply address'), reporter).subarray(0, 10))

/** What stands after the plus of the address a reporter answers to: who they are, and a seal that nobody else can make. */
export const tokenOf = (reporter: string) => `${reporter.replaceAll('-', '')}${sealOf(reporter)}`

/** The reporter whose token it is; null for one that is not ours. */
export function reporterOf(token: string): string | null {
  const [, ...parts] =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})[a-z2-7]{16}$/.exec(token) ?? []
  const reporter = parts.join('-')
  return parts.length === 5 && tokenOf(reporter) === token ? reporter : null
}

/** The reporter to whom one of these mails of ours went; null when none is there any more. */
export function readerOfMail(job: Job<'contact'>, ids: readonly string[]): Promise<string | null> {
  return inTown(job, async (tx) => {
    if (ids.length === 0) return null
    const toReporter = and(eq(mails.service, 'contact'), not(sql`starts_with(${mails.kind}, 'unit')`))
    const rows = await tx
      .select({ id: mails.id, reader: mails.reader })
      .from(mails)
      .where(and(inArray(mails.id, [...ids]), toReporter))
    return ids.map((id) => rows.find((row) => row.id === id)?.reader).find(Boolean) ?? null
  })
}

export type LoggedLetter = Awaited<ReturnType<typeof listLetters>>[number]

/** The letters of the last thirty days, those that wait for somebody first; nothing of what they say or who wrote them. */
export function listLetters(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx
      .select({
        id: inboxLetters.id,
        at: inboxLetters.createdAt,
        size: inboxLetters.size,
        state: inboxLetters.state,
        reason: inboxLetters.reason,
        again: inboxLetters.again,
        case: inboxLetters.case,
        reference: cases.reference,
      })
      .from(inboxLetters)
      .leftJoin(cases, eq(cases.id, inboxLetters.case))
      .where(sql`${inboxLetters.state} = 'aside' or ${inboxLetters.createdAt} > now() - interval '30 days'`)
      .orderBy(sql`${inboxLetters.state} = 'aside' desc`, desc(inboxLetters.createdAt))
      .limit(200),
  )
}

/** How many letters there were in thirty days by what became of them, how many came again, and how many wait for somebody. */
export function countLetters(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const of = (state: string) => sql<number>`(count(*) filter (where ${inboxLetters.state} = ${state}))::int`
    const recent = gt(inboxLetters.createdAt, sql`now() - interval '30 days'`)
    const [row] = await tx
      .select({
        waiting: of('waiting'),
        case: of('case'),
        reply: of('reply'),
        ignored: of('ignored'),
        again: sql<number>`coalesce(sum(${inboxLetters.again}), 0)::int`,
      })
      .from(inboxLetters)
      .where(recent)
    const aside = await tx.$count(inboxLetters, eq(inboxLetters.state, 'aside'))
    return { waiting: 0, case: 0, reply: 0, ignored: 0, again: 0, ...row, aside }
  })
}
