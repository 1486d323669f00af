'use client'
import { useLocale } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { State } from '@/db/contact/cases/rules'
import type { Point } from '@/db/places/rules'
import type { Locale } from '@/tenants/municipality'

/** A published case as the portal tells of it to whoever has told a place near it. */
export type NearbyCase = Point & {
  readonly reference: string
  readonly title: string
  readonly state: State
  readonly metres: number
  readonly createdAt: string
  readonly lang: Locale
  readonly photo: string | null
  readonly open: boolean
  readonly href: string
}
export type Nearby = readonly NearbyCase[] | 'coming' | 'failed' | null

/** What lies near the point that has been told; null until one has. A point that came with the page was asked about before. */
export function useNearby(topic: string, point: Point | null): Nearby {
  const locale = useLocale()
  const [found, setFound] = useState<Nearby>(null)
  const first = useRef(point)
  const { latitude, longitude } = point ?? {}
  useEffect(() => {
    if (latitude === first.current?.latitude && longitude === first.current?.longitude) return
    first.current = null
    if (latitude === undefined || longitude === undefined) return setFound(null)
    setFound((before) => before ?? 'coming')
    const left = new AbortController()
    // A pin is moved step by step: only where it stays is asked about.
    const waiting = setTimeout(() => {
      ask({ locale, topic, latitude, longitude }, left.signal).then(
        setFound,
        () => left.signal.aborted || setFound('failed'),
      )
    }, 400)
    return () => {
      clearTimeout(waiting)
      left.abort()
    }
  }, [locale, topic, latitude, longitude])
  return found
}

async function ask(question: object, signal: AbortSignal): Promise<readonly NearbyCase[]> {
  const answer = await fetch('/api/contact/nearby', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
    signal,
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}
