import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { staff } from '@/db/people/tables'
import { inTown } from '@/db/town'
import type { Locale } from '@/tenants/municipality'
import { decisionTexts } from '../tables'
import { readyTexts } from './composing/rules'
import { type TextKey, textKeys } from './input'

/** The texts that decisions begin with: the town's own, and the ready ones where it has written none. */
export async function textsIn(tx: Transaction, locale: Locale): Promise<(key: TextKey) => string> {
  const own = await latestIn(tx)
  return (key) => own.get(key)?.words?.[locale] ?? readyTexts[locale][key]
}

async function latestIn(tx: Transaction) {
  const rows = await tx
    .selectDistinctOn([decisionTexts.key], {
      key: decisionTexts.key,
      number: decisionTexts.number,
      words: decisionTexts.words,
      at: decisionTexts.createdAt,
      by: staff.name,
    })
    .from(decisionTexts)
    .leftJoin(staff, eq(staff.id, decisionTexts.writtenBy))
    .orderBy(decisionTexts.key, desc(decisionTexts.number))
  return new Map(rows.map((row) => [row.key, row]))
}

/** Every text with its version; number 0 is the ready one. */
export function listTexts(reader: GrantOfficer) {
  return inTown(reader, async (tx) => {
    const own = await latestIn(tx)
    return textKeys.map((key) => {
      const written = own.get(key)
      const ready = { fi: readyTexts.fi[key], sv: readyTexts.sv[key], en: readyTexts.en[key] }
      return {
        ...{ key, number: written?.number ?? 0, words: { ...ready, ...written?.words } },
        ...{ by: written?.by ?? null, at: written?.at ?? null },
      }
    })
  })
}
export type DecisionText = Awaited<ReturnType<typeof listTexts>>[number]

/** The number of a text's latest version, while nobody else writes one. */
export async function latestNumber(tx: Transaction, key: TextKey): Promise<number> {
  const [latest] = await tx
    .select({ number: decisionTexts.number })
    .from(decisionTexts)
    .where(and(eq(decisionTexts.key, key)))
    .orderBy(desc(decisionTexts.number))
    .limit(1)
  return latest?.number ?? 0
}
