import { getTranslations } from 'next-intl/server'
import { Tag } from '@/components/ui/tag'
import type { Item } from './plan-table'

/** What has become of a case: done, left as it is and why, or not come to yet. */
export async function Outcome({ item: { outcome } }: { item: Item }) {
  const [t, why] = await Promise.all([getTranslations('queue.bulk'), getTranslations('queue.why')])
  if (outcome === null) return <Tag tone="info">{t('notYet')}</Tag>
  if (outcome === 'done') return <Tag tone="success">{t('doneTag')}</Tag>
  if (outcome === 'queue.isMain') return t('mainStays')
  return (
    <span>
      <Tag tone="warning">{t('stays')}</Tag>
      <span className="row-note">{why(outcome.replace(/^.*\./, ''))}</span>
    </span>
  )
}
