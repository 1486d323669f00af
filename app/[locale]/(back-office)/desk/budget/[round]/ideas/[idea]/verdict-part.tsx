import { getLocale, getTranslations } from 'next-intl/server'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Idea } from '@/db/budget/ideas/reads'
import type { Review } from '@/db/budget/reviews/reads'
import type { ReviewState } from '@/db/budget/reviews/rules'
import { typedMoney } from '@/db/budget/versions/rules'
import { officialLanguages } from '@/tenants/languages'
import { publishVerdict } from './actions'
import { VerdictForm } from './verdict-form'
import { VerdictSheet } from './verdict-sheet'

type Props = {
  round: string
  idea: Idea
  review: Review
  state: ReviewState
  /** The verdict is being changed. */
  edit: boolean
}

/** The town's published answer: as it stands, or the form that gives it. */
export async function VerdictPart({ round, idea, review, state, edit }: Props) {
  const [t, to, here, typed, locale] = await Promise.all([
    getTranslations('reviews.verdict'),
    paths(),
    town(),
    parked(),
    getLocale(),
  ])
  const { verdict } = review
  const closed = review.ideasOpen ? 'ideasOpen' : state === 'withdrawn' || state === 'hidden' ? 'gone' : null
  const initial = {
    idea: idea.id,
    version: String(verdict?.version ?? 0),
    outcome: verdict?.outcome ?? '',
    ...Object.fromEntries(here.locales.map((language) => [`reason.${language}`, verdict?.reason[language] ?? ''])),
    ...pricesOf(review),
  }
  const address = to('/desk/budget/[round]/ideas/[idea]', { round, idea: String(idea.number) }, { edit: 'verdict' })
  return (
    <section className="boxed flow" aria-labelledby="verdict-heading" id="verdict">
      <h2 id="verdict-heading">{t('heading')}</h2>
      {verdict && !edit && (
        <>
          <VerdictSheet verdict={verdict} languages={here.locales} locale={locale} />
          {!closed && (
            <ButtonLink look="secondary" small href={`${address}#verdict`}>
              {t('change')}
            </ButtonLink>
          )}
        </>
      )}
      {closed && <Notice>{t(closed)}</Notice>}
      {!closed && (edit || !verdict) && (
        <VerdictForm
          action={publishVerdict}
          initial={typed && 'outcome' in typed ? typed : initial}
          opened={initial}
          languages={here.locales}
          required={officialLanguages(here.locales)}
          combined={review.proposal?.number ?? null}
        />
      )}
    </section>
  )
}

/** The prices given already; for a first verdict what the latest expert reckoned. */
function pricesOf({ verdict, opinions }: Review) {
  const source = verdict ?? opinions.findLast(({ investmentCents }) => investmentCents !== null)
  return { investment: typedMoney(source?.investmentCents), upkeep: typedMoney(source?.upkeepCents) }
}
