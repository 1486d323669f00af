import type { Locale, Localized } from '@/tenants/municipality'
import type { Blocks, DecisionBlock } from '../input'
import { letterWords } from '../letters/rules'

const marks: Localized<{ hidden: string; person: string }> = {
  fi: { hidden: '[poistettu]', person: '[yksityishenkilö]' },
  sv: { hidden: '[borttaget]', person: '[privatperson]' },
  en: { hidden: '[removed]', person: '[private person]' },
}

/** What is never on the web, whoever wrote it: identity codes, account numbers, e-mail addresses, telephone numbers, street addresses with their postcodes. */
const never = [
  /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/giu,
  /\b[A-Z]{2}\d{2}(?:[ \u00a0]?[0-9A-Z]{4}){3,7}(?:[ \u00a0]?[0-9A-Z]{1,3})?\b/gu,
  /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/gu,
  /(?<![\d/.])(?:\+\d{1,3}|0)[ \u00a0-]?\d{1,3}(?:[ \u00a0-]?\d{2,4}){2,4}(?![\d/])/gu,
  /\b\p{Lu}[\p{L}-]*(?:katu|tie|kuja|polku|raitti|rinne|vägen|gatan|gränden|stigen|street|road)[ \u00a0]\d+[ \u00a0]?[a-zA-Z]?(?:[ \u00a0]\d+)?\b/giu,
  /\b\d{5}[ \u00a0]\p{Lu}[\p{L}-]+/gu,
] as const

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (phrases: readonly string[]) => phrases.map((text) => text.trim()).filter(Boolean)
const replaced = (text: string, phrases: readonly string[], mark: string) =>
  anyOf(phrases)
    .toSorted((a, b) => b.length - a.length)
    .reduce((now, phrase) => now.replace(new RegExp(escaped(phrase), 'giu'), mark), text)

export type Hiding = {
  /** Names of private persons that are no longer, or never, shown. */
  names: readonly string[]
  /** What the desk hides by hand. */
  phrases: readonly string[]
}

/** A text as it may stand on the web, with what was taken out marked. */
export function redacted(text: string, locale: Locale, { names, phrases }: Hiding): string {
  const { hidden, person } = marks[locale]
  const bare = never.reduce((now, pattern) => now.replace(pattern, hidden), text.normalize('NFC'))
  return replaced(replaced(bare, names, person), phrases, hidden)
}

/** What everybody may read of a decision: not its background, where applicants tell of themselves. */
export const publicParts: readonly DecisionBlock[] = ['applicant', 'decision', 'reasons', 'rules']

export function publicCopy(blocks: Blocks, locale: Locale, hiding: Hiding): { title: string; words: string } {
  const { heads } = letterWords[locale]
  const parts = publicParts.flatMap((key) => {
    const words = blocks[key]
    return words ? [`${heads[key]}\n${redacted(words, locale, hiding)}`] : []
  })
  return { title: redacted(blocks.subject ?? '', locale, hiding), words: parts.join('\n\n') }
}

const headings: ReadonlySet<string> = new Set(
  Object.values(letterWords).flatMap(({ heads }) => publicParts.map((key) => heads[key])),
)

/** The parts of a copy as a page shows them: a heading with its words, which may be of several paragraphs. */
export function partsOf(words: string): { head: string; text: string }[] {
  const parts: { head: string; text: string }[] = []
  for (const paragraph of words.split('\n\n')) {
    const [head = '', ...text] = paragraph.split('\n')
    const last = parts.at(-1)
    if (last && !headings.has(head)) last.text += `\n\n${paragraph}`
    else parts.push({ head, text: text.join('\n') })
  }
  return parts
}
