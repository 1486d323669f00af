import type { Town } from '@/tenants'
import type { Localized } from '@/tenants/municipality'
import type { Block, Letter } from './input'

type Labels = { number: string; page: string; mark: string }
const labels: Localized<Labels> = {
  fi: { number: 'Asianumero', page: 'Sivu', mark: 'Tunnus' },
  sv: { number: 'Ärendenummer', page: 'Sida', mark: 'Märke' },
  en: { number: 'Case number', page: 'Page', mark: 'Emblem' },
}

/** The characters that a TrueType font draws, from its table `cmap`. */
export function drawnBy(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4)
  const at = Array.from({ length: tables }, (_, i) => 12 + 16 * i).find(
    (place) => font.toString('latin1', place, place + 4) === 'cmap',
  )
  const cmap = at === undefined ? undefined : font.readUInt32BE(at + 8)
  const drawn = new Set<number>()
  if (cmap === undefined) return drawn
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const part = cmap + font.readUInt32BE(cmap + 8 + 8 * i)
    if (font.readUInt16BE(part) !== segmented) continue
    for (let group = part + 16; group < part + 16 + 12 * font.readUInt32BE(part + 12); group += 12)
      for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++) drawn.add(code)
  }
  return drawn
}

/** The format of `cmap` that knows characters beyond the first 65,536. */
const segmented = 12

/** One line of what the fonts can draw: every sign of another kind becomes a box, for a letter with a hole in it may not be sent. */
export function line(text: string, drawn: ReadonlySet<number>): string {
  const plain = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, '')
  return [...plain]
    .map((sign) => (drawn.has(sign.codePointAt(0) ?? 0) ? sign : '□'))
    .join('')
    .trim()
}

/** A letter as its template (components/letters/letter.typ) takes it. */
export function dataOf(town: Town, letter: Letter, drawn: ReadonlySet<number>) {
  const { locale, on } = letter
  const said = (text: string) => line(text, drawn)
  const [year, month, day] = on.split('-').map(Number)
  const { phone, email, address } = town.contact
  const organisation = town.texts.organisation[locale]
  const { number, page, mark } = labels[locale]
  return {
    lang: locale,
    font: [fontFamily],
    title: said(letter.title) || organisation,
    organisation,
    mark: { path: town.theme.mark, alt: `${mark}: ${organisation}` },
    contact: [address[locale], phone, email],
    date: { year, month, day },
    facts: [dayOf(letter), ...(letter.number ? [`${number} ${said(letter.number)}`] : [])],
    page,
    to: letter.to.map(said).filter(Boolean),
    blocks: letter.blocks.map((block) => blockOf(block, said)).filter(isSaid),
  }
}

export const fontFamily = 'Source Sans 3'

function dayOf({ on, locale }: Letter) {
  const at = new Date(`${on}T12:00:00Z`)
  return locale === 'en'
    ? at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
    : at.toLocaleDateString('fi-FI')
}

function blockOf(block: Block, said: (text: string) => string) {
  if ('heading' in block) return { kind: 'heading', text: said(block.heading) }
  if ('paragraph' in block) return { kind: 'paragraph', lines: linesOf(block.paragraph).map(said) }
  if ('list' in block) return { kind: 'list', items: block.list.map(said) }
  if ('facts' in block) {
    const pairs = block.facts.map(([term, detail]) => ({ term: asHead(said(term)), lines: linesOf(detail).map(said) }))
    return { kind: 'facts', pairs }
  }
  const { columns, rows } = block.table
  return {
    kind: 'table',
    columns: columns.map(({ number }) => (number ? 'number' : 'text')),
    head: columns.map(({ name }) => said(name)),
    rows: rows.map((row) => columns.map((_, place) => said(row[place] ?? ''))),
  }
}

/** A question needs no colon. */
const asHead = (term: string) => (/[?.!:]$/.test(term) ? term : `${term}:`)

const linesOf = (text: string) => text.split(/\r\n?|\n/)

/** A heading of no words is a fault for those who have the letter read to them. */
const isSaid = (block: ReturnType<typeof blockOf>) => block.kind !== 'heading' || block.text !== ''
