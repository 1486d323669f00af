import enContact from '@/app/_messages/en/contact.json'
import en from '@/app/_messages/en/open311.json'
import fiContact from '@/app/_messages/fi/contact.json'
import fi from '@/app/_messages/fi/open311.json'
import svContact from '@/app/_messages/sv/contact.json'
import sv from '@/app/_messages/sv/open311.json'
import type { Town } from '@/tenants'
import type { Locale, Localized } from '@/tenants/municipality'

const messages = {
  fi: { open311: fi, contact: fiContact },
  sv: { open311: sv, contact: svContact },
  en: { open311: en, contact: enContact },
}

export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

type Texts = { readonly [key: string]: string | Texts }

/**
 * The texts of this interface in the language that was asked for, by their whole path: `contact.state.done`. They take values and
 * inflect by nothing, so that no page and no request of a page need stand around them.
 */
export function wordsIn(locale: Locale): Words {
  return (key, values = {}) =>
    textAt(messages[locale], key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

function textAt(texts: Texts, key: string): string {
  const found = key
    .split('.')
    .reduce<string | Texts | undefined>((at, part) => (typeof at === 'object' ? at[part] : at), texts)
  if (typeof found !== 'string') throw new Error(`There is no text ${key}`)
  return found
}

/** `locale=fi_FI`, `sv` or `en`; of a fault also the language of the client, for its words are shown to people. */
export function localeOf(asked: string | undefined, header: string | null, { locales }: Town): Locale {
  const wanted = [asked ?? '', ...(header ?? '').split(',')].map((part) => part.trim().slice(0, 2).toLowerCase())
  return locales.find((locale) => locale === wanted[0]) ?? wantedOf(wanted.slice(1), locales) ?? locales[0]
}

const wantedOf = (wanted: readonly string[], locales: readonly Locale[]) =>
  wanted.map((language) => locales.find((locale) => locale === language)).find(Boolean)

/** The reader's language of a text; a missing one falls back to the town's first, then to any. */
export function pickIn(locale: Locale, { locales }: Town) {
  const order = [locale, ...locales, 'fi', 'sv', 'en'] as const
  return (texts: Partial<Localized>) => order.map((language) => texts[language]).find(Boolean) ?? ''
}
