import type { Locale } from '@/tenants/municipality'
import type { Texts } from '../../../columns'
import { plain } from '../../../places/search/rules'
import { freeKey } from '../../questions/rules'

/** What a new topic is known by when staff do not say. */
export const codeFor = (name: string, taken: readonly string[]) => freeKey(name.slice(0, 24), taken).slice(0, 30)

/** The languages of the town in which a topic has no name. */
export const missingNames = (name: Texts, locales: readonly Locale[]) =>
  locales.filter((locale) => !name[locale]?.trim())

type Named = { readonly name: Texts; readonly code: string; readonly keywords: string }

/** Topics of whose name, code or search words these words are a part. */
export function topicsNamed<T extends Named>(topics: readonly T[], words: string): T[] {
  const asked = plain(words.trim())
  return topics.filter(({ name, code, keywords }) =>
    plain([code, keywords, ...Object.values(name)].join('\n')).includes(asked),
  )
}
