import { dayIn, moneyIn } from '@/db/grants/decisions/texts/facts/rules'
import { faultWords, type MendFault } from '@/db/grants/receipts/mending/rules'
import { reasonWords } from '@/db/grants/receipts/reasons/rules'
import { countedOf, type Reason, type Verdict } from '@/db/grants/receipts/rules'
import type { Locale } from '@/tenants/municipality'

/** What of a receipt was not accepted, and why; cents. */
export type Cut = { what: string; reason: Reason; cents: number }

/** The receipts of which something was not accepted, for a notice that tells them. */
export function cutsOf(lines: readonly { words: string; cents: number; verdict: Verdict | null }[]): Cut[] {
  return lines.flatMap(({ words, cents, verdict }) =>
    verdict && verdict.is !== 'accepted'
      ? [{ what: words, reason: verdict.reason, cents: cents - countedOf(cents, verdict) }]
      : [],
  )
}

const cutWords = (locale: Locale, cuts: readonly Cut[]) =>
  cuts
    .map(({ what, reason, cents }) => `${what}, ${moneyIn(locale, cents)}: ${reasonWords[locale][reason] ?? ''}`)
    .join('\n')

type Values = Readonly<Record<string, string>>

/** What a notice tells in keys, cents and days, in the words of its reader's language. What it does not know of stays as it is. */
export function wordedFor(locale: Locale, values: Values): Record<string, string> {
  const { fault, cents, cuts, due } = values
  return {
    ...values,
    ...(fault !== undefined && { fault: faultWords[locale][fault as MendFault] ?? '' }),
    ...(cents !== undefined && { sum: moneyIn(locale, Number(cents)) }),
    ...(cuts !== undefined && { cuts: cutWords(locale, JSON.parse(cuts) as Cut[]) }),
    ...(due !== undefined && /^\d{4}-\d\d-\d\d$/.test(due) && { due: dayIn(locale, due) }),
  }
}
