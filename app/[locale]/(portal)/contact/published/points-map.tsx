'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { MapPanel, type MapSheet } from '@/components/map/map-panel'
import type { MapPoint } from '@/components/map/marks'
import type { Box } from '@/db/places/rules'

type Found = { points: readonly MapPoint[]; more: boolean }
type Props = { sheet: MapSheet; first: Found; query: string }

/** The map of published cases. When there are more than it can show, it asks again for the part of the town that is in sight. */
export function PointsMap({ sheet, first, query }: Props) {
  const t = useTranslations('publishedMap')
  const [found, look] = useFound(first, query)
  return (
    <>
      <p role="status">{t(found.more ? 'newest' : 'onMap', { count: found.points.length })}</p>
      <MapPanel sheet={sheet} points={found.points} onView={first.more ? look : undefined} />
    </>
  )
}

/** Of two answers the one to the later question stays; without an answer, what was there. */
function useFound(first: Found, query: string): [found: Found, look: (box: Box) => void] {
  const [found, setFound] = useState(first)
  const asking = useRef<AbortController>(undefined)
  useEffect(() => () => asking.current?.abort(), [])
  const look = ({ south, west, north, east }: Box) => {
    asking.current?.abort()
    asking.current = new AbortController()
    const box = [south, west, north, east].map((degrees) => degrees.toFixed(5)).join()
    fetch(`/api/contact/points?${query}&box=${box}`, { signal: asking.current.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Found>) : null))
      .then((answer) => answer && setFound(answer))
      .catch(() => {})
  }
  return [found, look]
}
