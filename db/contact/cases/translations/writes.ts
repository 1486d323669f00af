import 'server-only'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import type { Wordings } from './rules'
import { caseTranslations } from './tables'

type Told = { readonly case: string; readonly event: string }

/** Keeps what was said with an event in other languages, as it was sent. */
export async function keepTranslations(tx: Transaction, { municipality }: Visitor, told: Told, also: Wordings) {
  const rows = (['fi', 'sv', 'en'] as const).flatMap((locale) => {
    const words = also[locale]
    return words ? [{ municipality, ...told, locale, words }] : []
  })
  if (rows.length > 0) await tx.insert(caseTranslations).values(rows)
}
