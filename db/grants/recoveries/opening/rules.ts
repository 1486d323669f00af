import { moneyIn } from '@/db/grants/decisions/texts/facts/rules'
import type { Locale, Localized } from '@/tenants/municipality'

/** The grounds on which the portal asks by itself: all are sums, and no judgement. `lapsed`: the time for receipts went by. */
export type SumGround = 'excess' | 'lapsed' | 'changed'
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
      lapsed:
        'Tositteet eivät tulleet määräajassa. Saadut tositteet oikeuttaisivat enintään avustukseen, jonka määrä on {right}.',
      changed: 'Uudella päätöksellä avustusta on myönnetty {right}.',
    },
    none: {
      excess: 'Kuluja ei ole hyväksytty.',
      lapsed: 'Tositteita kuluista ei ole tullut määräajassa.',
      changed: 'Uudella päätöksellä avustusta ei ole myönnetty.',
    },
    asked: 'Aiemmin on pyydetty takaisin {asked}.',
    over: 'Liikaa on maksettu {over}.',
  },
  sv: {
    paid: 'Sammanlagt har {paid} betalats i bidrag.',
    right: {
      excess: 'De godkända kostnaderna ger rätt till ett bidrag på {right}.',
      lapsed:
        'Verifikaten kom inte inom utsatt tid. De som har kommit skulle ge rätt till ett bidrag på högst {right}.',
      changed: 'Genom det nya beslutet har {right} beviljats i bidrag.',
    },
    none: {
      excess: 'Inga kostnader har godkänts.',
      lapsed: 'Inga verifikat över kostnaderna har kommit inom utsatt tid.',
      changed: 'Genom det nya beslutet har inget bidrag beviljats.',
    },
    asked: 'Tidigare har {asked} begärts tillbaka.',
    over: 'För mycket har betalats: {over}.',
  },
  en: {
    paid: 'In all, {paid} of the grant has been paid.',
    right: {
      excess: 'The accepted costs give a right to a grant of {right}.',
      lapsed:
        'The receipts did not come in time. Those that have come would give a right to a grant of at most {right}.',
      changed: 'By the new decision a grant of {right} has been given.',
    },
    none: {
      excess: 'No costs have been accepted.',
      lapsed: 'No receipts of the costs have come in time.',
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
