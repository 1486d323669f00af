import { digestSheet } from '@/db/contact/watches/input'

type Words = { readonly fresh: string; readonly ended: string; readonly more: string }

/** What has come into sight and what has ended, each case with its page. */
export function digestBody(
  sheet: string,
  words: Words,
  states: Record<string, string>,
  pageOf: (reference: string) => string,
): string[] {
  const { fresh, ended, more } = digestSheet.parse(JSON.parse(sheet))
  const listed = (title: string, found: typeof fresh) =>
    found.length > 0 ? [`${title} (${found.length})`, ...found.map(told)] : []
  const told = ({ reference, title, topic, state }: (typeof fresh)[number]) =>
    `* ${title}\n  ${topic} – ${states[state] ?? state}\n  ${pageOf(reference)}`
  return [
    ...listed(words.fresh, fresh),
    ...listed(words.ended, ended),
    ...(more > 0 ? [words.more.replace('{count}', String(more))] : []),
  ]
}
