import { wordedFor } from '@/db/grants/receipts/notices/rules'
import type { Block } from '@/db/letters/input'
import type { Locale } from '@/tenants/municipality'
import { type NoticeLetter, noticeLetters, ownLetters, type PostingKind } from './input'
import { noticeWords } from './words/rules'

/** What is told by a letter of the notice itself. */
export const isNotice = (kind: string): kind is NoticeLetter => (noticeLetters as readonly string[]).includes(kind)

const hasOwn = (kind: string): kind is keyof typeof ownLetters => kind in ownLetters

/** What is told by post. That something has come by post is not: what is told next of it says so. */
export const isPosted = (kind: string): kind is PostingKind => hasOwn(kind) || isNotice(kind)

type Posting = { id: string; kind: PostingKind; dedupe: string }
export type OwnKind = (typeof ownLetters)[keyof typeof ownLetters]

/** Which letter tells it: of the thing that its event is named by, or of the notice itself. */
export function letterOf({ id, kind, dedupe }: Posting): { kind: OwnKind | 'notice'; of: string } {
  if (!hasOwn(kind)) return { kind: 'notice', of: id }
  return { kind: ownLetters[kind], of: dedupe.slice(dedupe.indexOf(':') + 1) }
}

/** A notice as a letter says it: what has happened, what the desk adds, and what to do. */
export function noticeLetter(locale: Locale, kind: NoticeLetter, values: Readonly<Record<string, string>>) {
  const { of, cuts, next } = noticeWords[locale]
  const told = of[kind]
  const said = wordedFor(locale, values)
  const blocks: Block[] = [
    { paragraph: values.call ?? '' },
    ...paragraphs(filled(told.text, said)),
    ...(told.cuts && said.cuts ? [{ heading: cuts }, { list: said.cuts.split('\n') }] : []),
    ...(told.note ? paragraphs(values.note ?? '') : []),
    ...(told.next ? [{ paragraph: next[told.next] }] : []),
  ]
  return { title: told.title, blocks }
}

const paragraphs = (text: string): Block[] =>
  text.split(/\n\s*\n/).flatMap((paragraph) => (paragraph.trim() ? [{ paragraph }] : []))

const filled = (text: string, values: Readonly<Record<string, string>>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
