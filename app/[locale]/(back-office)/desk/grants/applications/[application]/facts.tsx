import { getLocale, getTranslations } from 'next-intl/server'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment, formatMoney } from '@/components/ui/format'
import type { ApplicationAtDesk } from '@/db/grants/applications/handling/reads'

export async function Facts({ of }: { of: ApplicationAtDesk }) {
  const [t, arrivals, queue, locale] = await Promise.all([
    getTranslations('handling.facts'),
    getTranslations('arrivals'),
    getTranslations('handling.queue.table'),
    getLocale(),
  ])
  const { application, arrival, begunBy, handler, sendings } = of
  return (
    <DefinitionList
      facts={[
        { term: t('kind'), detail: t(`kinds.${application.applicantKind}`) },
        arrival !== null && {
          term: arrivals('facts.arrived'),
          detail: `${formatMoment(arrival.arrivedAt, locale)}, ${arrivals(`way.${arrival.way}`).toLocaleLowerCase(locale)}`,
        },
        application.organisation !== null && begunBy !== null && { term: t('begunBy'), detail: begunBy },
        application.appliedCents !== null && {
          term: queue('sum'),
          detail: formatMoney(application.appliedCents, locale),
        },
        application.costsCents !== null && { term: t('costs'), detail: formatMoney(application.costsCents, locale) },
        { term: t('language'), detail: t(`languages.${application.locale}`) },
        { term: queue('handler'), detail: handler ?? queue('nobody') },
        ...sendings.map(({ number, at, by, keyed }) => ({
          term: t(keyed ? 'keyedIn' : 'sending', { number }),
          detail: [formatMoment(at, locale), by].filter(Boolean).join(', '),
        })),
      ]}
    />
  )
}
