/** Terms of one search; more narrow nothing that anybody would miss. */
const mostTerms = 8

const word = /[\p{L}\p{N}]+/gu

/** The words of a search as they are looked up: lower case, each once, signs left out. */
export function termsOf(query: string): string[] {
  const words = query.normalize('NFC').toLowerCase().match(word) ?? []
  return [...new Set(words.map((term) => term.slice(0, 40)))].slice(0, mostTerms)
}

/** The words of some texts that a term may mean. Endings differ with inflection, beginnings do not; the database says which it does mean. */
export function likelyWords(texts: readonly string[], terms: readonly string[]): string[] {
  const begins = terms.map((term) => term.slice(0, 3))
  const words = texts.flatMap((text) => text.normalize('NFC').toLowerCase().match(word) ?? [])
  return [...new Set(words)].filter((one) => begins.some((begin) => one.startsWith(begin))).slice(0, 500)
}

export type Part = { readonly text: string; readonly found: boolean }

/** How much of a text is shown before and after its first found word. */
const before = 50
const after = 110

/** The piece of a text around its first found word, in parts, the found words apart; null when none is in it. */
export function pieceOf(whole: string, found: ReadonlySet<string>): Part[] | null {
  const text = whole.normalize('NFC').replace(/\s+/g, ' ').trim()
  const hits = [...text.matchAll(word)].filter(([one]) => found.has(one.toLowerCase()))
  const [first] = hits
  if (!first) return null
  const [from, to] = [startAt(text, first.index), endAt(text, first.index + first[0].length)]
  const parts: Part[] = []
  let at = from
  for (const { 0: one, index } of hits.filter(({ index }) => index < to)) {
    parts.push({ text: text.slice(at, index), found: false }, { text: one, found: true })
    at = index + one.length
  }
  parts.push({ text: text.slice(at, to), found: false })
  const cut = [from > 0 && { text: '… ', found: false }, ...parts, to < text.length && { text: ' …', found: false }]
  return cut.filter((part): part is Part => part !== false && part.text !== '')
}

/** Texts are cut between words. */
const startAt = (text: string, hit: number) => (hit <= before ? 0 : text.lastIndexOf(' ', hit - before) + 1)

function endAt(text: string, hit: number) {
  const end = text.indexOf(' ', hit + after)
  return end === -1 ? text.length : end
}
