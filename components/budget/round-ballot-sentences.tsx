import { useLocale, useTranslations } from 'next-intl'
import { Sentences } from '@/components/budget/round-sentences'
import { formatMoney } from '@/components/ui/format'
import type { BallotForm } from '@/db/budget/ballots/input'

type Props = { ballot: BallotForm; pots: readonly { wholeTown: boolean }[] }

/** What a voter does: in which pots, and within which limits. */
export function BallotSentences({ ballot, pots }: Props) {
  const t = useTranslations('rounds')
  const areas = pots.some(({ wholeTown }) => !wholeTown)
  const both = areas && pots.some(({ wholeTown }) => wholeTown)
  const choices = useChoiceSentences(ballot)
  return (
    <Sentences>
      {[
        ...choices,
        areas && t(both ? 'potsBoth' : 'potsAreas'),
        pots.length > 1 && t('rules.eachPot'),
        ballot.blank && t('rules.blank'),
      ]}
    </Sentences>
  )
}

function useChoiceSentences(ballot: BallotForm) {
  const t = useTranslations('rounds.rules')
  const locale = useLocale()
  switch (ballot.type) {
    case 'approval':
      return [t(`approval.${approvalKind(ballot)}`, { min: ballot.min, max: ballot.max ?? 0 })]
    case 'knapsack': {
      const sum = ballot.maxSumCents
      return [
        sum === null ? t('knapsack') : t('knapsackSum', { sum: formatMoney(sum, locale) }),
        ballot.min > 1 && t('knapsackMin', { min: ballot.min }),
      ]
    }
    case 'cumulative':
      return [t('cumulative', { sum: ballot.sum })]
    case 'ordinal':
      return [
        ballot.min === ballot.max
          ? t('ordinalExactly', { max: ballot.max })
          : t('ordinal', { min: ballot.min, max: ballot.max }),
      ]
    case 'scoring':
      return [t('scoring', { minPoints: ballot.minPoints, maxPoints: ballot.maxPoints })]
    case 'choose-1':
      return [t('choose-1')]
  }
}

function approvalKind({ min, max }: { min: number; max: number | null }) {
  if (max === null) return min > 1 ? 'min' : 'any'
  if (min === max) return 'exactly'
  return min > 1 ? 'between' : 'max'
}
