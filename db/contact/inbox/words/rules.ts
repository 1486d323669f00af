import type { Locale } from '@/tenants/municipality'
import { longestText } from '../../cases/input'
import { topicsLike } from '../../topics/rules'
import { letterLimits } from '../input'

/** "Sent from my iPhone" and the like: the last line of many a telephone. */
const phoneLine =
  /^(lähetetty|skickat|skickades|sent|hanki|hämta|get)\b.{0,60}\b(iphone|ipad|android|samsung|galaxy|outlook|huawei|oneplus|puhelimesta|mobil)\w*.{0,40}$/i
/** "On Tuesday Oma Jämsä wrote:" above what is quoted; long ones run over two lines. */
const wroteLine = /(wrote|writes|kirjoitti|skrev|skriver)\b[^:\n]{0,80}:\s*$/i
const divider =
  /^\s*-{2,}\s*(original message|alkuperäinen viesti|ursprungligt meddelande|originalmeddelande)\s*-{2,}\s*$/i
const fromLine = /^\*?(from|lähettäjä|från|avsändare)\s*:\*?\s*\S/i
const sentLine = /^\*?(sent|date|lähetetty|päivämäärä|päiväys|skickat|datum|to|vastaanottaja|till)\s*:\*?\s*\S/i

/** The words without the signature that the sender's program sets under them. */
export function withoutSignature(text: string): string {
  const lines = tidied(text).split('\n')
  const mark = lines.indexOf('-- ')
  const own = mark > 0 ? lines.slice(0, mark) : lines
  while (own.length > 1 && (phoneLine.test(own.at(-1)?.trim() ?? '') || !own.at(-1)?.trim())) own.pop()
  return trimmed(own)
}

/** The words of an answer without the letter it answers, where it is certain where that begins; never nothing at all. */
export function withoutHistory(text: string): string {
  const lines = tidied(text).split('\n')
  const from = lines.findIndex((_, at) => beginsHistory(lines, at))
  const own = from > 0 ? lines.slice(0, from) : lines
  return withoutSignature(trimmed(withoutQuote(own)) || tidied(text))
}

function beginsHistory(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (divider.test(line)) return true
  return fromLine.test(line) && lines.slice(at + 1, at + 5).some((next) => sentLine.test(next))
}

/** A quote at the very end goes, with the line that introduces it; answers between quoted lines stay whole. */
function withoutQuote(lines: readonly string[]): string[] {
  const own = [...lines]
  while (own.length > 0 && /^(\s*$|>)/.test(own.at(-1) ?? '')) own.pop()
  if (own.length === lines.length || !lines.slice(own.length).some((line) => line.startsWith('>'))) return [...lines]
  const last = [own.at(-2) ?? '', own.at(-1) ?? '']
  if (wroteLine.test(last[1] ?? '')) own.splice(/^\S.*\d/.test(last[0] ?? '') && !/\d/.test(last[1] ?? '') ? -2 : -1)
  return own
}

const tidied = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00A0/g, ' ')
    .toWellFormed()
const trimmed = (lines: readonly string[]) =>
  lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The subject without the marks that programs put before it. */
export const subjectOf = (subject: string) =>
  tidied(subject)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^((re|fw|fwd|vs|vl|sv|vb|ang)\s*:\s*)+/i, '')
    .slice(0, 200)
    .toWellFormed()

/** What a new case says: its subject as the first line, and the words; in parts that fit, the first of which is the case itself. */
export function caseTextOf(subject: string, text: string): { readonly parts: string[]; readonly cut: boolean } {
  const whole = subject && !text.startsWith(subject) ? `${subject}\n${text}`.trim() : text
  const kept = whole.slice(0, letterLimits.text)
  const parts: string[] = []
  for (let rest = kept; rest.trim(); rest = rest.slice(parts.at(-1)?.length ?? 0).trimStart()) parts.push(partOf(rest))
  return { parts: parts.map((part) => part.trim().toWellFormed()), cut: whole.length > kept.length }
}

/** As much as fits, broken at a line or a word if there is one late enough. */
function partOf(text: string): string {
  if (text.length <= longestText) return text
  const head = text.slice(0, longestText)
  const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
  return at > longestText / 2 ? head.slice(0, at) : head
}

type Named = Parameters<typeof topicsLike>[0][number] & { readonly code: string }

/** What a letter is about: by its subject, else by how it begins, else a matter of any kind. */
export function topicOf<T extends Named>(topics: readonly T[], subject: string, text: string): T | undefined {
  const [bySubject] = topicsLike(topics, subject)
  const [byText] = bySubject ? [] : topicsLike(topics, text.slice(0, 300))
  return bySubject ?? byText ?? topics.find(({ code }) => code === 'yleinen') ?? topics.at(-1)
}

/** Small words that one language has and the others have not. */
const marks: Readonly<Record<Locale, readonly string[]>> = {
  fi: ['ja', 'on', 'ei', 'että', 'hei', 'kun', 'tai', 'oli', 'se', 'voisiko', 'kiitos', 'missä', 'olisi', 'mutta'],
  sv: ['och', 'är', 'inte', 'det', 'att', 'hej', 'på', 'som', 'en', 'ett', 'har', 'med', 'tack', 'jag', 'finns'],
  en: ['the', 'and', 'is', 'not', 'hello', 'of', 'are', 'there', 'please', 'thank', 'thanks', 'this', 'with', 'you'],
}

/** The language of a letter, among those the town speaks; its first where the words do not tell. */
export function localeOf(text: string, locales: readonly [Locale, ...Locale[]]): Locale {
  const words = text
    .slice(0, 2000)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  const score = (locale: Locale) => words.filter((word) => marks[locale].includes(word)).length
  const [best = locales[0]] = [...locales].toSorted((one, other) => score(other) - score(one))
  return score(best) > score(locales[0]) ? best : locales[0]
}
