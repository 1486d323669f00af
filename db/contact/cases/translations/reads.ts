import 'server-only'
import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Locale } from '@/tenants/municipality'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { cases, reporters } from '../tables'
import { unwritten, type Wordings } from './rules'
import { caseTranslations } from './tables'

/** The languages of those who wait for an answer from a case, besides its own, with how many read each. */
export function listOtherReaders(officer: Officer<'contact'>, id: string) {
  return inTown(officer, (tx) => otherReaders(tx, id))
}

export function otherReaders(tx: Transaction, id: string) {
  return tx
    .select({ locale: reporters.locale, count: sql<number>`count(*)::int` })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .where(
      and(
        or(eq(cases.id, id), eq(cases.main, id)),
        ne(reporters.locale, sql`(select c.locale from ${cases} c where c.id = ${id})`),
      ),
    )
    .groupBy(reporters.locale)
    .orderBy(reporters.locale)
}

/** Words that everybody who waits is to read are there in every language they read, or one is to do for all. Refuses: casework.languageMissing. */
export async function refuseUnwritten(tx: Transaction, id: string, said: { also: Wordings; oneLanguage: boolean }) {
  if (!said.oneLanguage && unwritten(await otherReaders(tx, id), said.also).length > 0)
    throw new Refusal('casework.languageMissing')
}

/** What was said with the turns of a case in one language, by event. */
export async function translationsIn(tx: Transaction, id: string, locale: Locale): Promise<Map<string, string>> {
  const rows = await tx
    .select({ event: caseTranslations.event, words: caseTranslations.words })
    .from(caseTranslations)
    .where(and(eq(caseTranslations.case, id), eq(caseTranslations.locale, locale)))
  return new Map(rows.map(({ event, words }) => [event, words]))
}
