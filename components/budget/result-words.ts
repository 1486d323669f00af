import type { Locale, Localized } from '@/tenants/municipality'

/** What the parts of a result are told in. `money` takes whole cents, as a number or as an artefact writes them. */
export type ResultWords = {
  locale: Locale
  pick: (texts: Partial<Localized>) => string
  titleOf: (number: string) => string
  money: (cents: number | string) => string
}
