'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useEffect, useRef, useState } from 'react'
import './map.css'
import { Button } from '@/components/ui/button'
import type { Point } from '@/db/places/rules'
import type { MapFile } from '@/tenants/map'
import type { MapTiles } from '@/tenants/municipality'
import { HeapList } from './heap-list'
import type { MapPoint } from './marks'
import { isArchive } from './tiled-style'
import type { TownMap } from './town-map'

/** What the page knows of the town's map before any of it is loaded. */
export type MapSheet = { centre: Point; style?: string; tiles?: MapTiles; attribution?: string }
type Thrifty = Navigator & { connection?: { saveData?: boolean } }
type Loaded = { Drawn: typeof TownMap; file: MapFile }
/** Where the words are for marks too near to one another: what they are of. */
type Heaps = 'places.map' | 'ideaMap.heaps' | 'proposalMap.heaps'
type Props = { sheet: MapSheet; titled?: boolean; folded?: boolean; heaps?: Heaps } & Omit<
  ComponentProps<typeof TownMap>,
  'file' | 'centre' | 'texts' | 'onFail' | 'style' | 'tiles' | 'heapLabel' | 'onHeap'
>

/**
 * A map that comes once its reader comes near it, into room kept for it, and may be hidden; where it cannot be shown, it says so and asks
 * for nothing.
 */
export function MapPanel({ sheet, titled = false, folded = false, heaps = 'places.map', ...map }: Props) {
  const t = useTranslations('places.map')
  const ofHeap = useTranslations(heaps)
  const [shown, show] = useState(!folded)
  const [box, near] = useNear()
  const [loaded, fail] = useMap(shown && near, sheet)
  const [heap, open] = useState<readonly MapPoint[]>([])
  // Whoever counts their megabytes asks for the map if they want it.
  useEffect(() => {
    if ((navigator as Thrifty).connection?.saveData) show(false)
  }, [])
  return (
    <div className="scripted flow" ref={box}>
      {titled && <h2 className="map-heading">{t('title')}</h2>}
      {titled && <p className="muted">{t('hint')}</p>}
      <Button look="secondary" small icon="map" aria-expanded={shown} onClick={() => show(!shown)}>
        {t(shown ? 'hide' : 'show')}
      </Button>
      {shown && loaded === null && <p className="map-canvas map-coming muted">{t('loading')}</p>}
      {shown && loaded === 'failed' && <p>{t('failed')}</p>}
      {shown && loaded && loaded !== 'failed' && (
        <loaded.Drawn
          {...map}
          {...sheet}
          file={loaded.file}
          texts={textsOf(t, sheet.attribution)}
          heapLabel={(count) => ofHeap('heap', { count })}
          onHeap={open}
          onFail={fail}
        />
      )}
      {shown && heap.length > 0 && <HeapList points={heap} title={ofHeap('atSpot', { count: heap.length })} />}
    </div>
  )
}

function textsOf(t: ReturnType<typeof useTranslations<'places.map'>>, source: string | undefined) {
  return {
    name: t('name'),
    zoomIn: t('zoomIn'),
    zoomOut: t('zoomOut'),
    attribution: t('attribution'),
    twoFingers: t('twoFingers'),
    withControl: t('withControl'),
    withCommand: t('withCommand'),
    source: source ?? t('source'),
  }
}

/** Whether the reader has come near it: the library is a few times the page, and many never come there. */
function useNear() {
  const box = useRef<HTMLDivElement>(null)
  const [near, come] = useState(false)
  useEffect(() => {
    if (!box.current) return
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && come(true), { rootMargin: '200px' })
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  return [box, near] as const
}

const drawnIn = (answer: Response) => (answer.ok ? answer.json() : Promise.reject(new Error('no map')))

/** The library and the town's file, together or not at all; what reads PMTiles only where a style or a file may need it. */
function useMap(wanted: boolean, { style, tiles }: MapSheet): [loaded: Loaded | 'failed' | null, fail: () => void] {
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null)
  const archived = Boolean(style) || isArchive(tiles)
  useEffect(() => {
    if (!wanted || loaded) return
    let left = false
    Promise.all([
      import('./town-map'),
      fetch('/api/places/map').then(drawnIn),
      archived && import('./archives').then(({ readArchives }) => readArchives()),
    ]).then(
      ([{ TownMap: Drawn }, file]) => left || setLoaded({ Drawn, file }),
      () => left || setLoaded('failed'),
    )
    return () => {
      left = true
    }
  }, [wanted, loaded, archived])
  return [loaded, () => setLoaded('failed')]
}
