import 'server-only'
import { getTranslations } from 'next-intl/server'
import { itemLines, type Say, sumSteps } from '@/components/grants/sum-steps'
import { itemName } from '@/db/grants/allocations/sheets/names/rules'
import type { SumSheet } from '@/db/grants/allocations/sheets/rules'
import type { Call } from '@/db/grants/calls/input'
import type { Words } from '@/db/grants/forms/input'
import type { Locale } from '@/tenants/municipality'

/** How a sum came about in plain sentences, for the grounds of a decision in the language of the application. */
export async function sumGrounds(sheet: SumSheet, call: Call, locale: Locale): Promise<string[]> {
  const t = await getTranslations({ locale, namespace: 'allocations.sheet' })
  const say: Say = (key, values) => t(key as 'step.enough', values)
  const pick = (words: Words) => words[locale] ?? words.fi ?? words.sv ?? words.en ?? ''
  return [...itemLines(sheet, itemName(call, pick), { say, locale }), ...sumSteps(sheet, { say, locale })]
}
