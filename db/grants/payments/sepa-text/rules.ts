/** Letters that do not come apart into a plain one and a mark. */
const spelled: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th' },
  ...{ Þ: 'Th', ł: 'l', Ł: 'L', ı: 'i', ŋ: 'n', Ŋ: 'N', ʒ: 'z', Ʒ: 'Z', ŧ: 't', Ŧ: 'T', ħ: 'h', Ħ: 'H', '€': 'EUR' },
  ...{ '&': '+', '–': '-', '—': '-', '‐': '-', '‑': '-', '’': "'", '‘': "'", '´': "'", '”': "'", '“': "'", '"': "'" },
  ...{ '§': 'par', '@': '(at)', _: '-', ';': ',', '…': '...' },
}

/** A text in the letters every SEPA bank takes (a–z, digits and / - ? : ( ) . , ' +), cut to a length. Empty when nothing of it can be written. */
export function sepaText(text: string, most: number): string {
  const plain = [...text.normalize('NFC')].map((sign) => spelled[sign] ?? bare(sign)).join('')
  return plain
    .replace(/[^a-zA-Z0-9/\-?:().,'+ ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, most)
    .trim()
}

const bare = (sign: string) => sign.normalize('NFD').replace(/\p{M}/gu, '')

/** An identifier as SEPA wants it: only its letters, at most 35 of them, no slash at an end and no two together. */
export const isSepaId = (id: string) =>
  /^[a-zA-Z0-9/\-?:().,'+ ]{1,35}$/.test(id) && !id.startsWith('/') && !id.endsWith('/') && !id.includes('//')
