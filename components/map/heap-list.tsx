'use client'
import { useEffect, useRef } from 'react'
import type { MapPoint } from './marks'

type Props = { points: readonly MapPoint[]; title: string }

/** What lies at one spot of the map, by name. Read out when it opens. */
export function HeapList({ points, title }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another heap is read out too
  useEffect(() => heading.current?.focus(), [points])
  return (
    <section className="boxed flow" aria-labelledby="heap">
      <h2 id="heap" className="map-heading" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <ul>
        {points.map(({ id, href, label }) => (
          <li key={id}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
