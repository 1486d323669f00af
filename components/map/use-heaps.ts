import { type Map as Drawn, LngLatBounds, Marker } from 'maplibre-gl'
import { type RefObject, useEffect, useRef } from 'react'
import { lngLat } from './drawing'
import { type Heap, heapsOf } from './heaps'
import { heapMark, type MapPoint, markOf } from './marks'
import type { TownMapProps } from './town-map'

type Listening = RefObject<Pick<TownMapProps, 'heapLabel' | 'onHeap'>>

/** Draws marks on a map: those too near to one another as one button with their number, anew whenever the zoom has changed. */
export function useHeaps(map: RefObject<Drawn | undefined>, points: readonly MapPoint[], said: Listening) {
  const held = useRef<string>(undefined)
  useEffect(() => {
    const drawn = map.current
    if (!drawn || points.length === 0) return
    let marks: Marker[] = []
    const focused = new Map<Element, string>()
    const clear = () => {
      held.current = document.activeElement ? focused.get(document.activeElement) : undefined
      for (const mark of marks) mark.remove()
      focused.clear()
    }
    /** `sought` has the focus when it is drawn: whoever opened a heap goes on from its first. */
    const redraw = (sought?: MapPoint) => {
      clear()
      marks = heapsOf(points, (point) => drawn.project(lngLat(point))).map((heap) => {
        const element = elementOf(heap, drawn, said, redraw)
        const mark = new Marker({ element }).setLngLat(lngLat(heap.first)).addTo(drawn)
        focused.set(element, heap.first.id)
        if (sought && heap.all.includes(sought)) element.focus()
        return mark
      })
    }
    const zoomed = () => redraw()
    // Other points in their place: whoever was at one of the old ones stays there.
    redraw(points.find(({ id }) => id === held.current))
    drawn.on('zoomend', zoomed)
    return () => {
      drawn.off('zoomend', zoomed)
      clear()
    }
  }, [map, points, said])
}

function elementOf({ all, first }: Heap<MapPoint>, map: Drawn, said: Listening, redraw: (sought: MapPoint) => void) {
  const { heapLabel, onHeap } = said.current
  if (all.length === 1 || !heapLabel) return markOf(first)
  return heapMark(all.length, heapLabel(all.length), () => {
    const bounds = all.reduce((some, point) => some.extend(lngLat(point)), new LngLatBounds())
    const near = map.cameraForBounds(bounds, { padding: 64, maxZoom: map.getMaxZoom() })
    // At one spot no zoom tells them apart: their names do.
    if (!near?.zoom || near.zoom <= map.getZoom() + 0.1 || bounds.getNorthEast().distanceTo(bounds.getSouthWest()) < 5)
      return onHeap?.(all)
    map.once('moveend', () => redraw(first))
    map.easeTo(near)
  })
}
