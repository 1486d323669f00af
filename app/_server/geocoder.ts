import 'server-only'
import { z } from 'zod'
import { environment } from '@/db/env'
import { isInTown, pointAt } from '@/db/places/rules'
import { type FoundPlace, type Geocoder, mostFound, placesLike } from '@/db/places/search/rules'
import type { Town } from '@/tenants'
import type { TownMap } from '@/tenants/map'
import { logFault } from './log'

const patience = 2_000

/** Places by words: of the service the town has chosen, which knows the doors, then of its own map. Silence of the service is no fault. */
export function geocoderOf({ map: service }: Town, map: TownMap): Geocoder {
  return async (words, locale) => {
    const own = placesLike(map, words, locale)
    if (!service?.geocoder) return own
    const asked = await askService(service.geocoder, words, locale).catch((fault) => {
      logFault(fault, { route: 'geocoder' })
      return []
    })
    return [...asked.filter((place) => isInTown(map, place)), ...own].slice(0, mostFound)
  }
}

/** What Pelias answers with: GeoJSON points with a name and a part of town. */
const answer = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) }),
      properties: z.object({ name: z.string(), neighbourhood: z.string().optional() }),
    }),
  ),
})

async function askService(url: string, words: string, locale: string): Promise<FoundPlace[]> {
  const address = new URL(url)
  address.searchParams.set('text', words)
  address.searchParams.set('lang', locale)
  const key = environment().GEOCODER_KEY
  const said = await fetch(address, {
    headers: key ? { 'digitransit-subscription-key': key } : {},
    signal: AbortSignal.timeout(patience),
  })
  return answer.parse(await said.json()).features.map(({ geometry: { coordinates }, properties }) => ({
    name: properties.name,
    area: properties.neighbourhood ?? null,
    ...pointAt([coordinates[0], coordinates[1]]),
  }))
}
