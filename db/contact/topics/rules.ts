import type { Texts } from '../../columns'
import { plain } from '../../places/search/rules'

type Named = { readonly name: Texts; readonly keywords: string }

/** Words that every matter is told with, in the three languages; folded as they are looked up. */
const everyday = new Set(
  [
    'ja on ei en se ne ovat oli olla että kun jos niin nyt jo vielä myös mutta tai sekä joka jossa josta mikä mitä missä miten miksi',
    'minä minun meidän teidän hän tämä tämän tässä tuo tuossa siellä täällä tuolla olen olisi voisi voi voiko saa saako pitäisi',
    'hyvä hyvää hyvästä päivää haluaisin huono paljon hieman todella aivan ihan kaikki monta moni sen sitä sille siitä asia asian ollut olette kanssa kohta kohdalla vieressä edessä',
    'och att det den som är var inte för med har jag vi man kan ska vid till från när hur vad här där mycket också eller men ett en min vår',
    'the and for not that this with have has are was were you our there here from very also when what how why can could should would',
    'please hei moi hej hello kiitos tack thanks',
  ]
    .join(' ')
    .split(' ')
    .map((word) => fold(word)),
)

/**
 * A word without what Finnish changes inside it as it inflects: kuoppa, kuopassa; lamppu, lampun; katu, kadun; silta, sillan.
 * Swedish doubles letters in the same places (lampa, stolpe), and both sides of a comparison are folded alike.
 */
function fold(word: string) {
  return plain(word)
    .replace(/n[tk]|ng|mp/g, (pair) => pair[0] ?? '')
    .replace(/([lr])[td]/g, '$1')
    .replace(/([bcdfghjklmnpqrstvwxz])\1+/g, '$1')
    .replace(/d/g, 't')
}

const wordsOf = (text: string) => [
  ...new Set(
    text
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2)
      .map(fold)
      .filter((word) => word.length > 2 && !everyday.has(word)),
  ),
]

/** How many letters two words share from the start, if enough of the shorter one. */
function likeness(one: string, other: string) {
  const shorter = Math.min(one.length, other.length)
  let shared = 0
  while (shared < shorter && one[shared] === other[shared]) shared++
  return shared >= Math.max(3, Math.min(shorter, 8) - 1) ? shared : 0
}

/**
 * How well each topic fits what was said, the best first. A word counts when it and a word of the topic begin alike: Finnish inflects
 * at the end ("kuoppia", "kuoppa"), and compounds begin with what they are about ("katuvalo"). A word of many topics counts little.
 */
function scored<T extends Named>(topics: readonly T[], said: string) {
  const known = topics.map((topic) => wordsOf(`${Object.values(topic.name).join(' ')} ${topic.keywords}`))
  const scores = topics.map(() => 0)
  for (const word of wordsOf(said)) {
    const alike = known.map((words) => Math.max(0, ...words.map((other) => likeness(word, other))))
    const shared = alike.filter(Boolean).length
    for (const [at, letters] of alike.entries()) scores[at] = (scores[at] ?? 0) + letters / Math.max(1, shared)
  }
  return topics
    .map((topic, at) => ({ topic, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
}

/** Topics that a reader's words speak of, the likeliest first. */
export const topicsLike = <T extends Named>(topics: readonly T[], said: string): T[] =>
  scored(topics, said).map(({ topic }) => topic)

/** Those of them that come near the likeliest: what a longer text is offered. */
export function suggestedFor<T extends Named>(topics: readonly T[], said: string): T[] {
  const found = scored(topics, said)
  const least = (found[0]?.score ?? 0) * 0.4
  return found
    .filter(({ score }) => score >= least)
    .slice(0, 4)
    .map(({ topic }) => topic)
}

/** About as much as one whole word that only one topic knows. */
const plainly = 5

/** The topic that words written under another plainly belong to; null where nothing is plain. */
export function betterTopic<T extends Named & { readonly code: string }>(
  topics: readonly T[],
  code: string,
  said: string,
): T | null {
  const [best, next] = scored(topics, said)
  if (!best || best.topic.code === code || best.score < plainly) return null
  const own = scored(topics, said).find(({ topic }) => topic.code === code)?.score ?? 0
  const other = next && next.topic.code !== code ? next.score : 0
  return own * 3 <= best.score && other * 1.25 <= best.score ? best.topic : null
}
