'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatShare } from '@/components/ui/format'
import { Meter } from '@/components/ui/progress'
import { usePolling } from '@/components/ui/use-polling'

type Count = { state: 'waiting' | 'counting' | 'failed' | 'finished'; done: number; total: number }
type Props = { address: string; first: Count }

/** The count as it goes on; when it has ended, one way or the other, the page is loaded anew. */
export function CountProgress({ address, first }: Props) {
  const t = useTranslations('results.desk')
  const locale = useLocale()
  const [{ done, total }, setCount] = useState(first)
  usePolling<Count>(address, (now) => {
    if (now.state === 'finished' || now.state === 'failed') window.location.reload()
    else setCount(now)
  })
  const share = total > 0 ? done / total : 0
  const said = t('progress', { share: formatShare(Math.round(share * 100) / 100, locale) })
  return <Meter share={share} label={said} left={said} />
}
