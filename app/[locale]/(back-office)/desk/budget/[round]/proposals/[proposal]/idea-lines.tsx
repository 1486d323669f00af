import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import type { Ingredient } from '@/db/budget/proposals/drafting/reads'

type Props = { round: string; ideas: readonly Ingredient[]; action?: (idea: Ingredient) => ReactNode }

/** The ideas a proposal was made of, each with what can be done to it. */
export async function IdeaLines({ round, ideas, action }: Props) {
  const [t, to] = await Promise.all([getTranslations('proposals.desk'), paths()])
  if (!ideas.length) return <p>{t('ownProposal')}</p>
  return (
    <ul>
      {ideas.map((idea) => (
        <li key={idea.id} className="similar justify-between">
          <div>
            <Link
              href={to('/desk/budget/[round]/ideas/[idea]', { round, idea: String(idea.number) })}
              lang={idea.locale}
            >
              {idea.title}
            </Link>
            <span className="row-note">{t('ideaFacts', { number: idea.number, place: idea.place })}</span>
          </div>
          {action?.(idea)}
        </li>
      ))}
    </ul>
  )
}
