import type { StyleSpecification } from 'maplibre-gl'
import type { MapFile } from '@/tenants/map'
import type { Locale, MapTiles } from '@/tenants/municipality'
import { type Ink, plainStyle } from './map-style'

type Layer = StyleSpecification['layers'][number]
type Source = StyleSpecification['sources'][string]

/** One file of all tiles. */
export const isArchive = (tiles: MapTiles | undefined) => Boolean(tiles && /\.pmtiles(\?|$)/.test(tiles.url))

/** Which source of a style the tiles are: who draws the map hears by this name that they cannot be read. */
export const tilesOf = 'tiles'

/** A town's tiles, and over them what its own file alone knows: the border, and names where the tiles hold none. */
export function tiledStyle(file: MapFile, ink: Ink, locale: Locale, tiles: MapTiles, here: string): StyleSpecification {
  const plain = plainStyle(file, ink, locale)
  const [beyond, ...own] = plain.layers
  const border = own.filter(({ id }) => id === 'border')
  const drawn = tiles.kind === 'pictures' ? [pictures] : protomaps(ink, locale)
  return {
    ...plain,
    sources: { ...plain.sources, [tilesOf]: sourceOf(tiles, here) },
    layers: [...(beyond ? [beyond] : []), ...drawn, ...border],
  }
}

function sourceOf({ url, kind, size = 256, nearest }: MapTiles, here: string): Source {
  const type = kind === 'pictures' ? 'raster' : 'vector'
  const drawn = type === 'raster' ? { type, tileSize: size } : { type }
  // A URL would write the braces of a template in another way.
  const whole = url.startsWith('/') ? new URL(here).origin + url : url
  if (isArchive({ url, kind })) return { ...drawn, url: `pmtiles://${whole}` } as Source
  return { ...drawn, tiles: [whole], ...(nearest !== undefined && { maxzoom: nearest }) } as Source
}

const pictures: Layer = { id: 'pictures', type: 'raster', source: tilesOf }

const from = (layer: string) => ({ source: tilesOf, 'source-layer': layer })
const kind = (...kinds: string[]) => ['in', ['get', 'kind'], ['literal', kinds]] as never
const wide = (near: number, far: number) => ['interpolate', ['exponential', 1.6], ['zoom'], 10, far, 17, near] as never
const pale = 0.25

/** Protomaps' basemap (version 4) in the page's own colours and the reader's own fonts. */
function protomaps(ink: Ink, locale: Locale): Layer[] {
  const waterways = ['==', ['geometry-type'], 'LineString'] as never
  return [
    { ...from('earth'), id: 'earth', type: 'fill', paint: { 'fill-color': ink.ground } },
    { ...from('water'), id: 'waters', type: 'fill', paint: { 'fill-color': ink.water, 'fill-opacity': pale } },
    {
      ...{ ...from('water'), id: 'waterways', type: 'line', filter: waterways },
      paint: { 'line-color': ink.water, 'line-opacity': pale, 'line-width': wide(6, 0.8) },
    },
    { ...from('buildings'), id: 'houses', type: 'fill', minzoom: 14, paint: { 'fill-color': ink.beyond } },
    way('path', ink.edge, wide(2, 0.3)),
    way('rail', ink.border, wide(3, 0.6)),
    way('minor_road', ink.street, wide(12, 0.4)),
    way('major_road', ink.road, wide(16, 1.4)),
    way('highway', ink.road, wide(18, 2)),
    ...namesOf(ink, locale),
  ]
}

function way(of: string, colour: string, thickness: never): Layer {
  const look = { 'line-cap': 'round', 'line-join': 'round' } as const
  const paint = { 'line-color': colour, 'line-width': thickness }
  return { ...from('roads'), id: `way-${of}`, type: 'line', filter: kind(of), layout: look, paint }
}

function namesOf(ink: Ink, locale: Locale): Layer[] {
  const name = ['coalesce', ['get', `name:${locale}`], ['get', 'name']] as never
  const font = { 'text-field': name, 'text-font': ['Arial'] }
  const halo = { 'text-halo-color': ink.ground, 'text-halo-width': 1.6 }
  return [
    {
      ...{ ...from('roads'), id: 'names-of-ways', type: 'symbol', minzoom: 13 },
      layout: { ...font, 'text-size': 13, 'symbol-placement': 'line' },
      paint: { 'text-color': ink.text, ...halo },
    },
    {
      ...{ ...from('places'), id: 'names-of-places', type: 'symbol' },
      layout: { ...font, 'text-size': 15 },
      paint: { 'text-color': ink.name, ...halo },
    },
  ]
}
