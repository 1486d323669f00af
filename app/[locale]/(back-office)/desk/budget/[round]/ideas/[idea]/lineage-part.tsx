import { getTranslations } from 'next-intl/server'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import type { officer } from '@/app/_server/session'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { Idea } from '@/db/budget/ideas/reads'
import { listDrafts } from '@/db/budget/proposals/drafting/reads'
import type { Review } from '@/db/budget/reviews/reads'
import type { ReviewState } from '@/db/budget/reviews/rules'
import type { Round } from '@/db/budget/rounds/reads'
import { joinProposal } from './actions'
import { JoinForm } from './join-form'
import { SimilarIdeas } from './similar-ideas'

type Props = {
  asker: Awaited<ReturnType<typeof officer<'budget'>>>
  round: Round
  idea: Idea
  review: Review
  state: ReviewState
}

/** The proposal the idea has become part of, or the ways into one: a new one with ideas like it, or one there is. */
export async function LineagePart({ asker, round, idea, review, state }: Props) {
  const [t, to, pick, typed] = await Promise.all([getTranslations('reviews.lineage'), paths(), localized(), parked()])
  const at = { round: round.slug }
  const { proposal, similar } = review
  const may = !round.manifestHash && !review.ideasOpen && (state === 'unreviewed' || state === 'feasible')
  const drafts = may ? (await listDrafts(asker, round.id)).filter(({ withdrawnAt }) => !withdrawnAt) : []
  return (
    <section className="boxed flow" aria-labelledby="lineage-heading">
      <h2 id="lineage-heading">{t('heading')}</h2>
      {proposal && (
        <p>
          {t('partOf')}{' '}
          <Link href={to('/desk/budget/[round]/proposals/[proposal]', { ...at, proposal: proposal.number })}>
            {`${proposal.number} ${pick(proposal.title)}`}
          </Link>
        </p>
      )}
      {!proposal && round.manifestHash && <p>{t('frozen')}</p>}
      {may ? (
        <form className="flow" method="get" action={to('/desk/budget/[round]/proposals/new', at)}>
          <input type="hidden" name="idea" value={idea.id} />
          <SimilarIdeas round={round.slug} similar={similar} choose />
          <Button type="submit" look="secondary">
            {t('make')}
          </Button>
        </form>
      ) : (
        <SimilarIdeas round={round.slug} similar={similar} />
      )}
      {drafts.length > 0 && (
        <JoinForm
          action={joinProposal}
          idea={String(idea.number)}
          initial={typed ?? {}}
          proposals={drafts.map(({ id, number, title }) => ({ value: id, label: `${number} ${pick(title)}` }))}
        />
      )}
    </section>
  )
}
