import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { mapSheet } from '@/app/_server/places'
import { town, visitor } from '@/app/_server/session'
import { toneOf } from '@/components/contact/case-tone'
import type { PublishedFilters } from '@/db/contact/publications/input'
import { listPublishedPoints } from '@/db/contact/publications/reads'
import { areaOf } from '@/db/contact/publications/rules'
import { mapOf } from '@/tenants/maps'
import { PointsMap } from './points-map'

/** Where the published cases are; the list below has them all, and in words. */
export async function PublishedMap({ filters }: { filters: PublishedFilters }) {
  const [here, t, to, locale, { points, more }] = await Promise.all([
    town(),
    getTranslations('publishedMap'),
    paths(),
    getLocale(),
    visitor('contact').then((asker) => listPublishedPoints(asker, filters)),
  ])
  const map = mapOf(here.id)
  if (!map) return null
  const marks = points.map(({ id, reference, title, state, latitude, longitude }) => ({
    ...{ id, latitude, longitude, label: title, tone: toneOf(state) },
    href: to('/contact/published/[case]', { case: reference }),
  }))
  return (
    <div className="flow">
      <noscript>
        <p>{t('noScript')}</p>
      </noscript>
      <ClientTexts only={['places.map', 'publishedMap']}>
        <PointsMap sheet={mapSheet(map, here.map)} first={{ points: marks, more }} query={queryOf(filters, locale)} />
      </ClientTexts>
    </div>
  )
}

/** The filters of the page as the map asks by them again. */
function queryOf(filters: PublishedFilters, locale: string) {
  const { q, topic, status } = filters
  const area = areaOf(filters)
  const place = area && { lat: area.latitude, lon: area.longitude, radius: area.radius }
  const single = Object.entries({ locale, q, status, ...place }).filter(([, value]) => value !== undefined)
  return new URLSearchParams([
    ...topic.map((code) => ['topic', code]),
    ...single.map(([name, value]) => [name, String(value)]),
  ]).toString()
}
