import { bornOn } from '@/db/people/rules'

/** From the first character to the one after the last, as `slice` counts. */
export type Span = { readonly from: number; readonly to: number }

// People break a code over lines, space it out, and let a phone write another dash: all of it is the same code.
const gap = '[\\s\\u00AD\\u200B-\\u200D\\u2060]{0,2}'
const dashes = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g
const sign = '[-+A-FU-Y\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]'
const parts = ['(?<!\\d)\\d{2}', '\\.?\\d{2}', '\\.?\\d{2}', sign, '\\d{3}', '[0-9A-FHJ-NPR-Y](?![\\p{L}\\p{N}])']
const candidate = new RegExp(parts.join(gap), 'giu')

/** A phone number in two halves looks like a code of somebody born early in the century, and one in 31 even adds up. */
const phoneBefore = /(?:\b(?:puh|puhelin|gsm|tel|tfn|phone|call|ring|soita|numero\w*|nummer|number)[.:]*|\bp\.)\s*$/i

/** Where a text holds valid personal identity codes, of any century sign in use since 2023.  */
export function identityCodesIn(text: string): Span[] {
  return [...text.matchAll(candidate)].flatMap(({ 0: found, index: from }) => {
    const code = found
      .replace(/[^\p{L}\p{N}\p{Pd}\u2212+]/gu, '')
      .replace(dashes, '-')
      .toUpperCase()
    const isPhone = /^\d{6}-\d{4}$/.test(code) && phoneBefore.test(text.slice(0, from))
    return !isPhone && bornOn(code, '9999-12-31') ? [{ from, to: from + found.length }] : []
  })
}

/** The text without its identity codes, not even the day of birth; all else stays to the letter. */
export function maskIdentityCodes(text: string): string {
  const spans = identityCodesIn(text)
  const ends = [0, ...spans.map(({ to }) => to)]
  return ends.map((end, place) => text.slice(end, spans[place]?.from)).join('******-****')
}

/** What was typed into a form, field by field, without its identity codes. */
export const maskFields = (typed: Readonly<Record<string, string | string[]>>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(typed).map(([name, said]) => [
      name,
      Array.isArray(said) ? said.map(maskIdentityCodes) : maskIdentityCodes(said),
    ]),
  )
