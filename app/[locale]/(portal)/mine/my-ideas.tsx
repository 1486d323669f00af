import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { IdeaCard } from '@/components/budget/idea-card'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { IdeaSummary } from '@/db/budget/ideas/search/reads'

export async function MyIdeas({ ideas }: { ideas: readonly IdeaSummary[] }) {
  const [t, to, pick] = await Promise.all([getTranslations('ideas.mine'), paths(), localized()])
  return (
    <section className="flow" aria-labelledby="my-ideas">
      <h2 id="my-ideas">{t('heading')}</h2>
      {ideas.length === 0 ? (
        <EmptyState title={t('none')} action={<ButtonLink href={to('/budget')}>{t('look')}</ButtonLink>}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <ul className="cards">
          {ideas.map((idea) => (
            <li key={idea.id} className="contents">
              <IdeaCard
                idea={idea}
                level="h3"
                pot={pick(idea.pot)}
                href={to('/budget/[round]/ideas/[idea]', { round: idea.round, idea: String(idea.number) })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
