import { moneyIn } from '@/db/grants/decisions/texts/facts/rules'
import type { Locale, Localized } from '@/tenants/municipality'

/** The grounds on which the portal asks by itself: both are sums, and no judgement. */
export type SumGround = 'excess' | 'changed'
export type Sums = { paidCents: number; rightCents: number; askedCents: number; cents: number }

type Sentences = {
  paid: string
  right: Record<SumGround, string>
  none: Record<SumGround, string>
  asked: string
  over: string
}

const sentences: Localized<Sentences> = {
  fi: {
    paid: 'Avustusta on maksettu yhteensä {paid}.',
    right: {
      excess: 'Hyväksytyt kulut oikeuttavat avustukseen, jonka määrä on {right}.',
      changed: 'Uudella päätöksellä avustusta on myönnetty {right}.',
    },
    none: {
      excess: 'Kuluja ei ole hyväksytty.',
      changed: 'Uudella päätöksellä avustusta ei ole myönnetty.',
    },
    asked: 'Aiemmin on pyydetty takaisin {asked}.',
    over: 'Liikaa on maksettu {over}.',
  },
  sv: {
    paid: 'Sammanlagt har {paid} betalats i bidrag.',
    right: {
      excess: 'De godkända kostnaderna ger rätt till ett bidrag på {right}.',
      changed: 'Genom det nya beslutet har {right} beviljats i bidrag.',
    },
    none: {
      excess: 'Inga kostnader har godkänts.',
      changed: 'Genom det nya beslutet har inget bidrag beviljats.',
    },
    asked: 'Tidigare har {asked} begärts tillbaka.',
    over: 'För mycket har betalats: {over}.',
  },
  en: {
    paid: 'In all, {paid} of the grant has been paid.',
    right: {
      excess: 'The accepted costs give a right to a grant of {right}.',
      changed: 'By the new decision a grant of {right} has been given.',
    },
    none: {
      excess: 'No costs have been accepted.',
      changed: 'By the new decision no grant has been given.',
    },
    asked: 'Before this, {asked} has been asked back.',
    over: 'Too much has been paid: {over}.',
  },
}

/** How the sum came about, as the applicant reads it in the letter of hearing and in the decision. */
export function wordsOf(locale: Locale, ground: SumGround, { paidCents, rightCents, askedCents, cents }: Sums): string {
  const { paid, right, none, asked, over } = sentences[locale]
  const money = (sum: number) => moneyIn(locale, sum)
  return [
    paid.replace('{paid}', money(paidCents)),
    rightCents > 0 ? right[ground].replace('{right}', money(rightCents)) : none[ground],
    askedCents > 0 && asked.replace('{asked}', money(askedCents)),
    over.replace('{over}', money(cents)),
  ]
    .filter(Boolean)
    .join(' ')
}
