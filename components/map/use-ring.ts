import type { Map as Drawn, GeoJSONSource } from 'maplibre-gl'
import { type RefObject, useEffect } from 'react'
import type { Position } from '@/tenants/map'

const id = 'ring'

/** An area over the map, filled when it has three corners; drawn anew when its corners or the colours of the page change. */
export function useRing(map: RefObject<Drawn | undefined>, ring: readonly Position[] | undefined) {
  useEffect(() => {
    const drawn = map.current
    if (!drawn || !ring) return
    const put = () => {
      const source = drawn.getSource(id) as GeoJSONSource | undefined
      if (source) source.setData(featureOf(ring))
      else addTo(drawn, ring)
    }
    if (drawn.isStyleLoaded()) put()
    drawn.on('style.load', put)
    return () => {
      drawn.off('style.load', put)
    }
  }, [map, ring])
}

function addTo(map: Drawn, ring: readonly Position[]) {
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--danger').trim()
  map.addSource(id, { type: 'geojson', data: featureOf(ring) })
  map.addLayer({ id: 'ring-fill', type: 'fill', source: id, paint: { 'fill-color': colour, 'fill-opacity': 0.15 } })
  map.addLayer({ id: 'ring-line', type: 'line', source: id, paint: { 'line-color': colour, 'line-width': 3 } })
}

function featureOf(ring: readonly Position[]) {
  const closed = [...ring, ...ring.slice(0, 1)].map(([east, north]) => [east, north])
  const geometry =
    ring.length > 2
      ? { type: 'Polygon' as const, coordinates: [closed] }
      : { type: 'LineString' as const, coordinates: ring.length > 1 ? closed : [] }
  return { type: 'Feature' as const, properties: {}, geometry }
}
