import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { IdeaState } from '@/components/budget/idea-state'
import { Fold } from '@/components/ui/fold'
import { Link } from '@/components/ui/link'
import type { IdeaSummary } from '@/db/budget/ideas/search/reads'

/** The ideas I support, as a list that unfolds. */
export async function MySupports({ ideas }: { ideas: readonly IdeaSummary[] }) {
  const [t, to] = await Promise.all([getTranslations('ideas.mine'), paths()])
  return (
    <section className="flow" aria-labelledby="my-supports">
      <h2 id="my-supports">{t('supports')}</h2>
      <p>{t('supportCount', { count: ideas.length })}</p>
      {ideas.length > 0 && (
        <Fold title={t('supportList')}>
          <ul className="flow">
            {ideas.map(({ id, number, round, title, locale, state }) => (
              <li key={id} className="row">
                <Link lang={locale} href={to('/budget/[round]/ideas/[idea]', { round, idea: String(number) })}>
                  {title}
                </Link>
                <IdeaState state={state} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}
