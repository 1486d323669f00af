import { getTranslations } from 'next-intl/server'
import { MapPanel } from '@/components/map/map-panel'
import { mapOf } from '@/tenants/maps'
import type { Locale } from '@/tenants/municipality'
import { ClientTexts } from './client-texts'
import { mapSheet } from './places'
import { town } from './session'

type Placed = { latitude: number | null; longitude: number | null; place: string | null }

/** Where an idea or a proposal is, on a small map; the words are always there, the map where it can be drawn. */
export async function PlaceOnMap({ at: { latitude, longitude, place }, lang }: { at: Placed; lang?: Locale }) {
  const [here, t] = await Promise.all([town(), getTranslations('ideaMap')])
  const map = mapOf(here.id)
  if (!map || latitude === null || longitude === null) return null
  return (
    <section className="flow">
      <h2 className="text-2">{t('title')}</h2>
      {place && <p lang={lang}>{place}</p>}
      <ClientTexts only={['places.map']}>
        <MapPanel sheet={mapSheet(map, here.map)} pin={{ latitude, longitude }} pinLabel={place ?? t('title')} />
      </ClientTexts>
    </section>
  )
}
