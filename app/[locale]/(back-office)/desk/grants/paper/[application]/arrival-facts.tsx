import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { PaperSheet } from '@/db/grants/applications/arrivals/reads'
import { addressLines } from '@/db/grants/applications/arrivals/rules'

/** How a paper came and what it tells of its applicant. */
export async function ArrivalFacts({ sheet: { application, arrival, organisation } }: { sheet: PaperSheet }) {
  const [t, words, to, locale] = await Promise.all([
    getTranslations('arrivals.facts'),
    getTranslations('arrivals'),
    paths(),
    getLocale(),
  ])
  const [, ...address] = addressLines('', arrival)
  const number = arrival.businessId ?? arrival.registerNumber
  return (
    <section className="flow" aria-labelledby="arrival">
      <h2 id="arrival">{t('title')}</h2>
      <DefinitionList
        facts={[
          {
            term: t('arrived'),
            detail: `${formatMoment(arrival.arrivedAt, locale)}, ${words(`way.${arrival.way}`).toLocaleLowerCase(locale)}`,
          },
          { term: t('keyedBy'), detail: arrival.keyedByName },
          { term: t('kind'), detail: words(`kind.${application.applicantKind}`) },
          number !== null && { term: t('register'), detail: number },
          { term: t('known'), detail: organisation ? t('inPortal', { name: organisation.name }) : t('onPaperOnly') },
          { term: t('address'), detail: address.length > 0 ? address.join(', ') : t('ofOrganisation') },
          { term: t('language'), detail: words(`language.${application.locale}`) },
        ]}
      />
      {application.state === 'draft' && (
        <p>
          <Link href={to('/desk/grants/paper/[application]/arrival', { application: application.id })}>
            {t('change')}
          </Link>
        </p>
      )}
    </section>
  )
}
