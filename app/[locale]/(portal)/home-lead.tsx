import { getLocale, getTranslations } from 'next-intl/server'
import type { Page } from '@/app/_messages/routing'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { LeadPanel } from '@/components/frame/lead-panel'
import { ButtonLink } from '@/components/ui/button'
import {
  formatDay,
  formatEnd,
  formatMoment,
  formatMoney,
  formatNumber,
  formatShare,
  formatTime,
} from '@/components/ui/format'
import { countRound } from '@/db/budget/news/reads'
import { daysUntil } from '@/db/budget/news/rules'
import type { Round } from '@/db/budget/rounds/reads'
import type { Phase } from '@/db/budget/rounds/rules'

type Way = {
  page: Extract<Page, `/budget/[round]${string}`>
  words: 'vote' | 'proposals' | 'newIdea' | 'ideas' | 'result' | 'round'
}

const ways = {
  voting: [
    { page: '/budget/[round]/vote', words: 'vote' },
    { page: '/budget/[round]/proposals', words: 'proposals' },
  ],
  ideas: [
    { page: '/budget/[round]/ideas/new', words: 'newIdea' },
    { page: '/budget/[round]/ideas', words: 'ideas' },
  ],
  result: [{ page: '/budget/[round]/result', words: 'result' }],
  counting: [{ page: '/budget/[round]/proposals', words: 'proposals' }],
  waiting: [{ page: '/budget/[round]/proposals', words: 'proposals' }],
  review: [{ page: '/budget/[round]/ideas', words: 'ideas' }],
  before: [{ page: '/budget/[round]', words: 'round' }],
} as const satisfies Record<Phase, readonly Way[]>

/** The one thing that is happening now, with its figures and its end. */
export async function HomeLead({ round }: { round: Round }) {
  const [t, to, pick, locale, asker] = await Promise.all([
    getTranslations('home'),
    paths(),
    localized(),
    getLocale(),
    visitor('budget'),
  ])
  const counts = await countRound(asker, round.id)
  const { phase, now } = round
  const money = round.pots.reduce((sum, { cents }) => sum + cents, 0)
  const open = phase === 'voting' || phase === 'ideas' ? phase : null
  const [from, until] = phase === 'voting' ? [round.votingFrom, round.votingUntil] : [round.ideasFrom, round.ideasUntil]
  const proposed = phase === 'voting' || phase === 'waiting' || phase === 'counting' || phase === 'result'
  const many = (kind: 'proposals' | 'ideas' | 'supports') => {
    return { value: formatNumber(counts[kind], locale), label: t(`figure.${kind}`, { count: counts[kind] }) }
  }
  const days = daysUntil(until, now)
  const left =
    days > 0
      ? { value: formatNumber(days, locale), label: t('figure.days', { count: days }) }
      : { value: t('figure.todayAt', { time: formatTime(until, locale) }), label: t('figure.today') }
  const share = (now.valueOf() - from.valueOf()) / (until.valueOf() - from.valueOf())
  return (
    <LeadPanel
      state={t(`state.${phase}`)}
      title={pick(round.name)}
      text={t(`lead.${phase}`, {
        day: formatDay(round.resultOn, locale),
        moment: formatMoment(phase === 'waiting' ? round.votingFrom : round.ideasFrom, locale),
      })}
      figures={[
        ...(proposed ? [many('proposals')] : phase === 'before' ? [] : [many('ideas')]),
        { value: formatMoney(money, locale), label: t('figure.money') },
        ...(open ? [left] : phase === 'review' ? [many('supports')] : []),
      ]}
      progress={
        open
          ? {
              share,
              label: t(`progress.${open}`, { share: formatShare(share, locale) }),
              left: t('started', { day: formatDay(from, locale) }),
              right: t('ends', { moment: formatEnd(until, locale) }),
            }
          : undefined
      }
      actions={ways[phase].map(({ page, words }, i) => (
        <ButtonLink key={page} href={to(page, { round: round.slug })} look={i === 0 ? 'on-panel' : 'outline-on-panel'}>
          {t(`act.${words}`)}
        </ButtonLink>
      ))}
    />
  )
}

/** When nothing is going on, the town says what the portal is for. */
export function Welcome({ text }: { text: string }) {
  return <LeadPanel title={text} />
}
