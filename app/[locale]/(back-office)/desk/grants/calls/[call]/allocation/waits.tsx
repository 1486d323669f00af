import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { AllocationAtDesk } from '@/db/grants/allocations/reads'

/** What stands between the runs and locking one of them; nothing when nothing does. */
export async function Waits({ here: { id, isOpen, unchecked, gathered } }: { here: AllocationAtDesk }) {
  const [t, to] = await Promise.all([getTranslations('allocations.waits'), paths()])
  const unscored = gathered.filter(({ open }) => open).length
  const waits = [
    isOpen && t('open'),
    unchecked > 0 && t('unchecked', { count: unchecked }),
    unscored > 0 && t('unscored', { count: unscored }),
  ].filter((one) => one !== false)
  if (waits.length === 0) return null
  return (
    <Notice tone="warning" title={t('title')}>
      <ul className="prose">
        {waits.map((wait) => (
          <li key={wait}>{wait}</li>
        ))}
      </ul>
      {unchecked > 0 && <Link href={to('/desk/grants/applications', undefined, { call: id })}>{t('queue')}</Link>}
    </Notice>
  )
}
