import { groundWords } from '@/db/grants/recoveries/hearings/rules'
import type { Locale, Localized } from '@/tenants/municipality'
import type { Outcome } from '../../input'
import { dayIn, moneyIn } from '../../texts/facts/rules'
import type { Token } from '../../texts/input'
import type { RecoveryMatter } from './reads'

const answerWords: Localized<{ none: string; on: (days: string) => string }> = {
  fi: { none: 'Hakija ei ole vastannut.', on: (days) => `Hakija on vastannut ${days}.` },
  sv: { none: 'Sökanden har inte svarat.', on: (days) => `Sökanden har svarat ${days}.` },
  en: { none: 'The applicant has not answered.', on: (days) => `The applicant has answered on ${days}.` },
}

type Ruling = { outcome: Outcome; recoveredCents?: number | null }

/** What the texts of a decision on paying back may say besides what they say of the application. */
export function recoveryFacts(
  locale: Locale,
  { ground, words, paidCents, heardOn, heardUntil, answeredOn }: RecoveryMatter,
  { recoveredCents }: Ruling,
): Partial<Record<Token, string>> {
  const day = (on: string | null) => (on ? dayIn(locale, on) : '–')
  const { none, on } = answerWords[locale]
  const days = [...new Set(answeredOn)].map(day).join(', ')
  return {
    recovered: moneyIn(locale, recoveredCents ?? 0),
    paid: moneyIn(locale, paidCents),
    ground: groundWords[locale][ground],
    events: words,
    heardOn: day(heardOn),
    heardUntil: day(heardUntil),
    answered: days ? on(days) : none,
  }
}
