import { getLocale, getTranslations } from 'next-intl/server'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatEnd, formatMoment } from '@/components/ui/format'
import type { Round } from '@/db/budget/rounds/reads'

const ends = ['ideasUntil', 'reviewUntil', 'votingUntil'] as const
const moments = ['ideasFrom', 'ideasUntil', 'reviewUntil', 'votingFrom', 'votingUntil', 'resultOn'] as const

/** The moments at which the phases of the round change. */
export async function RoundSchedule({ round }: { round: Round }) {
  const [t, locale] = await Promise.all([getTranslations('rounds.form'), getLocale()])
  const isEnd = (name: string) => ends.some((end) => end === name)
  const facts = moments.map((name) => ({
    term: t(name),
    detail: isEnd(name) ? formatEnd(round[name], locale) : formatMoment(round[name], locale),
  }))
  return <DefinitionList facts={facts} />
}
