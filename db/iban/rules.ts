/** How long an account number is in each country that SEPA reaches (the ISO 13616 registry). */
const lengths: Readonly<Record<string, number>> = {
  ...{ AD: 24, AL: 28, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27 },
  ...{ GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24 },
  ...{ ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22 },
}

/** An account number as machines want it; null when it is none that SEPA reaches. No national check digit is demanded: valid accounts fail Finland's. */
export function ibanOf(typed: string): string | null {
  const iban = typed.replace(/[\s\u00a0\u202f-]/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban) || iban.length !== lengths[iban.slice(0, 2)]) return null
  if (iban.startsWith('FI') && !/^FI\d+$/.test(iban)) return null
  return remainder97(iban.slice(4) + iban.slice(0, 4)) === 1 ? iban : null
}

/** In groups of four, as people read it. */
export const ibanText = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ')

/** The country and the last four: enough to know one's own account by. */
export const ibanHint = (iban: string) => `${iban.slice(0, 2)}… ${iban.slice(-4)}`

/** ISO 7064 MOD 97-10 of digits and letters, letters counting as 10 to 35. */
export function remainder97(text: string): number {
  let rest = 0
  for (const sign of text) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

// As people write them: in one piece, in groups, over a line break.
const candidate = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[\s\u00a0\u202f-]?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/giu

/** The text without its account numbers; all else stays to the letter. */
export const maskIbans = (text: string) =>
  text.replace(candidate, (found) => {
    const ends = [...found.matchAll(/[A-Z0-9](?![A-Z0-9])/gi)].map(({ index }) => index + 1).toReversed()
    // What follows an account in capitals or figures is no part of it: the longest beginning that is one goes.
    const end = ends.find((length) => ibanOf(found.slice(0, length)))
    return end ? `${found.slice(0, 2).toUpperCase()}…${found.slice(end)}` : found
  })
