import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { mapSheet } from '@/app/_server/places'
import { town } from '@/app/_server/session'
import { MapPanel } from '@/components/map/map-panel'
import type { Idea } from '@/db/budget/ideas/reads'
import { mapOf } from '@/tenants/maps'

/** Where the idea is, on a small map; the words are always there, the map where it can be drawn. */
export async function Place({ idea: { latitude, longitude, place, locale } }: { idea: Idea }) {
  const [here, t] = await Promise.all([town(), getTranslations('ideaMap')])
  const map = mapOf(here.id)
  if (!map || latitude === null || longitude === null) return null
  return (
    <section className="flow">
      <h2 className="text-2">{t('title')}</h2>
      <p lang={locale}>{place}</p>
      <ClientTexts only={['places.map']}>
        <MapPanel sheet={mapSheet(map, here.map)} pin={{ latitude, longitude }} pinLabel={place} />
      </ClientTexts>
    </section>
  )
}
