import { getLocale, getTranslations } from 'next-intl/server'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment, formatMoney } from '@/components/ui/format'
import type { ApplicationAtDesk } from '@/db/grants/applications/handling/reads'

export async function Facts({ of }: { of: ApplicationAtDesk }) {
  const [t, queue, locale] = await Promise.all([
    getTranslations('handling.facts'),
    getTranslations('handling.queue.table'),
    getLocale(),
  ])
  const { application, begunBy, handler, sendings } = of
  return (
    <DefinitionList
      facts={[
        { term: t('kind'), detail: t(`kinds.${application.applicantKind}`) },
        application.organisation !== null && { term: t('begunBy'), detail: begunBy },
        application.appliedCents !== null && {
          term: queue('sum'),
          detail: formatMoney(application.appliedCents, locale),
        },
        application.costsCents !== null && { term: t('costs'), detail: formatMoney(application.costsCents, locale) },
        { term: t('language'), detail: t(`languages.${application.locale}`) },
        { term: queue('handler'), detail: handler ?? queue('nobody') },
        ...sendings.map(({ number, at, by }) => ({
          term: t('sending', { number }),
          detail: [formatMoment(at, locale), by].filter(Boolean).join(', '),
        })),
      ]}
    />
  )
}
