import { withoutDetails } from '../../publications/rules'

/** As many endings in much the same words make a template worth writing: it is offered with the third. */
export const enough = 3
/** How alike two texts are, as the database judges by their letters in threes, to be the same matter or the same answer. */
export const muchAlike = 0.4

type Known = { readonly reference: string; readonly place: string | null; readonly names: readonly (string | null)[] }

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Names of three letters and more, each by itself: Finnish inflects them at the end. */
const partsOf = (names: Known['names']) => names.flatMap((name) => name?.match(/\p{L}{3,}/gu) ?? [])

/** The words of an answer with nothing in them of whom they were written to: for others only its number stays open. */
export function bareOf(words: string, { reference, place, names }: Known): string {
  const open = withoutDetails(words.replaceAll(reference, '{reference}'))
  const placeless = place && place.length > 2 ? open.replaceAll(new RegExp(escaped(place), 'giu'), '…') : open
  return partsOf(names).reduce(
    (text, name) => text.replaceAll(new RegExp(`(?<!\\p{L})${escaped(name)}\\p{Ll}{0,4}(?!\\p{L})`, 'giu'), '…'),
    placeless,
  )
}
