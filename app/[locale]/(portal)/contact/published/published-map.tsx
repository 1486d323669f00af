import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { mapSheet } from '@/app/_server/places'
import { town, visitor } from '@/app/_server/session'
import { toneOf } from '@/components/contact/case-tone'
import { MapPanel } from '@/components/map/map-panel'
import type { PublishedFilters } from '@/db/contact/publications/input'
import { listPublishedPoints } from '@/db/contact/publications/reads'
import { mapOf } from '@/tenants/maps'

/** Where the published cases are; the list beside it has them all, and in words. */
export async function PublishedMap({ filters }: { filters: PublishedFilters }) {
  const [here, t, to, points] = await Promise.all([
    town(),
    getTranslations('published'),
    paths(),
    visitor('contact').then((asker) => listPublishedPoints(asker, filters)),
  ])
  const map = mapOf(here.id)
  if (!map) return null
  return (
    <div className="flow">
      <p>{t('onMap', { count: points.length })}</p>
      <ClientTexts only={['places.map']}>
        <MapPanel
          sheet={mapSheet(map, here.map)}
          points={points.map(({ id, reference, title, state, latitude, longitude }) => ({
            id,
            latitude,
            longitude,
            label: title,
            href: to('/contact/published/[case]', { case: reference }),
            tone: toneOf(state),
          }))}
        />
      </ClientTexts>
    </div>
  )
}
