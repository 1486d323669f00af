'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import type { Map as Drawn } from 'maplibre-gl'
import { useLocale } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Box, Point } from '@/db/places/rules'
import type { MapFile, Position } from '@/tenants/map'
import type { Locale, MapTiles } from '@/tenants/municipality'
import { draw, type MapTexts } from './drawing'
import { type MapPoint, pinOf, type Step } from './marks'
import { useHeaps } from './use-heaps'
import { usePin } from './use-pin'
import { useRing } from './use-ring'

export type TownMapProps = {
  file: MapFile
  centre: Point
  /** A style of the town's choosing in place of its own plain map. */
  style?: string
  /** Tiles beneath what the town's own file knows. */
  tiles?: MapTiles
  texts: MapTexts
  points?: readonly MapPoint[]
  /** What a heap of so many points is called. */
  heapLabel?: (count: number) => string
  /** A heap that no zoom opens has been pressed. */
  onHeap?: (points: readonly MapPoint[]) => void
  pin?: Point | null
  pinLabel?: string
  /** Corners of an area to draw over the map. */
  ring?: readonly Position[]
  /** The map stays as far away as it is when a pin is put. */
  wide?: boolean
  onPin?: (at: Point) => void
  onStep?: (to: Step) => void
  onMove?: (centre: Point) => void
  /** Another part of the town is in sight. */
  onView?: (box: Box) => void
  onFail: () => void
}

/** Draws what it is given. Nothing can be read or done here that the page around it does not offer in words. */
export function TownMap({ points = [], pin = null, pinLabel = '', ring, ...props }: TownMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<Drawn>(undefined)
  const said = useRef(props)
  said.current = props
  const began = useRef({ pin, points, ring })
  const locale = useLocale() as Locale
  useEffect(() => {
    const element = box.current
    if (!element) return
    try {
      map.current = draw(element, { ...said.current, ...began.current, locale }, () => said.current)
    } catch {
      // No WebGL: the words remain.
      said.current.onFail()
    }
    return () => map.current?.remove()
  }, [locale])
  useHeaps(map, points, said)
  useRing(map, ring)
  usePin(map, pin, pinLabel, said, pinOf)
  return <div ref={box} className="map-canvas" />
}
