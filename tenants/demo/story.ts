import type { Locale } from '../municipality'

/** When of the year a thing is written about; without one it may be any day. */
export type Season = 'snow' | 'dark' | 'thaw' | 'bare' | 'summer' | 'autumn'

export type PlaceKind = 'street' | 'park' | 'playground' | 'shore' | 'trail' | 'house'

/** A place by its names as they are bent: `in` is "Koulukadulla" or "på Skolgatan", `of` is "Koulukadun". */
export type PlaceName = Readonly<{ name: string; in: string; of?: string }>

export type DemoPlace = Readonly<{
  kind: PlaceKind
  latitude: number
  longitude: number
  fi?: PlaceName
  sv?: PlaceName
}>

/**
 * Something people write about. A text may hold choices, `[one|other]`, and the slots `{in}`, `{of}`, `{name}` (of its place) and
 * `{day}` (of the week). `answer` is what staff say at its end, `title` what a list may call it in public.
 */
export type DemoStory = Readonly<{ text: string; answer: string; title?: string; season?: Season; at?: PlaceKind }>

/** How the stories of a topic go on otherwise than to their own answer. */
export type DemoTopic = Readonly<{
  stories: readonly DemoStory[]
  planned?: readonly string[]
  /** A reason code, and the words that explain it. */
  noAction?: readonly (readonly [reason: string, words: string])[]
  /** Who answers for it, and the words that tell so. */
  notOurs?: readonly (readonly [receiver: string, words: string])[]
  forwarded?: string
  /** What staff ask the reporter, and the reply. */
  question?: readonly [question: string, reply: string]
}>

export type DemoTopics = Readonly<Record<string, DemoTopic>>

/** What is said between the stories in a language. */
export type DemoManners = Readonly<{
  greetings: readonly string[]
  farewells: readonly string[]
  /** Where along a street. */
  spots: readonly string[]
  /** The days of the week from Monday, as in "on Monday". */
  days: readonly string[]
  begun: readonly string[]
  passedOn: readonly string[]
  disputes: readonly string[]
  givenNames: readonly string[]
  familyNames: readonly string[]
  /** What is no message to the town at all. */
  noise: readonly string[]
}>

/** What is written at a desk and around it. */
export type DemoWork = Readonly<{
  notes: readonly string[]
  /** What reporters add to their own. */
  additions: readonly string[]
  content: readonly string[]
  discontent: readonly string[]
  /** What staff say when something had to be done twice. */
  again: string
  toReceiver: readonly string[]
  fromReceiver: readonly string[]
  /** How big something is, where a topic asks. */
  size: readonly string[]
}>

export type DemoLanguage = Readonly<{ topics: DemoTopics; manners: DemoManners; work: DemoWork }>

/** How many cases a town has, and how many in a hundred of them are in each language. */
export type DemoTown = Readonly<{
  cases: number
  late: number
  languages: Readonly<Partial<Record<Locale, number>>>
  places: readonly DemoPlace[]
}>
