import 'server-only'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { pathOf, type Query } from '@/app/_messages/paths'
import { type Page, routing } from '@/app/_messages/routing'
import type { Locale, Localized } from '@/tenants/municipality'
import { town } from './session'

/** The path and query this request came to. */
export const pathHere = cache(async () => (await headers()).get('x-path') ?? '/')

/** The network address it came from, as the edge tells; null where there is no edge. */
export const addressHere = async () => (await headers()).get('x-real-ip')

/** The language a route handler is asked to answer in, as its address says. */
export function localeAsked(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('locale')
  return routing.locales.find((known) => known === asked) ?? routing.defaultLocale
}

/** Makes addresses in the reader's language: `to('/budget/[round]', { round: '2026' })`. */
export const paths = cache(async () => {
  const locale = await getLocale()
  return <P extends Page>(page: P, params?: Parameters<typeof pathOf<P>>[2], query?: Query) =>
    pathOf(locale as Locale, page, params, query)
})

/** The language in which the reader gets a text, when it is not their own: to be told to their screen reader. */
export const foreign = cache(async () => {
  const [locale, here] = await Promise.all([getLocale(), town()])
  const order = [locale, ...here.locales, 'fi', 'sv', 'en'] as Locale[]
  return (texts: Partial<Localized>) => {
    const found = order.find((language) => texts[language])
    return found === locale ? undefined : found
  }
})

/** Chooses the reader's language of a text; a missing one falls back to the town's first, then to any. */
export const localized = cache(async () => {
  const [locale, here] = await Promise.all([getLocale(), town()])
  const order = [locale, ...here.locales, 'fi', 'sv', 'en'] as Locale[]
  return (texts: Partial<Localized>) => order.map((language) => texts[language]).find(Boolean) ?? ''
})
