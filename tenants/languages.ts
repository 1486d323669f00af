import type { Locale } from './municipality'

/**
 * The languages in which a town must publish what it decides on: its first, and in a town that speaks Swedish first both
 * national languages, since no such town on the mainland is of one language (Language Act 423/2003, sections 5 and 32).
 */
export function officialLanguages([first]: readonly [Locale, ...Locale[]]): readonly Locale[] {
  return first === 'sv' ? ['sv', 'fi'] : [first]
}
