import 'server-only'
import { getLocale } from 'next-intl/server'
import type { ResultWords } from '@/components/budget/result-words'
import { formatMoney, formatNumber } from '@/components/ui/format'
import type { Source } from '@/db/budget/imports/rules'
import type { PotResult } from '@/db/budget/tally/results/rules'
import { localized } from './here'

/** What the parts of a result are told in: the reader's language, names of proposals, money in the currency it is in. */
export async function resultWords(pots: readonly PotResult[], source: Source | null): Promise<ResultWords> {
  const [locale, pick] = await Promise.all([getLocale(), localized()])
  const titles = new Map(pots.flatMap(({ rows }) => rows.map(({ number, title }) => [number, pick(title) || number])))
  const foreign = source && source.currency !== 'EUR' ? source.currency : null
  return {
    locale,
    pick,
    titleOf: (number) => titles.get(number) ?? number,
    money: (cents) =>
      foreign ? `${formatNumber(Number(cents) / 100, locale)}\u00a0${foreign}` : formatMoney(BigInt(cents), locale),
  }
}
