import { formatNumber } from '@/components/ui/format'
import type { Locale } from '@/tenants/municipality'

/** Hundredths of a point as they are read: "47,5". */
export const formatPoints = (hundredths: number, locale: Locale): string => formatNumber(hundredths / 100, locale)

/** The same as they are typed: no spaces between thousands. */
export const typedPoints = (hundredths: number, locale: Locale): string =>
  String(hundredths / 100).replace('.', locale === 'en' ? '.' : ',')
