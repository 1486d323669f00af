import { remainder97 } from '@/db/iban/rules'

/** A Finnish reference (viitenumero) made of a number of 3 to 19 digits: weights 7, 3, 1 from the right, then the check digit. */
export function domesticReference(base: string): string {
  if (!/^[1-9]\d{2,18}$/.test(base)) throw new RangeError('A reference is made of 3 to 19 digits')
  return base + checkDigit(base)
}

/** The same as banks abroad know it (ISO 11649): RF and two check digits before it. */
export function creditorReference(reference: string): string {
  const rest = remainder97(`${reference}RF00`)
  return `RF${String(98 - rest).padStart(2, '0')}${reference}`
}

/** What was typed as machines want it; null when it is neither a Finnish reference nor a creditor reference. */
export function referenceOf(typed: string): { kind: 'domestic' | 'creditor'; text: string } | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').toUpperCase()
  if (text.startsWith('RF')) return isCreditorReference(text) ? { kind: 'creditor', text } : null
  const bare = text.replace(/^0+/, '')
  return isDomesticReference(bare) ? { kind: 'domestic', text: bare } : null
}

/** A Finnish reference in groups of five from the right, a creditor reference in groups of four. */
export const referenceText = (reference: string) =>
  reference.startsWith('RF') ? reference.replace(/(.{4})(?=.)/g, '$1 ') : reference.replace(/(\d)(?=(\d{5})+$)/g, '$1 ')

const isDomesticReference = (text: string) =>
  /^[1-9]\d{3,19}$/.test(text) && checkDigit(text.slice(0, -1)) === text.at(-1)

const isCreditorReference = (text: string) =>
  /^RF\d{2}[A-Z0-9]{1,21}$/.test(text) && remainder97(text.slice(4) + text.slice(0, 4)) === 1

function checkDigit(digits: string): string {
  const weights = [7, 3, 1]
  const sum = [...digits].toReversed().reduce((sum, digit, at) => sum + Number(digit) * (weights[at % 3] ?? 0), 0)
  return String((10 - (sum % 10)) % 10)
}
