import 'server-only'
import { pathOf } from '@/app/_messages/paths'
import type { Locale } from '@/tenants/municipality'
import { originHere } from './origin'

/** Where Suomi.fi leads back to: one address for each town, as it was agreed on. */
export const answerAddress = async () => `${await originHere()}/api/authorizations/callback`

/** What came of the way to Suomi.fi, told on the organisation’s page: `authorizations.away` as `away`. */
export const outcomes = [
  ...(['granted', 'cancelled', 'otherChosen', 'notEnough', 'over', 'away', 'noIdentity', 'noBusinessId'] as const),
  ...(['refused', 'unknown'] as const),
] as const
export type Outcome = (typeof outcomes)[number]

/** The organisation's page with what came of it; a rule that said no otherwise is told as `refused`. */
export function back(locale: Locale, organisation: string, outcome: string): string {
  const word = outcome.replace(/^authorizations\./, '')
  const authorization = outcomes.find((one) => one === word) ?? 'refused'
  return `${pathOf(locale, '/mine/organisations/[organisation]', { organisation }, { authorization })}#mandates`
}
