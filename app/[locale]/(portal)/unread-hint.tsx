import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Notice } from '@/components/ui/notice'
import type { Resident } from '@/db/actors'
import { countUnread } from '@/db/outbox/reads'

/** Messages wait for whoever has signed in. */
export async function UnreadHint({ resident }: { resident: Resident }) {
  const [t, to, count] = await Promise.all([getTranslations('home'), paths(), countUnread(resident)])
  if (count === 0) return null
  return (
    <Notice tone="info">
      <p>
        {t('unread', { count })} <a href={to('/mine')}>{t('readThem')}</a>
      </p>
    </Notice>
  )
}
