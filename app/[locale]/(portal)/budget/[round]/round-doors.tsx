import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { DoorCard } from '@/components/frame/door-card'
import type { RoundWithFigures } from '@/db/budget/rounds/figures/reads'

/** The ways on from a round: what people thought, what is voted on, by which rules, and how it went. */
export async function RoundDoors({ round: { slug, figures, phase } }: { round: RoundWithFigures }) {
  const [t, to] = await Promise.all([getTranslations('rounds'), paths()])
  const at = { round: slug }
  const { ideas, proposals } = figures
  return (
    <section className="flow">
      <h2>{t('more')}</h2>
      <div className="doors">
        {phase === 'result' && (
          <DoorCard
            href={to('/budget/[round]/result', at)}
            icon="flag"
            title={t('door.result')}
            text={t('door.resultText')}
          />
        )}
        {phase !== 'before' && (ideas > 0 || phase === 'ideas') && (
          <DoorCard
            href={to('/budget/[round]/ideas', at)}
            icon="spark"
            title={t('door.ideas')}
            text={t('door.ideasText', { count: ideas })}
          />
        )}
        {proposals > 0 && (
          <DoorCard
            href={to('/budget/[round]/proposals', at)}
            icon="list"
            title={t('door.proposals')}
            text={t(phase === 'result' || phase === 'counting' ? 'door.proposalsDone' : 'door.proposalsText', {
              count: proposals,
            })}
          />
        )}
        <DoorCard
          href={to('/budget/[round]/rules', at)}
          icon="document"
          title={t('door.rules')}
          text={t('door.rulesText')}
        />
      </div>
    </section>
  )
}
