import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import type { Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { keyedHash, keyFor } from '../../keys'
import { inTown } from '../../town'
import { lastDayOn } from '../cases/letters/rules'
import { ends } from '../cases/rules'
import { caseEvents, cases, reporters } from '../cases/tables'
import { translationsIn } from '../cases/translations/reads'
import { inReadersWords } from '../cases/translations/rules'
import { tellingPhoto } from '../photos/reads'
import { surveys } from '../surveys/tables'
import { topics } from '../topics/tables'
import { waitsIn } from '../waits/reads'
import { standingOf } from './rules'

const octets = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const uuidOf = (part: Buffer) => part.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
const sealOf = (ids: Buffer) => keyedHash(keyFor('contact: ending'), ids.toString('hex')).subarray(0, 16)

/** The secret of the answer links in a mail about an end. Nothing is kept of it: the seal tells that this house has made it. */
export function endingKeyOf(end: string, reporter: string): string {
  const ids = Buffer.concat([octets(end), octets(reporter)])
  return Buffer.concat([ids, sealOf(ids)]).toString('base64url')
}

/** Whom a link asks, and about which end; null for one that this house has not made. */
export function askedBy(key: string): { end: string; reporter: string } | null {
  const [ids, seal] = [Buffer.from(key, 'base64url').subarray(0, 32), Buffer.from(key, 'base64url').subarray(32)]
  if (seal.length !== 16 || !timingSafeEqual(seal, sealOf(ids))) return null
  return { end: uuidOf(ids.subarray(0, 16)), reporter: uuidOf(ids.subarray(16)) }
}

const mains = alias(cases, 'mains')

/** An end as its mail told it, and how its link stands; null when the link, or its reader, is gone. */
export function findEnding(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const found = await endingIn(tx, key)
    if (!found) return null
    const { reporter: _, about, ...ending } = found
    const also = await translationsIn(tx, about, visitor.locale)
    return inReadersWords([ending], ending.spoken, visitor.locale, also)[0] ?? null
  })
}

/** The photo that the mail carries; null when there is none, or the link opens nothing. */
export function findEndingPhoto(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const ending = await endingIn(tx, key)
    return ending && tellingPhoto(tx, ending.reporter)
  })
}

export async function endingIn(tx: Transaction, key: string) {
  const asked = askedBy(key)
  if (!asked) return null
  const [own] = await tx
    .select({
      reference: cases.reference,
      spoken: sql<Locale>`coalesce(${mains.locale}, ${cases.locale})`,
      place: cases.place,
      topic: topics.name,
      ownState: cases.state,
      main: mains.id,
      mainState: mains.state,
      id: cases.id,
      ratedAt: surveys.createdAt,
    })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .innerJoin(topics, eq(topics.id, cases.topic))
    .leftJoin(mains, eq(mains.id, cases.main))
    .leftJoin(surveys, eq(surveys.reporter, reporters.id))
    // Whoever has been erased has no address any more, and nothing to answer.
    .where(and(eq(reporters.id, asked.reporter), isNotNull(reporters.email)))
  if (!own) return null
  const { ownState, main, mainState, id, ratedAt, ...shown } = own
  const history = await endsOf(tx, main ?? id)
  const told = history.find((event) => event.id === asked.end)
  if (!told) return null
  const waits = (await waitsIn(tx))(told.at)
  const stands = { state: mainState ?? ownState, lastEnd: history[0]?.id ?? null, ratedAt, days: waits.dispute }
  const standing = standingOf({ ...asked, ...stands, endedAt: told.at }, new Date())
  return {
    ...shown,
    ...told,
    standing,
    until: told.to && lastDayOn(told.to, told.at, waits),
    reporter: asked.reporter,
    about: main ?? id,
  }
}

const anew = sql`${caseEvents.from} is distinct from 'reopen_requested'`

/** The ends a case has come to, the latest first; one that stays after a dispute is the one it was. */
const endsOf = (tx: Transaction, id: string) =>
  tx
    .select({ id: caseEvents.id, to: caseEvents.to, words: caseEvents.words, at: caseEvents.createdAt })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, id), eq(caseEvents.kind, 'moved'), inArray(caseEvents.to, [...ends]), anew))
    .orderBy(desc(caseEvents.createdAt))
