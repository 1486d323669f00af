import 'server-only'
import { and, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { caseEvents, cases } from '../tables'
import { likelyWords, type Part, pieceOf, termsOf } from './rules'

const listOf = (words: readonly string[]) => words.join(' ')

/** The cases that have every word of a search somewhere: in what was told, what has been said or noted since, or in their topic. */
export function foundBy(query: string): SQL {
  return sql`${cases.id} in (select hit.id from find_cases(${listOf(termsOf(query))}) hit)`
}

/** The same with how well each fits, to join to; nothing without words. */
export const ranking = (query: string) => sql`find_cases(${listOf(termsOf(query))}) as ranking`

/** The same from the newest on, until more than `most` are found: a word that stands in every tenth case costs no more in a hundred thousand. */
export const newestRanking = (query: string, opened: boolean, most: number) =>
  sql`find_newest_cases(${listOf(termsOf(query))}, ${opened}, ${most}) as ranking`

/** Where a found word stands. */
export type Piece = { of: 'text' | 'place' | 'said' | 'words' | 'note'; parts: Part[] }
type Row = { id: string; text: string; place: string | null }
type Source = { of: Piece['of']; text: string }

/** The piece of each case in which the search has found something, the case's own words before what was said later. */
export async function piecesOf(tx: Transaction, rows: readonly Row[], query: string): Promise<Map<string, Piece>> {
  const terms = termsOf(query)
  if (terms.length === 0 || rows.length === 0) return new Map()
  const sources = await sourcesOf(tx, rows)
  const texts = [...sources.values()].flatMap((all) => all.map(({ text }) => text))
  const meant = await meantBy(tx, terms, likelyWords(texts, terms))
  const pieces = [...sources].flatMap(([id, all]) => {
    const [first] = all.flatMap(({ of, text }) => {
      const parts = pieceOf(text, meant)
      return parts ? [{ of, parts }] : []
    })
    return first ? [[id, first] as const] : []
  })
  return new Map(pieces)
}

/** Everything of a case that is searched, in the order in which it is shown. */
async function sourcesOf(tx: Transaction, rows: readonly Row[]): Promise<Map<string, Source[]>> {
  const ids = rows.map(({ id }) => id)
  const events = await tx
    .select({ case: caseEvents.case, by: caseEvents.by, words: caseEvents.words, note: caseEvents.note })
    .from(caseEvents)
    .where(and(inArray(caseEvents.case, ids), or(isNotNull(caseEvents.words), isNotNull(caseEvents.note))))
    .orderBy(desc(caseEvents.createdAt))
  const sources = new Map(rows.map(({ id, text, place }) => [id, told(text, place)]))
  for (const { case: id, by, words, note } of events) {
    if (words) sources.get(id)?.push({ of: by === 'reporter' ? 'said' : 'words', text: words })
    if (note) sources.get(id)?.push({ of: 'note', text: note })
  }
  return sources
}

const told = (text: string, place: string | null): Source[] => [
  { of: 'text', text },
  ...(place ? [{ of: 'place' as const, text: place }] : []),
]

/** The words that the search means by its terms: judged word by word as it judges texts. */
async function meantBy(tx: Transaction, terms: readonly string[], words: readonly string[]): Promise<Set<string>> {
  const rows = await tx.execute<{ word: string }>(sql`
    select word from string_to_table(${listOf(words)}, ' ') as word
     where exists (select from string_to_table(${listOf(terms)}, ' ') as term where case_terms(word) @@ case_query(term))`)
  return new Set([...rows].map(({ word }) => word))
}

/** The case whose number has been typed, before all others. */
export const numbered = (query: string) => {
  const [number] = termsOf(query)
  return number && eq(cases.reference, number)
}
