import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { whoIsHere } from '@/app/_server/session'
import { ButtonLink } from '@/components/ui/button'
import { formatEnd } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { Idea } from '@/db/budget/ideas/reads'
import { mayEdit, mayWithdraw } from '@/db/budget/ideas/rules'
import type { Round } from '@/db/budget/rounds/reads'

type Props = { found: { idea: Idea; round: Round } }

/** What its author may do with the idea; others may report it, moderators judge it. */
export async function Author({ found: { idea, round } }: Props) {
  const [t, to, locale, session] = await Promise.all([
    getTranslations('ideas.detail'),
    paths(),
    getLocale(),
    whoIsHere(),
  ])
  const here = { round: round.slug, idea: String(idea.number) }
  const editable = mayEdit(idea.state, round.phase)
  if (!idea.mine) {
    return (
      <ul className="flow small">
        <li className="row">
          <Icon name="flag" />
          <Link href={to('/budget/[round]/ideas/[idea]/report', here)}>{t('report')}</Link>
        </li>
        {session?.staff?.desks.includes('budget') && (
          <li className="row">
            <Icon name="lock" />
            <Link href={to('/desk/budget/[round]/moderation', { round: round.slug }, { idea: idea.id })}>
              {t('moderate')}
            </Link>
          </li>
        )}
      </ul>
    )
  }
  if (!editable && !mayWithdraw(idea.state)) return null
  return (
    <section className="boxed flow">
      <h2 className="text-1">{t('mine')}</h2>
      {editable && (
        <>
          <p className="small muted">{t('editUntil', { until: formatEnd(round.ideasUntil, locale) })}</p>
          <ButtonLink wide look="secondary" icon="edit" href={to('/budget/[round]/ideas/[idea]/edit', here)}>
            {t('edit')}
          </ButtonLink>
          <ButtonLink wide look="secondary" icon="camera" href={to('/budget/[round]/ideas/[idea]/pictures', here)}>
            {t('addPictures')}
          </ButtonLink>
        </>
      )}
      {mayWithdraw(idea.state) && (
        <ButtonLink wide look="quiet" href={to('/budget/[round]/ideas/[idea]/withdraw', here)}>
          {t('withdraw')}
        </ButtonLink>
      )}
    </section>
  )
}
