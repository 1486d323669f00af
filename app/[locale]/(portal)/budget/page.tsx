import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listRoundsWithFigures, type RoundWithFigures } from '@/db/budget/rounds/figures/reads'
import { HowItWorks } from './how-it-works'
import { RoundCard } from './round-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds.index'))('title') }
}

export default async function RoundsPage() {
  const [t, to, rounds] = await Promise.all([
    getTranslations('rounds.index'),
    paths(),
    visitor('budget').then(listRoundsWithFigures),
  ])
  const coming = rounds.filter(({ phase }) => phase === 'before')
  const past = rounds.filter(({ phase }) => phase === 'result')
  const now = rounds.filter(({ phase }) => phase !== 'before' && phase !== 'result').toSorted(votingFirst)
  return (
    <div className="page page-main sections">
      <PageHeading title={t('title')} lead={t('lead')} />
      {rounds.length === 0 && (
        <EmptyState
          title={t('empty')}
          action={
            <ButtonLink href={to('/')} look="secondary">
              {t('home')}
            </ButtonLink>
          }
        >
          {t('emptyText')}
        </EmptyState>
      )}
      <Rounds title={t('now')} rounds={now} quiet={rounds.length > 0 ? t('quiet') : undefined} />
      <Rounds title={t('coming')} rounds={coming} />
      <HowItWorks />
      <Rounds title={t('past')} rounds={past} />
    </div>
  )
}

function Rounds({ title, rounds, quiet }: { title: string; rounds: readonly RoundWithFigures[]; quiet?: string }) {
  if (rounds.length === 0 && !quiet) return null
  return (
    <section className="flow">
      <h2>{title}</h2>
      {rounds.length === 0 ? (
        <p>{quiet}</p>
      ) : (
        <ul className="cards">
          {rounds.map((round) => (
            <li key={round.id} className="grid">
              <RoundCard round={round} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const urgency = { voting: 0, ideas: 1, counting: 2, review: 3, waiting: 3, before: 4, result: 5 }

/** What residents can act on now comes first. */
function votingFirst(a: RoundWithFigures, b: RoundWithFigures) {
  return urgency[a.phase] - urgency[b.phase]
}
