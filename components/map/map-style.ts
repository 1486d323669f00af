import type { StyleSpecification } from 'maplibre-gl'
import type { MapFile } from '@/tenants/map'
import type { Locale } from '@/tenants/municipality'

/** The page's own colours, so that the map belongs to the town and to the scheme. */
export type Ink = Readonly<
  Record<'ground' | 'beyond' | 'water' | 'street' | 'road' | 'edge' | 'border' | 'text' | 'name', string>
>

/** Reads the colours of the page as they are now, light or dark. */
export function inkOf(element: Element): Ink {
  const styles = getComputedStyle(element)
  const colour = (name: string) => styles.getPropertyValue(`--${name}`).trim()
  return {
    ground: colour('surface-muted'),
    beyond: colour('surface-sunken'),
    water: colour('info'),
    street: colour('surface'),
    road: colour('warning-soft'),
    edge: colour('line-strong'),
    border: colour('line-strong'),
    text: colour('text-muted'),
    name: colour('text'),
  }
}

type Layer = StyleSpecification['layers'][number]
const kind = (...kinds: string[]) => ['in', ['get', 'kind'], ['literal', kinds]] as never
const width = (near: number, far: number) => ['interpolate', ['exponential', 1.6], ['zoom'], 10, far, 17, near] as never
const halo = (ink: Ink) => ({ 'text-halo-color': ink.ground, 'text-halo-width': 1.6 })

/** A plain map of a town's own file: ground, waters, roads, names. Fonts are the reader's own, so nothing is fetched. */
export function plainStyle(file: MapFile, ink: Ink, locale: Locale): StyleSpecification {
  return {
    version: 8,
    sources: { town: { type: 'geojson', data: file as never } },
    layers: [...groundOf(ink), ...waysOf(ink), ...namesOf(ink, locale)],
  }
}

/** Of the page's ink of that name, which is strong enough to write with. */
const pale = 0.25

function groundOf(ink: Ink): Layer[] {
  return [
    { id: 'beyond', type: 'background', paint: { 'background-color': ink.beyond } },
    { id: 'ground', type: 'fill', source: 'town', filter: kind('border'), paint: { 'fill-color': ink.ground } },
    {
      id: 'water',
      type: 'fill',
      source: 'town',
      filter: kind('water'),
      paint: { 'fill-color': ink.water, 'fill-opacity': pale },
    },
    lineOf('river', kind('river'), ink.water, width(26, 2), pale),
    {
      ...lineOf('border', kind('border'), ink.border, 2),
      paint: { 'line-color': ink.border, 'line-width': 2, 'line-dasharray': [3, 2] },
    } as Layer,
  ]
}

function waysOf(ink: Ink): Layer[] {
  return [
    lineOf('street-edge', kind('street'), ink.edge, width(15, 1.4), 0.55),
    lineOf('road-edge', kind('road'), ink.border, width(22, 3)),
    lineOf('street', kind('street'), ink.street, width(12, 0.4)),
    lineOf('road', kind('road'), ink.road, width(18, 2)),
  ]
}

function lineOf(id: string, filter: never, colour: string, thickness: number, opacity = 1): Layer {
  const paint = { 'line-color': colour, 'line-width': thickness, 'line-opacity': opacity }
  return { id, type: 'line', source: 'town', filter, layout: { 'line-cap': 'round', 'line-join': 'round' }, paint }
}

function namesOf(ink: Ink, locale: Locale): Layer[] {
  const name = ['coalesce', locale === 'sv' ? ['get', 'name_sv'] : null, ['get', 'name']].filter(Boolean) as never
  const font = { 'text-field': name, 'text-font': ['Arial'], 'text-size': 13 }
  const named = { type: 'symbol', source: 'town' } as const
  return [
    {
      ...{ ...named, id: 'way-names', filter: kind('street', 'road', 'river'), minzoom: 12 },
      layout: { ...font, 'symbol-placement': 'line' },
      paint: { 'text-color': ink.text, ...halo(ink) },
    },
    {
      ...{ ...named, id: 'place-names', filter: kind('place'), minzoom: 14.5 },
      layout: { ...font, 'text-size': 12, 'text-max-width': 8 },
      paint: { 'text-color': ink.text, ...halo(ink) },
    },
    {
      ...{ ...named, id: 'village-names', filter: kind('village', 'water'), maxzoom: 16 },
      layout: { ...font, 'text-size': 15 },
      paint: { 'text-color': ink.name, ...halo(ink) },
    },
  ]
}
