'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { formatShare } from '@/components/ui/format'
import { Meter } from '@/components/ui/progress'

type Count = { state: 'waiting' | 'counting' | 'failed' | 'finished'; done: number; total: number }
type Props = { address: string; first: Count }

/** Milliseconds between two looks at how far the worker is. */
const pace = 1500

/** The count as it goes on; when it has ended, one way or the other, the page is loaded anew. */
export function CountProgress({ address, first }: Props) {
  const t = useTranslations('results.desk')
  const locale = useLocale()
  const { done, total } = useCount(address, first)
  const share = total > 0 ? done / total : 0
  const said = t('progress', { share: formatShare(Math.round(share * 100) / 100, locale) })
  return <Meter share={share} label={said} left={said} />
}

function useCount(address: string, first: Count) {
  const [count, setCount] = useState(first)
  useEffect(() => {
    let gone = false
    const look = async () => {
      const answer = await fetch(address).catch(() => null)
      if (gone) return
      if (answer?.redirected) return window.location.reload()
      if (answer?.ok) {
        const now: Count = await answer.json()
        if (now.state === 'finished' || now.state === 'failed') return window.location.reload()
        setCount(now)
      }
      timer = setTimeout(look, pace)
    }
    let timer = setTimeout(look, pace)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [address])
  return count
}
