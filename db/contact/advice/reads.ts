import 'server-only'
import { and, desc, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { publicShape, shown } from '../publications/reads'
import { alikeTo } from '../publications/similar/reads'
import { alike } from '../publications/similar/rules'
import { casePublications } from '../publications/tables'
import { countedTo } from '../tallies/reads'
import { topics, units } from '../topics/tables'
import type { AdviceFilters, Reuse } from './input'
import { helps } from './tables'

export const adviceOnPage = 20
const mostCounted = 1_000
/** As many as somebody reads through before they send. */
const mostShown = 3

/** A question that is published with its answer: the one condition of all that shows questions and answers. */
export const answered = and(shown, eq(cases.kind, 'advice'), isNotNull(casePublications.answer))

/** How many have said that the answer spared them asking. */
export const helpsOf = sql<number>`(select count(*)::int from ${helps} h where h."case" = ${cases.id})`

const adviceRows = (tx: Transaction, found: SQL | undefined) =>
  tx
    .select({
      ...publicShape,
      publication: casePublications.id,
      answer: sql<string>`${casePublications.answer}`,
      helped: helpsOf,
    })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .innerJoin(topics, eq(topics.id, cases.topic))
    .innerJoin(units, eq(units.id, cases.unit))
    .where(and(answered, found))

export type Advice = Awaited<ReturnType<typeof adviceRows>>[number]

/** One page of the questions and answers everybody may read, the newest first; of those that are looked for, before others those that ask with the words. */
export function listAdvice(visitor: Visitor<'contact'>, { q, page }: AdviceFilters) {
  const found = q ? sql`${casePublications.id} in (select id from find_answers(${q}))` : undefined
  const asked = sql`${casePublications.id} in (select id from find_answers(${q ?? ''}) where asked) desc`
  return inTown(visitor, async (tx) => {
    const counting = tx
      .select({ id: cases.id })
      .from(casePublications)
      .innerJoin(cases, eq(cases.id, casePublications.case))
      .where(and(answered, found))
      .limit(mostCounted + 1)
    const [number, rows] = await Promise.all([
      tx.$count(counting.as('counting')),
      adviceRows(tx, found)
        .orderBy(...(q ? [asked] : []), desc(casePublications.createdAt), desc(cases.reference))
        .limit(adviceOnPage)
        .offset((page - 1) * adviceOnPage),
    ])
    const counted = countedTo(number, mostCounted)
    return { rows, ...counted, pages: Math.max(1, Math.ceil(counted.total / adviceOnPage)) }
  })
}

/** Up to three published answers to questions in much the same words, the likeliest first. */
export function listSimilarAdvice(visitor: Visitor<'contact'>, { topic, text }: { topic: string; text: string }) {
  return inTown(visitor, async (tx) => {
    const [known] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.code, topic))
    return known ? likeliest(tx, text, known.id) : []
  })
}

/** How many a published answer has helped. */
export function countHelps(visitor: Visitor<'contact'>, id: string) {
  return inTown(visitor, (tx) => tx.$count(helps, eq(helps.case, id)))
}

/** What has been answered before to what a case asks: in the words everybody reads, those in the language of the case first. */
export function listReusableAdvice(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [known] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!known) return []
    const found = await likeliest(tx, known.text, known.topic, ne(cases.id, id))
    return found.toSorted((one, other) => ranked(other, known.locale) - ranked(one, known.locale))
  })
}

const ranked = ({ locale }: Advice, mine: string) => (locale === mine ? 1 : 0)

async function likeliest(tx: Transaction, text: string, topic: string, apart?: SQL) {
  const ranks = await alikeTo(tx, text, topic, true)
  const ids = [...ranks].filter(([, rank]) => rank >= alike).map(([id]) => id)
  if (ids.length === 0) return []
  const rows = await adviceRows(tx, and(inArray(casePublications.id, ids), apart))
  const rankOf = ({ publication }: Advice) => ranks.get(publication) ?? 0
  return rows.toSorted((one, other) => rankOf(other) - rankOf(one)).slice(0, mostShown)
}

/** The words of a published answer, for an officer's own. Refuses: gone. */
export function findAnswer(officer: Officer<'contact'>, { reuse }: Reuse): Promise<string> {
  return inTown(officer, async (tx) => {
    const [found] = await adviceRows(tx, eq(cases.reference, reuse))
    if (!found) throw new Refusal('gone')
    return found.answer
  })
}
