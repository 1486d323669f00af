import { useLocale, useTranslations } from 'next-intl'
import { BallotSentences } from '@/components/budget/round-ballot-sentences'
import { CountingSentences, TieSentence } from '@/components/budget/round-counting-sentences'
import { Sentences } from '@/components/budget/round-sentences'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay, formatEnd, formatMoment } from '@/components/ui/format'
import type { BallotForm } from '@/db/budget/ballots/input'
import type { VotingRight } from '@/db/budget/rounds/rules'
import type { Rule } from '@/db/budget/tally/input'

export type RulesInForce = {
  right: VotingRight
  voting: { from: Date; until: Date }
  ballot: BallotForm
  rule: Rule
  pots: readonly { wholeTown: boolean }[]
}

/** The rules of a round in plain words: for residents, and for staff before residents read them. */
export function RoundRules({ rules, town }: { rules: RulesInForce; town: string }) {
  const t = useTranslations('rounds.rules')
  const locale = useLocale()
  const { right, voting, ballot, rule, pots } = rules
  const when = { from: formatMoment(voting.from, locale), until: formatEnd(voting.until, locale) }
  return (
    <DefinitionList
      facts={[
        { term: t('who'), detail: <VotingRightSentences right={right} town={town} /> },
        { term: t('when'), detail: t('whenText', when) },
        { term: t('how'), detail: <BallotSentences ballot={ballot} pots={pots} /> },
        { term: t('count'), detail: <CountingSentences rule={rule} /> },
        { term: t('tie'), detail: <TieSentence rule={rule} /> },
      ]}
    />
  )
}

/** Who may vote: where they live, how old they are, and how they show it. */
export function VotingRightSentences({ right, town }: { right: VotingRight; town: string }) {
  const t = useTranslations('rounds.rules')
  const age = useAgeSentence(right)
  return (
    <Sentences>
      {right.residentsOnly ? t('residents', { town }) : t('everybody')}
      {age}
      {t('identify')}
    </Sentences>
  )
}

function useAgeSentence({ minimumAge: minimum, maximumAge: maximum, ageReached, ageOn }: VotingRight) {
  const t = useTranslations('rounds.rules')
  const day = formatDay(ageOn, useLocale())
  const values = { minimum: minimum ?? 0, maximum: maximum ?? 0, year: ageOn.slice(0, 4), day }
  if (minimum === null && maximum === null) return t('noAge')
  if (maximum === null) return t(`atLeast.${ageReached}`, values)
  return minimum === null ? t(`atMost.${ageReached}`, values) : t(`between.${ageReached}`, values)
}
