import 'server-only'
import { and, eq, isNotNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import type { Texts } from '../../../columns'
import { finnishDay } from '../../../fields'
import type { MailKind } from '../../../outbox/mails/input'
import { post } from '../../../outbox/mails/writes'
import { topics, units } from '../../topics/tables'
import { waitsIn } from '../../waits/reads'
import { cases, reporters } from '../tables'
import type { Wordings } from '../translations/rules'
import { lastDayOn, letterOn, type Turn } from './rules'

type Words = Record<string, string | null | undefined>

/** Whoever's case has joined another hears of the topic, the unit and the day of that one. */
const mains = alias(cases, 'mains')

/** Writes to every reporter of a case, and of those that have joined it, who has left an address, each in their own language. `event` names what is told of. */
export async function writeToReporters(
  tx: Transaction,
  actor: Visitor,
  id: string,
  kind: MailKind,
  event: string,
  words: Words = {},
  also: Wordings = {},
) {
  const rows = await tx
    .select({
      reader: reporters.id,
      address: reporters.email,
      locale: reporters.locale,
      about: cases.reference,
      topic: topics.name,
      unit: units.name,
      dueAt: sql`coalesce(${mains.dueAt}, ${cases.dueAt})`.mapWith(cases.dueAt),
      place: cases.place,
      spoken: sql<Locale>`(select c.locale from ${cases} c where c.id = ${id})`,
    })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .leftJoin(mains, eq(mains.id, cases.main))
    .innerJoin(topics, eq(topics.id, sql`coalesce(${mains.topic}, ${cases.topic})`))
    .innerJoin(units, eq(units.id, sql`coalesce(${mains.unit}, ${cases.unit})`))
    .where(and(or(eq(reporters.case, id), eq(cases.main, id)), isNotNull(reporters.email)))
  const letters = rows.map(({ topic, unit, dueAt, address, place, spoken, ...row }) => ({
    ...row,
    service: 'contact' as const,
    kind,
    address: address ?? '',
    values: filled({
      ...words,
      ...inLanguageOf(row.locale, spoken, words.words, also),
      case: id,
      topic: inLanguage(topic, row.locale),
      unit: inLanguage(unit, row.locale),
      due: finnishDay(dueAt),
      ...(kind === 'caseEnded' ? { place } : {}),
    }),
    dedupe: `${event}:${row.reader}`,
  }))
  await post(tx, actor, ...letters)
}

/**
 * The letter on a new state, if there is one. `told`: the words and facts that the reporter reads on their page too. Of an end it names the
 * event, which its answer links are about.
 */
export async function writeOnMove(
  tx: Transaction,
  actor: Visitor,
  id: string,
  turn: Turn,
  event: string,
  told: Words,
  also: Wordings,
) {
  const kind = told.registry ? 'caseHandedOver' : letterOn(turn)
  if (!kind) return
  const now = new Date()
  const waits = (await waitsIn(tx))(now)
  const until = kind === 'disputeRefused' || told.registry ? null : lastDayOn(turn.to, now, waits)
  const facts = { state: turn.to, until, ending: kind === 'caseEnded' ? event : null }
  await writeToReporters(tx, actor, id, kind, `case:${event}`, { ...told, ...facts }, also)
}

/** The handler's words for a reader: in their language or, unless somebody wrote them in it, in that of the case, which is then named. */
function inLanguageOf(locale: Locale, spoken: Locale, words: string | null | undefined, also: Wordings): Words {
  if (!words) return {}
  if (also[locale]) return { words: also[locale] }
  return locale === spoken ? { words } : { words, spoken }
}

const inLanguage = (texts: Texts, locale: keyof Texts) => texts[locale] ?? texts.fi ?? texts.sv ?? texts.en

const filled = (words: Words) =>
  Object.fromEntries(Object.entries(words).filter((word): word is [string, string] => Boolean(word[1])))
