import type { Locale } from '@/tenants/municipality'

export type Wordings = Partial<Record<Locale, string | null>>

/** The languages somebody reads and nobody has written in. */
export const unwritten = (readers: readonly { readonly locale: Locale }[], also: Wordings): Locale[] =>
  readers.map(({ locale }) => locale).filter((locale) => !also[locale])

type Said = { readonly id: string; readonly words: string | null }

/** Each turn in its reader's language where it was written in that, and the language its words are in. */
export function inReadersWords<E extends Said>(
  events: readonly E[],
  spoken: Locale,
  locale: Locale,
  also: Map<string, string>,
) {
  return events.map((event) => {
    const words = event.words === null ? undefined : also.get(event.id)
    return words ? { ...event, words, lang: locale } : { ...event, lang: spoken }
  })
}
