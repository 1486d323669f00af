import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { formatMoney } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Ingredient } from '@/db/budget/proposals/drafting/reads'

type Props = {
  round: string
  ideas: readonly Ingredient[]
  /** How many of the chosen ideas could not be used. */
  left: number
}

/** The ideas a new proposal is made of, to be read beside the form. */
export async function Ingredients({ round, ideas, left }: Props) {
  const [t, to, locale] = await Promise.all([getTranslations('proposals.desk'), paths(), getLocale()])
  return (
    <section className="flow" aria-labelledby="ingredients-heading">
      <h2 id="ingredients-heading">{t('madeOf')}</h2>
      {left > 0 && <Notice tone="warning">{t('leftOut', { count: left })}</Notice>}
      {!ideas.length && <p>{t('ownProposal')}</p>}
      {ideas.map(({ id, number, title, text, place, locale: lang, investmentCents, roughCents }) => (
        <article key={id} className="review-opinion flow">
          <h3 lang={lang}>
            <Link href={to('/desk/budget/[round]/ideas/[idea]', { round, idea: String(number) })}>{title}</Link>
          </h3>
          <p className="muted small">
            {t('ideaFacts', { number, place })}
            {(investmentCents ?? roughCents) !== null &&
              ` · ${formatMoney(investmentCents ?? roughCents ?? 0, locale)}`}
          </p>
          <p className="written" lang={lang}>
            {text}
          </p>
        </article>
      ))}
    </section>
  )
}
