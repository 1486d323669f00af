import { getLocale, getTranslations } from 'next-intl/server'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatNumber, formatShare } from '@/components/ui/format'
import type { Dashboard } from '@/db/contact/figures/dashboard/reads'

const rows = ['consented', 'undecided', 'published', 'disputed', 'reopened', 'merged'] as const

/** What became of it besides an answer, as shares of what came. */
export async function Outcome({ outcome }: Pick<Dashboard, 'outcome'>) {
  const [t, locale] = await Promise.all([getTranslations('figures.desk'), getLocale()])
  const share = (count: number) => formatShare(count / Math.max(1, outcome.received), locale)
  return (
    <section className="flow" aria-labelledby="outcome">
      <h2 id="outcome">{t('outcome')}</h2>
      <DefinitionList
        facts={rows.map((row) => ({
          term: t(`outcomes.${row}`),
          detail: t('of', { count: formatNumber(outcome[row], locale), share: share(outcome[row]) }),
        }))}
      />
    </section>
  )
}
