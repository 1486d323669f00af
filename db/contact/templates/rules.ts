import type { Locale } from '@/tenants/municipality'
import { plain } from '../../places/search/rules'

/** What a template may leave open: the case's number, its topic, and the day that the move tells. */
export const placeholders = ['reference', 'topic', 'day'] as const
export type Placeholder = (typeof placeholders)[number]

const braces = /\{([^{}]*)\}/g

/** What stands in braces and will never be filled in. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(braces)]
    .map(([, name = '']) => name)
    .filter((name) => !(placeholders as readonly string[]).includes(name))
}

/** The text with what is known filled in; what is not known yet stays in its braces. */
export function filled(text: string, known: Partial<Record<Placeholder, string>>): string {
  return text.replace(braces, (whole, name: Placeholder) => (placeholders.includes(name) && known[name]) || whole)
}

/** The placeholders that are still open in a text. */
export function openPlaceholders(text: string): Placeholder[] {
  return placeholders.filter((name) => text.includes(`{${name}}`))
}

type Words = Partial<Record<Locale, string>>

/** The languages of the town in which a template says nothing. */
export const missingLanguages = (words: Words, locales: readonly Locale[]) =>
  locales.filter((locale) => !words[locale]?.trim())

type Named = { readonly name: string; readonly words: Words; readonly topic: Words | null }

/** The templates in whose name, topic or words everything that is looked for begins a word; accents and capitals make no difference. */
export function templatesWith<T extends Named>(templates: readonly T[], sought: string): T[] {
  const asked = plain(sought).split(/\s+/).filter(Boolean)
  return templates.filter(({ name, words, topic }) => {
    const said = plain([name, ...Object.values(words), ...Object.values(topic ?? {})].join(' ')).split(
      /[^\p{L}\p{N}]+/u,
    )
    return asked.every((one) => said.some((word) => word.startsWith(one)))
  })
}
