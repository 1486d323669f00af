import type { Locale, Localized } from '@/tenants/municipality'
import type { ProposedSum } from '../../../allocations/reads'
import type { SumSheet } from '../../../allocations/sheets/rules'
import type { Outcome, ReasonCode } from '../../input'
import { moneyIn } from '../../texts/facts/rules'

type Ratio = SumSheet['points']
const tags: Localized = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

const numberIn = (locale: Locale, [num, den]: Ratio, per = 1) =>
  new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 4 }).format(Number(num) / Number(den) / per)

type Says = {
  points: (points: string, value: string | null) => string
  cap: Record<SumSheet['cap']['by'], (sum: string) => string>
  floor: (sum: string) => string
  share: string
}
const says: Localized<Says> = {
  fi: {
    points: (points, value) => `Pisteet: ${points}.${value ? ` Yhden pisteen arvo: ${value}.` : ''}`,
    cap: {
      applied: (sum) => `Avustus on enintään haettu summa, ${sum}.`,
      costs: (sum) => `Avustus on enintään sallittu osuus kuluista, ${sum}.`,
      fixed: (sum) => `Avustus on enintään haun enimmäissumma, ${sum}.`,
      brake: (sum) => `Avustus nousee viime vuodesta enintään määrään ${sum}.`,
    },
    floor: (sum) => `Avustus laskee viime vuodesta enintään määrään ${sum}.`,
    share: 'Summa on laskettu pisteiden suhteessa ja pyöristetty.',
  },
  sv: {
    points: (points, value) => `Poäng: ${points}.${value ? ` Värdet av en poäng: ${value}.` : ''}`,
    cap: {
      applied: (sum) => `Bidraget är högst det sökta beloppet, ${sum}.`,
      costs: (sum) => `Bidraget är högst den tillåtna andelen av kostnaderna, ${sum}.`,
      fixed: (sum) => `Bidraget är högst maximibeloppet i ansökningsomgången, ${sum}.`,
      brake: (sum) => `Bidraget stiger från i fjol till högst ${sum}.`,
    },
    floor: (sum) => `Bidraget sjunker från i fjol till lägst ${sum}.`,
    share: 'Beloppet har räknats i förhållande till poängen och avrundats.',
  },
  en: {
    points: (points, value) => `Points: ${points}.${value ? ` The worth of one point: ${value}.` : ''}`,
    cap: {
      applied: (sum) => `The grant is at most the sum applied for, ${sum}.`,
      costs: (sum) => `The grant is at most the allowed share of costs, ${sum}.`,
      fixed: (sum) => `The grant is at most the largest sum of the call, ${sum}.`,
      brake: (sum) => `The grant rises from last year to at most ${sum}.`,
    },
    floor: (sum) => `The grant falls from last year to at least ${sum}.`,
    share: 'The sum has been counted by points and rounded.',
  },
}

/** How a divided sum came about, for the grounds of its decision; nothing where it was changed by hand. */
export function sumWords({ sheet, adjustedCents }: ProposedSum, locale: Locale): string {
  const { points, cap, floor, share } = says[locale]
  const value = sheet.pointCents && `${numberIn(locale, sheet.pointCents, 100)} €`
  const { by } = sheet.settled
  const how =
    by === 'cap'
      ? cap[sheet.cap.by](moneyIn(locale, sheet.cap.cents))
      : by === 'floor'
        ? floor(moneyIn(locale, sheet.floorCents))
        : by === 'share'
          ? share
          : null
  return [points(numberIn(locale, sheet.points), value), adjustedCents === null ? how : null].filter(Boolean).join(' ')
}

/** What a divided sum decides. */
export function rulingOfSum({ proposedCents, sheet }: ProposedSum): {
  outcome: Outcome
  grantedCents: number
  reason: ReasonCode | null
} {
  const { by } = sheet.settled
  if (proposedCents === 0) {
    const reason = by === 'belowThreshold' ? 'belowThreshold' : by === 'noPoints' ? 'fundsSpent' : 'belowMinimum'
    return { outcome: 'rejected', grantedCents: 0, reason }
  }
  if (proposedCents >= sheet.appliedCents) return { outcome: 'granted', grantedCents: proposedCents, reason: null }
  return { outcome: 'partly', grantedCents: proposedCents, reason: by === 'cap' ? 'capped' : 'fundsLimited' }
}
