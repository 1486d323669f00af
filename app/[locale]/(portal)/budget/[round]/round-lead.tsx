import { getLocale, getTranslations } from 'next-intl/server'
import type { Page } from '@/app/_messages/routing'
import { paths } from '@/app/_server/here'
import { moneyOf, roundFigures } from '@/components/budget/round-figures'
import { LeadPanel } from '@/components/frame/lead-panel'
import { ButtonLink } from '@/components/ui/button'
import { formatEnd, formatMoment, formatMoney, formatWeekday } from '@/components/ui/format'
import { shareGone } from '@/db/budget/rounds/calendar/rules'
import type { RoundWithFigures } from '@/db/budget/rounds/figures/reads'
import type { Phase } from '@/db/budget/rounds/rules'

const ways = {
  vote: '/budget/[round]/vote',
  newIdea: '/budget/[round]/ideas/new',
  ideas: '/budget/[round]/ideas',
  proposals: '/budget/[round]/proposals',
  rules: '/budget/[round]/rules',
  result: '/budget/[round]/result',
} as const satisfies Record<string, Page>

/** What a resident can do in each phase, most wanted first. */
const deeds: Record<Phase, (keyof typeof ways)[]> = {
  before: ['rules'],
  ideas: ['newIdea', 'ideas'],
  review: ['ideas'],
  waiting: ['proposals', 'rules'],
  voting: ['vote', 'proposals'],
  counting: ['proposals', 'rules'],
  result: ['result'],
}

/** The one thing of the round that is happening now, its figures, and the way to it. */
export async function RoundLead({ round }: { round: RoundWithFigures }) {
  const [t, to, locale] = await Promise.all([getTranslations('rounds'), paths(), getLocale()])
  const { phase, slug } = round
  const overdue = phase === 'waiting' && round.now >= round.votingFrom
  const lead = overdue ? 'waitingForFreeze' : phase
  const words = {
    money: formatMoney(moneyOf(round), locale),
    from: formatMoment(phase === 'before' ? round.ideasFrom : round.votingFrom, locale),
    on: formatWeekday(round.resultOn, locale),
  }
  return (
    <LeadPanel
      state={t(`phase.${phase}`)}
      title={t(`lead.${lead}.title`, words)}
      text={t(`lead.${lead}.text`, words)}
      figures={roundFigures(round, t, locale)}
      progress={await progressOf(round)}
      actions={deeds[phase].map((deed, at) => (
        <ButtonLink key={deed} href={to(ways[deed], { round: slug })} look={at === 0 ? 'on-panel' : 'outline-on-panel'}>
          {t(`do.${deed}`)}
        </ButtonLink>
      ))}
    />
  )
}

/** How much of the phase has gone, while residents can do something in it. */
async function progressOf({ phase, now, figures, ...round }: RoundWithFigures) {
  if (phase !== 'ideas' && phase !== 'voting') return undefined
  const [t, locale] = await Promise.all([getTranslations('rounds'), getLocale()])
  const [from, until] = phase === 'ideas' ? [round.ideasFrom, round.ideasUntil] : [round.votingFrom, round.votingUntil]
  const ends = formatEnd(until, locale)
  return {
    share: shareGone(from, until, now),
    label: t('gone', { phase: t(`stage.${phase}`), until: ends }),
    left:
      phase === 'voting'
        ? t('haveVoted', { count: figures.voters })
        : t('since', { from: formatWeekday(from, locale) }),
    right: t('until', { until: ends }),
  }
}
