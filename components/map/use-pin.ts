import { type Map as Drawn, Marker } from 'maplibre-gl'
import { type RefObject, useEffect, useRef } from 'react'
import type { Point } from '@/db/places/rules'
import { lngLat } from './drawing'
import type { pinOf } from './marks'
import type { TownMapProps } from './town-map'

type MapRef = RefObject<Drawn | undefined>

const closeBy = 15

type Heard = RefObject<Pick<TownMapProps, 'onPin' | 'onStep' | 'wide'>>

/** The one pin the reader moves; the map follows when it leaves the window. */
export function usePin(map: MapRef, pin: Point | null, label: string, heard: Heard, make: typeof pinOf) {
  const marker = useRef<Marker>(undefined)
  const { latitude, longitude } = pin ?? {}
  useEffect(() => {
    const drawn = map.current
    if (!drawn) return
    if (latitude === undefined || longitude === undefined) {
      marker.current?.remove()
      marker.current = undefined
      return
    }
    marker.current ??= newPin(drawn, heard, make, { latitude, longitude })
    marker.current.setLngLat([longitude, latitude])
    if (!drawn.getBounds().contains([longitude, latitude])) drawn.jumpTo({ center: [longitude, latitude] })
  }, [map, latitude, longitude, heard, make])
  useEffect(
    () => () => {
      marker.current?.remove()
      marker.current = undefined
    },
    [],
  )
  useEffect(() => {
    marker.current?.getElement().setAttribute('aria-label', label)
  })
}

function newPin(map: Drawn, heard: Heard, make: typeof pinOf, at: Point) {
  const { onPin, onStep, wide } = heard.current
  const element = make((to) => heard.current.onStep?.(to))
  if (!onStep) element.inert = true
  const marker = new Marker({ element, draggable: Boolean(onPin), anchor: 'bottom' }).setLngLat(lngLat(at)).addTo(map)
  // Near enough to tell one side of a street from the other.
  if (!wide && map.getZoom() < closeBy) map.easeTo({ center: lngLat(at), zoom: closeBy })
  marker.on('dragend', () => {
    const { lat, lng } = marker.getLngLat()
    heard.current.onPin?.({ latitude: lat, longitude: lng })
  })
  return marker
}
