import { getTranslations } from 'next-intl/server'
import { roundsAtDesk } from '@/app/_server/desk'
import { dutyPages } from '@/app/_server/duty-pages'
import { paths } from '@/app/_server/here'
import { DoorCard } from '@/components/frame/door-card'
import { Notice } from '@/components/ui/notice'
import { dutiesOf } from '@/db/budget/duties/rules'
import type { RoundWithFigures } from '@/db/budget/rounds/figures/reads'

/** What to do next in the round, and the ways to all its work. */
export async function RoundWork({ round }: { round: RoundWithFigures }) {
  const [t, desk, to, atDesk] = await Promise.all([
    getTranslations('rounds.desk'),
    getTranslations('desk'),
    paths(),
    roundsAtDesk(),
  ])
  const at = { round: round.slug }
  const backlog = atDesk.find(({ round: { id } }) => id === round.id)?.backlog
  const duties = backlog ? dutiesOf(round, backlog).filter(({ kind }) => kind !== 'publish') : []
  const [unreviewed, reports] = [backlog?.unreviewed ?? 0, backlog?.reports ?? 0]
  const after = round.phase === 'voting' || round.phase === 'counting' || round.phase === 'result'
  return (
    <>
      {duties.length > 0 && (
        <Notice tone={duties.some(({ late }) => late) ? 'warning' : 'info'} title={t('next')}>
          <ul>
            {duties.map(({ kind, count, late }) => (
              <li key={kind}>
                <a href={to(dutyPages[kind], at)}>{desk(`duty.${kind}`, { count: count ?? 0 })}</a>
                {late && ` (${desk('late')})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <section className="flow">
        <h2>{t('places')}</h2>
        <div className="doors">
          <DoorCard
            href={to('/desk/budget/[round]/ideas', at)}
            icon="spark"
            title={t('workIdeas')}
            text={t('ideas', { count: round.figures.ideas })}
            note={t('workIdeasText', { count: unreviewed })}
          />
          <DoorCard
            href={to('/desk/budget/[round]/moderation', at)}
            icon="message"
            title={t('workModeration')}
            text={t('workModerationText', { count: reports })}
          />
          <DoorCard
            href={to('/desk/budget/[round]/proposals', at)}
            icon="list"
            title={t('workProposals')}
            text={t('workProposalsText', { count: round.figures.proposals })}
          />
          <DoorCard
            href={to('/desk/budget/[round]/freeze', at)}
            icon="lock"
            title={t('workFreeze')}
            text={t(round.manifestHash ? 'workFrozenText' : 'workFreezeText')}
          />
          {after && (
            <DoorCard
              href={to('/desk/budget/[round]/count', at)}
              icon="ballot"
              title={t('workCount')}
              text={t('voters', { count: round.figures.voters })}
              note={t('workCountText')}
            />
          )}
          {round.phase === 'result' && (
            <DoorCard
              href={to('/desk/budget/[round]/follow-up', at)}
              icon="flag"
              title={t('workFollowUp')}
              text={t('workFollowUpText')}
            />
          )}
        </div>
      </section>
    </>
  )
}
