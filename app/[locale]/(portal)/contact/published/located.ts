import 'server-only'
import { getLocale } from 'next-intl/server'
import { geocoderOf } from '@/app/_server/geocoder'
import { town } from '@/app/_server/session'
import type { PublishedFilters } from '@/db/contact/publications/input'
import { areaOf } from '@/db/contact/publications/rules'
import type { FoundPlace } from '@/db/places/search/rules'
import { mapOf } from '@/tenants/maps'
import type { Locale } from '@/tenants/municipality'

/** Finds the point that the words for a place mean, and what else they may mean. A place nobody knows narrows nothing. */
export async function located(
  filters: PublishedFilters,
): Promise<{ filters: PublishedFilters; others: readonly FoundPlace[] }> {
  const { near } = filters
  if (!near || areaOf(filters)) return { filters, others: [] }
  const [here, locale] = await Promise.all([town(), getLocale()])
  const map = mapOf(here.id)
  const [place, ...others] = map ? await geocoderOf(here, map)(near, locale as Locale) : []
  const { at, lat, lon, ...rest } = filters
  return place ? { filters: { ...rest, ...pointFor(near, place) }, others } : { filters: rest, others: [] }
}

/** As exact as an address needs to be: about ten metres. */
export const pointFor = (near: string, { latitude, longitude }: Omit<FoundPlace, 'name' | 'area'>) => ({
  near,
  at: near,
  lat: Number(latitude.toFixed(4)),
  lon: Number(longitude.toFixed(4)),
})
