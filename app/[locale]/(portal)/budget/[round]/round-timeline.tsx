import { getLocale, getTranslations } from 'next-intl/server'
import { formatEnd, formatMoment, formatPeriod, justBefore } from '@/components/ui/format'
import { type Happening, Timeline } from '@/components/ui/timeline'
import type { Round } from '@/db/budget/rounds/reads'
import { type Phase, phases } from '@/db/budget/rounds/rules'

const stages = ['ideas', 'review', 'voting', 'result'] as const
type Stage = (typeof stages)[number]

/** From ideas to the result, with the dates of each stage. */
export async function RoundTimeline({ round }: { round: Round }) {
  const [t, locale] = await Promise.all([getTranslations('rounds'), getLocale()])
  const dates: Record<Stage, string> = {
    ideas: formatPeriod(round.ideasFrom, justBefore(round.ideasUntil), locale),
    review: formatPeriod(round.ideasUntil, justBefore(round.reviewUntil), locale),
    voting: `${formatMoment(round.votingFrom, locale)} – ${formatEnd(round.votingUntil, locale)}`,
    result: formatMoment(round.resultOn, locale),
  }
  const happenings: Happening[] = stages.map((stage) => ({
    key: stage,
    title: t(`stage.${stage}`),
    date: dates[stage],
    text: t(`stage.${stage}Text`),
    state: stateOf(stage, round.phase),
  }))
  return <Timeline label={t('timeline')} happenings={happenings} />
}

const under: Record<Stage, Phase> = { ideas: 'ideas', review: 'review', voting: 'voting', result: 'counting' }

function stateOf(stage: Stage, phase: Phase): Happening['state'] {
  if (phase === 'result') return 'done'
  const [here, there] = [phases.indexOf(phase), phases.indexOf(under[stage])]
  if (here === there) return 'current'
  return here > there ? 'done' : 'coming'
}
