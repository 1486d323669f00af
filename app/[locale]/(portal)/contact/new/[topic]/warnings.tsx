import { getTranslations } from 'next-intl/server'
import { routesOf } from '@/app/_server/routes'
import { RouteLine } from '@/components/contact/route-line'
import { Notice } from '@/components/ui/notice'
import type { FindingKind } from '@/db/contact/guard/rules'

/** What this channel is not for, as far as the words tell, each with its right way; the writer may send all the same. */
export async function Warnings({ found }: { found: readonly FindingKind[] }) {
  const [t, routes] = await Promise.all([getTranslations('contact.guard'), routesOf(found)])
  return (
    <Notice tone="warning" title={t('title')} live="alert">
      <ul>
        {routes.map(({ kind, route }) => (
          <li key={kind}>
            {t(`kind.${kind}`)}
            {route && <RouteLine {...route} />}
          </li>
        ))}
      </ul>
      <p>{t('anyway')}</p>
    </Notice>
  )
}
