import 'server-only'
import { getLocale } from 'next-intl/server'
import type { Texts } from '@/db/columns'
import type { Locale } from '@/tenants/municipality'
import { town } from './session'

type Pictured = { illustration: string | null; picture: { id: string } | null }

/** The address of a proposal's picture, or of its drawing. */
export function pictureOf({ illustration, picture }: Pictured, size?: 'small'): string | null {
  if (picture) return `/api/files/${picture.id}${size ? `?size=${size}` : ''}`
  return illustration && `/illustrations/${illustration}.svg`
}

/** The language in which a reader gets a text, to be told to their screen reader. */
export async function languageOf(texts: Texts): Promise<Locale> {
  const [locale, here] = await Promise.all([getLocale(), town()])
  const order: Locale[] = [locale, ...here.locales, 'fi', 'sv', 'en']
  return order.find((language) => texts[language]) ?? locale
}
