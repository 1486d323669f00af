import 'server-only'
import type { Officer } from '@/db/actors'
import { listMonth } from '@/db/contact/figures/exports/reads'
import { caseColumns, sheetHead, sheetRows, wordColumns } from '@/db/contact/figures/exports/rules'
import type { Locale } from '@/tenants/municipality'

type Asked = { unit: string | undefined; words: boolean }

/** The cases of some months as a table, a month at a time: no longer than eighteen of them, and never all in memory. */
export async function* caseRows(
  asker: Officer<'contact'>,
  months: readonly string[],
  asked: Asked,
  order: readonly Locale[],
) {
  const columns = [...caseColumns, ...(asked.words ? wordColumns : [])]
  yield sheetHead(columns)
  for (const month of months) {
    const rows = await listMonth(asker, month, asked)
    const named = rows.map((row) => ({ ...row, topic: order.map((locale) => row.topic[locale]).find(Boolean) }))
    yield sheetRows(columns, named)
  }
}
