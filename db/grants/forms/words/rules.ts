import type { Words } from '@/db/grants/forms/input'
import type { Locale } from '@/tenants/municipality'

/** A text in the reader's language, or else in the first there is; empty when nobody has written it. */
export const worded =
  (locale: Locale) =>
  (words: Words): string =>
    words[locale] ?? words.fi ?? words.sv ?? words.en ?? ''
