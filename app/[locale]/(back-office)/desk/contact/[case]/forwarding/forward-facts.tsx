import { getLocale, getTranslations } from 'next-intl/server'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import type { ForwardAtDesk } from '@/db/contact/forwards/reads'

/** How the mail fares, apart from how the case does; what is shown, until when. */
export async function ForwardFacts({ one }: { one: ForwardAtDesk }) {
  const [t, locale] = await Promise.all([getTranslations('forwards.desk'), getLocale()])
  const shared = one.shares.map((share) => t(`share.${share}`))
  if (one.photos.length > 0) shared.push(t('photos', { count: one.photos.length }))
  return (
    <DefinitionList
      facts={[
        { term: t('address'), detail: one.email },
        { term: t('sent'), detail: `${formatMoment(one.at, locale)}, ${one.by}` },
        one.delivery !== null && { term: t('mail'), detail: t(`delivery.${one.delivery}`) },
        { term: t('shared'), detail: shared.join(', ') },
        {
          term: t('message'),
          detail: one.message && (
            <span className="whitespace-pre-line" lang={one.locale}>
              {one.message}
            </span>
          ),
        },
        one.handedOver
          ? { term: t('whole'), detail: t('wholeText') }
          : { term: t('due'), detail: formatWeekday(one.dueOn, locale) },
        {
          term: t('link'),
          detail: t(`standing.${one.standing}`, { day: formatWeekday(one.expiresAt, locale) }),
        },
      ]}
    />
  )
}
