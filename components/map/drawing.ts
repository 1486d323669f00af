import { type LngLatLike, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import { type Box, type Point, pointAt } from '@/db/places/rules'
import type { Locale } from '@/tenants/municipality'
import { inkOf, plainStyle } from './map-style'
import type { MapPoint } from './marks'
import { tiledStyle, tilesOf } from './tiled-style'
import type { TownMapProps } from './town-map'

export type MapTexts = Readonly<
  Record<
    'name' | 'zoomIn' | 'zoomOut' | 'attribution' | 'source' | 'twoFingers' | 'withControl' | 'withCommand',
    string
  >
>
type Wanted = TownMapProps & { locale: Locale; pin: Point | null; points: readonly MapPoint[] }
/** What the library tells of a source beside its fault. */
type Unread = { sourceId?: string; tile?: unknown }
type Listening = () => Pick<TownMapProps, 'onPin' | 'onMove' | 'onView'>

export const lngLat = ({ longitude, latitude }: Point): LngLatLike => [longitude, latitude]
const pointOf = ({ lng, lat }: { lng: number; lat: number }): Point => ({ longitude: lng, latitude: lat })

/** Puts a map into an element. Throws where the browser cannot draw one. */
export function draw(container: HTMLElement, wanted: Wanted, listening: Listening): MapLibre {
  const { centre, pin, texts, ring = [], wide } = wanted
  setWorkerUrl(new URL('/api/places/worker', window.location.href).href)
  const own = styleOf(wanted)
  const map = new MapLibre({
    container,
    style: own.drawn(),
    center: lngLat(pin ?? centre),
    zoom: wide ? 11 : pin ? 15 : 13,
    minZoom: 7,
    maxZoom: 18,
    // One finger scrolls the page past the map.
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: { customAttribution: texts.source, compact: false },
    locale: wordsFor(texts),
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }))
  map.on('click', ({ lngLat: at }) => listening().onPin?.(pointOf(at)))
  map.on('moveend', () => listening().onMove?.(pointOf(map.getCenter())))
  map.on('moveend', () => listening().onView?.(boxOf(map)))
  putByEnter(map, listening)
  showAll(map, [...wanted.points, ...ring.map(pointAt)])
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const redraw = () => map.setStyle(own.drawn())
  dark.addEventListener('change', redraw)
  map.on('remove', () => dark.removeEventListener('change', redraw))
  map.on('error', (fault) => {
    const { sourceId, tile }: Unread = fault as object
    // Not one tile but the whole of them cannot be read: the town's plain map needs nobody.
    if (sourceId !== tilesOf || tile) return
    own.withoutTiles()
    redraw()
  })
  return map
}

/** The town's style, else its tiles, else its plain map: in the colours the page has when it is asked for. */
function styleOf({ file, style, tiles, locale }: Wanted) {
  let readable = true
  return {
    drawn: () => {
      const ink = inkOf(document.documentElement)
      if (style) return style
      return tiles && readable
        ? tiledStyle(file, ink, locale, tiles, window.location.href)
        : plainStyle(file, ink, locale)
    },
    withoutTiles: () => {
      readable = false
    },
  }
}

function boxOf(map: MapLibre): Box {
  const bounds = map.getBounds()
  return { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() }
}

function putByEnter(map: MapLibre, listening: Listening) {
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    listening().onPin?.(pointOf(map.getCenter()))
  })
}

/** All the points in sight, when there are any. */
function showAll(map: MapLibre, points: readonly Point[]) {
  if (points.length === 0) return
  const [longitudes, latitudes] = [points.map(({ longitude }) => longitude), points.map(({ latitude }) => latitude)]
  const southWest: [number, number] = [Math.min(...longitudes), Math.min(...latitudes)]
  map.fitBounds([southWest, [Math.max(...longitudes), Math.max(...latitudes)]], {
    padding: 48,
    maxZoom: 15,
    animate: false,
  })
}

function wordsFor(texts: MapTexts) {
  return {
    'Map.Title': texts.name,
    'NavigationControl.ZoomIn': texts.zoomIn,
    'NavigationControl.ZoomOut': texts.zoomOut,
    'AttributionControl.ToggleAttribution': texts.attribution,
    'CooperativeGesturesHandler.WindowsHelpText': texts.withControl,
    'CooperativeGesturesHandler.MacHelpText': texts.withCommand,
    'CooperativeGesturesHandler.MobileHelpText': texts.twoFingers,
  }
}
