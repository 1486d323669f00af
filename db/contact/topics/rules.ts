import type { Texts } from '../../columns'
import { plain } from '../../places/search/rules'

type Named = { name: Texts; keywords: string }

const wordsOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)

/**
 * Topics that a reader's words speak of, the likeliest first. A word counts when it and a word of the topic begin alike:
 * Finnish inflects at the end ("kuoppia", "kuoppa"), and compounds begin with what they are about ("katuvalo").
 */
export function topicsLike<T extends Named>(topics: readonly T[], said: string): T[] {
  const asked = wordsOf(said)
  return topics
    .map((topic) => ({
      topic,
      score: scoreOf(wordsOf(`${Object.values(topic.name).join(' ')} ${topic.keywords}`), asked),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ topic }) => topic)
}

function scoreOf(known: readonly string[], asked: readonly string[]) {
  return asked.reduce((sum, word) => sum + Math.max(0, ...known.map((other) => likeness(word, other))), 0)
}

/** How many letters two words share from the start, if enough of the shorter one. */
function likeness(one: string, other: string) {
  const shorter = Math.min(one.length, other.length)
  let shared = 0
  while (shared < shorter && one[shared] === other[shared]) shared++
  return shared >= Math.max(3, Math.min(shorter, 8) - 1) ? shared : 0
}
