import { dayIn, moneyIn } from '@/db/grants/decisions/texts/facts/rules'
import { faultWords, type MendFault } from '@/db/grants/receipts/mending/rules'
import type { Locale } from '@/tenants/municipality'

type Values = Readonly<Record<string, string>>

/** What a notice tells in keys, cents and days, in the words of its reader's language. What it does not know of stays as it is. */
export function wordedFor(locale: Locale, values: Values): Record<string, string> {
  const { fault, cents, due } = values
  return {
    ...values,
    ...(fault !== undefined && { fault: faultWords[locale][fault as MendFault] ?? '' }),
    ...(cents !== undefined && { sum: moneyIn(locale, Number(cents)) }),
    ...(due !== undefined && /^\d{4}-\d\d-\d\d$/.test(due) && { due: dayIn(locale, due) }),
  }
}
