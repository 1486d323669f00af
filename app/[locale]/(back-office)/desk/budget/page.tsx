import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { roundsAtDesk } from '@/app/_server/desk'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { dutiesOf } from '@/db/budget/duties/rules'
import { listDeskRounds } from '@/db/budget/rounds/figures/reads'
import { RoundTable } from './round-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds.desk'))('title') }
}

export default async function DeskRoundsPage() {
  const [t, to, found, atDesk] = await Promise.all([
    getTranslations('rounds.desk'),
    paths(),
    officer('budget').then(listDeskRounds),
    roundsAtDesk(),
  ])
  const rounds = found.map((round) => {
    const backlog = atDesk.find(({ round: { id } }) => id === round.id)?.backlog
    return { ...round, duty: backlog && dutiesOf(round, backlog)[0] }
  })
  const add = (
    <ButtonLink href={to('/desk/budget/new')} icon="plus">
      {t('new')}
    </ButtonLink>
  )
  if (rounds.length === 0) {
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState title={t('empty')} action={add}>
          {t('emptyText')}
        </EmptyState>
      </>
    )
  }
  return (
    <div className="flow-wide">
      <PageHeading title={t('title')} lead={t('lead')} actions={add} />
      <RoundTable title={t('running')} rounds={rounds.filter(({ phase }) => phase !== 'result')} />
      <RoundTable title={t('finished')} rounds={rounds.filter(({ phase }) => phase === 'result')} />
    </div>
  )
}
