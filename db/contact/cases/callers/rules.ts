/** What a telephone number is known by, however it is written and with or without its country: its last nine digits. Null for what is none. */
export function phoneKey(text: string): string | null {
  const digits = text.replace(/\D/g, '')
  return digits.length >= 6 && /^[\d\s()+.\-/]+$/.test(text) ? digits.slice(-9) : null
}
