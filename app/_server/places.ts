import 'server-only'
import { getTranslations } from 'next-intl/server'
import { elative, type Point, rounded, tell, whoAnswers } from '@/db/places/rules'
import type { TownMap } from '@/tenants/map'
import type { Locale, MapService } from '@/tenants/municipality'

const corner = 20

/** A point in words: "Kirkkokatu, noin 40 m Seppolantiestä". Empty where the map names nothing. */
export async function wordsOf(map: TownMap, point: Point, locale: Locale): Promise<string> {
  const told = tell(map, point)
  const t = await getTranslations({ locale, namespace: 'places.told' })
  const name = told?.names[locale] ?? ''
  if (!told) return ''
  if (told.by === 'place') return t('place', { place: name })
  if (told.by === 'village')
    return t('village', { place: name, distance: length(t, told.metres), direction: t(`direction.${told.direction}`) })
  if (!told.near) return t('street', { street: name })
  const { names, metres } = told.near
  const other = names[locale] ?? ''
  if (metres <= corner) return t('corner', { street: name, other })
  const from = elative(other, locale)
  return from ? t('near', { street: name, metres, from }) : t('nearTo', { street: name, metres, other })
}

type Say = Awaited<ReturnType<typeof getTranslations<'places.told'>>>

function length(t: Say, metres: number) {
  if (metres < 1000) return t('metres', { metres: rounded(metres) })
  return t('kilometres', { kilometres: metres / 1000 })
}

/** Who answers for a point, when it is not the town; null when it is. */
export async function othersAnswer(map: TownMap, point: Point, locale: Locale): Promise<string | null> {
  const answering = whoAnswers(map, point)
  if (answering.by === 'town') return null
  const t = await getTranslations({ locale, namespace: 'places.answers' })
  const name = answering.names?.[locale]
  return name ? t(answering.by, { name }) : t('another')
}

/** What the browser needs to draw a town's map. */
export function mapSheet(map: TownMap, { style, tiles, attribution }: MapService = {}) {
  const [longitude, latitude] = map.villages[0]?.at ?? map.border[0] ?? [0, 0]
  return { centre: { latitude, longitude }, style, tiles, attribution }
}
