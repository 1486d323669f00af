import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { ReviewState } from '@/components/budget/review-state'
import { Link } from '@/components/ui/link'
import type { SimilarIdea } from '@/db/budget/reviews/reads'
import { reviewStateOf } from '@/db/budget/reviews/rules'

type Props = {
  round: string
  similar: readonly SimilarIdea[]
  /** They can be ticked, to be made one proposal. */
  choose?: boolean
}

/** Ideas that say much the same, with where each stands. */
export async function SimilarIdeas({ round, similar, choose = false }: Props) {
  const t = await getTranslations('reviews.lineage')
  if (!similar.length) return <p className="muted">{t('noneAlike')}</p>
  const list = (
    <ul>
      {similar.map((idea) => (
        <SimilarLine key={idea.id} round={round} idea={idea} choose={choose} />
      ))}
    </ul>
  )
  if (choose) {
    return (
      <fieldset>
        <legend className="field-label">{t('alike')}</legend>
        <p className="field-hint">{t('alikeHint')}</p>
        {list}
      </fieldset>
    )
  }
  return (
    <>
      <h3>{t('alike')}</h3>
      {list}
    </>
  )
}

async function SimilarLine({ round, idea, choose }: { round: string; idea: SimilarIdea; choose: boolean }) {
  const [t, to] = await Promise.all([getTranslations('reviews.lineage'), paths()])
  const { id, number, title, locale, place, outcome, proposal, supports } = idea
  const state = reviewStateOf({ withdrawn: false, hidden: false, combined: proposal !== null, outcome })
  const free = proposal === null && outcome !== 'not-feasible'
  return (
    <li className="similar">
      {choose && (
        <label className={free ? 'tick' : 'tick invisible'}>
          <input
            type="checkbox"
            className="choice-box"
            name="idea"
            value={id}
            disabled={!free}
            aria-label={t('chooseThis', { number, title })}
          />
        </label>
      )}
      <div>
        <Link href={to('/desk/budget/[round]/ideas/[idea]', { round, idea: String(number) })} lang={locale}>
          {title}
        </Link>
        <span className="row-note">
          {t('facts', { number, place, supports })}{' '}
          {state !== 'unreviewed' && <ReviewState state={state} proposal={proposal} />}
        </span>
      </div>
    </li>
  )
}
