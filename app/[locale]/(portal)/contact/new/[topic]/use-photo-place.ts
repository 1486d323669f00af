'use client'
import { useLocale } from 'next-intl'
import { useRef, useState } from 'react'
import { useQuestions } from '@/components/map/use-questions'
import type { Point } from '@/db/places/rules'

type Answer = { words: string; inTown: boolean }
type Seen = Point & { words: string }

/** Where a chosen photo was taken, to be offered in words. Outside the town, or without an answer, there is nothing to offer. */
export function usePhotoPlace() {
  const ask = useQuestions(useLocale())
  const [seen, setSeen] = useState<Seen | null>(null)
  /** A place that was looked at once is not offered again with the next photo. */
  const known = useRef(new Set<string>())
  const look = async ({ latitude, longitude }: Point) => {
    const spot = `${latitude.toFixed(4)} ${longitude.toFixed(4)}`
    if (known.current.has(spot)) return
    const point = { latitude: rounded(latitude), longitude: rounded(longitude) }
    const answer = await ask<Answer>(point).catch(() => null)
    if (!answer?.inTown) return
    known.current.add(spot)
    setSeen({ ...point, words: answer.words })
  }
  return { seen, look, done: () => setSeen(null) }
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
