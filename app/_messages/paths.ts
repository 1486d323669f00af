import type { Locale } from '@/tenants/municipality'
import { type Page, routing } from './routing'

type NamesIn<P extends string> = P extends `${string}[${infer Name}]${infer Rest}` ? Name | NamesIn<Rest> : never
type Given<P extends Page> = [NamesIn<P>] extends [never] ? Record<never, string> : Record<NamesIn<P>, string>
export type Query = Record<string, string | string[] | number | undefined>

/** The address of a page in one language, in that language's words. */
export function pathOf<P extends Page>(locale: Locale, page: P, params?: Given<P>, query: Query = {}): string {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, String(one)]),
  )
  const search = new URLSearchParams(entries.filter(([, value]) => value !== '')).toString()
  const given: Record<string, string> = params ?? {}
  const pieces = templateOf(page, locale).map((piece) =>
    piece.startsWith('[') ? encodeURIComponent(given[piece.slice(1, -1)] ?? '') : piece,
  )
  const path = ['', locale, ...pieces].join('/')
  return search ? `${path}?${search}` : path
}

/** The page an address shows, and what its brackets stand for; null when it shows none of ours. */
export function pageAt(path: string): { page: Page; params: Record<string, string> } | null {
  const [, locale = '', ...rest] = path.split('/')
  const parts = rest.filter(Boolean)
  for (const page of Object.keys(routing.pathnames) as Page[]) {
    const params = matched(templateOf(page, locale), parts) ?? matched(page.split('/').filter(Boolean), parts)
    if (params) return { page, params }
  }
  return null
}

/** The same page in another language; the front page when the address is none of ours. */
export function samePageIn(locale: Locale, path: string): string {
  const [pathname = '', ...rest] = path.split('?')
  const search = rest.join('?')
  const found = pageAt(pathname)
  const address = found ? pathOf(locale, found.page, found.params as never) : pathOf(locale, '/')
  return search ? `${address}?${search}` : address
}

function decoded(part: string) {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function templateOf(page: Page, locale: string): string[] {
  const template: string | Record<string, string> = routing.pathnames[page]
  return (typeof template === 'string' ? template : (template[locale] ?? page)).split('/').filter(Boolean)
}

function matched(template: string[], parts: string[]): Record<string, string> | null {
  if (template.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [i, piece] of template.entries()) {
    const part = parts[i] ?? ''
    if (piece.startsWith('[')) params[piece.slice(1, -1)] = decoded(part)
    else if (piece !== part) return null
  }
  // `/ideat/uusi` is the page for a new idea, not an idea named so: literal pages come first in the table.
  return params
}
