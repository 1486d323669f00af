import { getTranslations } from 'next-intl/server'
import { DateTime } from '@/components/ui/amounts'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoney } from '@/components/ui/format'
import { Tag } from '@/components/ui/tag'
import type { Review } from '@/db/budget/reviews/reads'
import { missingIn } from '@/db/budget/reviews/rules'
import type { Locale } from '@/tenants/municipality'

type Props = { verdict: NonNullable<Review['verdict']>; languages: readonly Locale[]; locale: Locale }

/** The answer as residents read it, with the languages it is missing in. */
export async function VerdictSheet({ verdict, languages, locale }: Props) {
  const [t, name] = await Promise.all([getTranslations('reviews.verdict'), getTranslations('reviews.languages')])
  const { outcome, reason, investmentCents, upkeepCents, by, at } = verdict
  const missing = missingIn(languages, reason)
  return (
    <>
      <p>
        <Tag tone={outcome === 'feasible' ? 'success' : 'neutral'} icon={outcome === 'feasible' ? 'check' : 'close'}>
          {t(`outcomes.${outcome}`)}
        </Tag>
      </p>
      <DefinitionList
        narrow
        facts={[
          ...languages.map((language) => ({
            term: t('reasonIn', { language: name(language) }),
            detail: reason[language] && (
              <span className="written" lang={language}>
                {reason[language]}
              </span>
            ),
          })),
          missing.length > 0 && {
            term: t('missing'),
            detail: <Tag tone="warning">{missing.map((language) => name(language)).join(', ')}</Tag>,
          },
          {
            term: t('fields.investment'),
            detail: investmentCents === null ? null : formatMoney(investmentCents, locale),
          },
          { term: t('fields.upkeep'), detail: upkeepCents === null ? null : formatMoney(upkeepCents, locale) },
          {
            term: t('given'),
            detail: (
              <>
                {by}, <DateTime at={at} locale={locale} />
              </>
            ),
          },
        ]}
      />
    </>
  )
}
