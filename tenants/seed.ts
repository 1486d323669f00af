import type { Locale, Localized } from './municipality'

/** What the demo shows of a town: pure data; `db/seed` writes it. Days and popularity are counted from the day of seeding. */
export type SeedPot = Readonly<{ key: string; name: Localized; euros: number; wholeTown?: boolean }>

export type SeedProposal = Readonly<{
  pot: string
  title: Localized
  text: Localized
  place: string
  category: string
  euros: number
  upkeepEuros?: number
  illustration: string
  /** How many in a hundred voters of its pot choose it. */
  liked?: number
}>

export type SeedIdea = Readonly<{
  pot: string
  title: string
  text: string
  place: string
  /** Where on the map, about. */
  point?: Readonly<{ latitude: number; longitude: number }>
  category: string
  euros?: number
  illustration?: string
  /** The town's first language unless told. */
  locale?: Locale
  supports: number
  daysAgo: number
  comments?: readonly string[]
}>

export type SeedFollowUp = Readonly<{
  /** The number of the winning proposal. */
  proposal: string
  state: 'planned' | 'under-way' | 'done'
  daysAgo: number
  text: Localized
  spentEuros?: number
}>

export type SeedRound = Readonly<{
  slug: string
  stage: 'ideas' | 'review' | 'voting' | 'result'
  name: Localized
  intro: Localized
  illustration: string
  minimumAge: number
  ballot: 'approval' | 'knapsack'
  method: 'equal-shares' | 'greedy'
  pots: readonly SeedPot[]
  proposals: readonly SeedProposal[]
  ideas: readonly SeedIdea[]
  /** Ballots of a finished round. */
  ballots?: number
  followUps?: readonly SeedFollowUp[]
}>

export type SeedNotice = Readonly<{ title: Localized; body: Localized; daysAgo: number; daysLeft?: number }>

/** Somebody outside the town whom cases are passed on to. */
export type SeedReceiver = { name: string; email: string; task: string; locale: Locale }

export type SeedCase = Readonly<{
  /** The code of its topic. */
  topic: string
  kind?: 'repair' | 'feedback' | 'advice' | 'tip'
  text: string
  place?: string
  /** The town's first language unless told. */
  locale?: Locale
  hoursAgo: number
  name?: string
  email?: string
  /** Where on the map, about. */
  point?: Readonly<{ latitude: number; longitude: number }>
  /** Whether the reporter lets the town publish it; usually as the topic is. */
  publish?: boolean
  /** As anybody may read it. */
  published?: Readonly<{ title: string; text: string; place?: string; answer?: string }>
  /** What has become of it, the earliest first. */
  steps?: readonly SeedStep[]
}>

export type SeedStep = Readonly<{
  to:
    | 'in_progress'
    | 'waiting_reporter'
    | 'planned'
    | 'forwarded'
    | 'done'
    | 'answered'
    | 'no_action'
    | 'not_ours'
    | 'rejected'
    | 'reopen_requested'
  hoursAgo: number
  /** The portal stands for the staff unless it was the reporter. */
  by?: 'reporter'
  words?: string
  data?: Readonly<Record<string, string>>
}>

/** A ready call of grants, published for this year (0) and later ones. */
export type SeedCall = Readonly<{ ready: string; years: readonly number[]; potEuros?: number }>

export type TownSeed = Readonly<{
  calls?: readonly SeedCall[]
  rounds: readonly SeedRound[]
  notices: readonly SeedNotice[]
  cases: readonly SeedCase[]
}>
