import { getLocale, getTranslations } from 'next-intl/server'
import { formatEnd, formatMoment } from '@/components/ui/format'
import { type Happening, Timeline } from '@/components/ui/timeline'
import type { Round } from '@/db/budget/rounds/reads'

/** Where the proposal is on its way, and what comes next. */
export async function Next({ round, won }: { round: Round; won: boolean | null }) {
  const [t, locale] = await Promise.all([getTranslations('proposals.next'), getLocale()])
  const { votingFrom, votingUntil, resultOn, phase, manifestHash } = round
  const over = phase === 'counting' || phase === 'result'
  const steps: Happening[] = [
    {
      key: 'prepared',
      title: t(manifestHash ? 'fixed' : 'prepared'),
      date: t(manifestHash ? 'fixedText' : 'preparedText'),
      state: manifestHash ? 'done' : 'current',
    },
    {
      key: 'voting',
      title: t('voting'),
      date: t('votingText', { from: formatMoment(votingFrom, locale), until: formatEnd(votingUntil, locale) }),
      state: over ? 'done' : phase === 'voting' ? 'current' : 'coming',
    },
    {
      key: 'result',
      title: t(won === null ? 'result' : won ? 'won' : 'lost'),
      date: won === null ? formatMoment(resultOn, locale) : t(won ? 'wonText' : 'lostText'),
      state: phase === 'result' ? 'done' : phase === 'counting' ? 'current' : 'coming',
    },
  ]
  return (
    <section className="flow" aria-labelledby="next-heading">
      <h2 id="next-heading" className="text-2">
        {t('heading')}
      </h2>
      <Timeline happenings={steps} />
    </section>
  )
}
