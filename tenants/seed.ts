import type { Locale, Localized } from './municipality'
import type { StarterTopic } from './topics'

/** What the demo shows of a town: pure data; `db/seed` writes it. Days and popularity are counted from the day of seeding. */
export type SeedPot = Readonly<{ key: string; name: Localized; euros: number; wholeTown?: boolean }>

export type SeedProposal = Readonly<{
  pot: string
  title: Localized
  text: Localized
  place: string
  /** Where on the map, about. */
  point?: Readonly<{ latitude: number; longitude: number }>
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

/** Who answers what the town does not. */
export type SeedSignpost = Readonly<{
  code: string
  group: StarterTopic['group']
  name: Localized
  words: Localized
  keywords: string
  receiver: Localized
  url?: string
  phone?: string
  email?: string
}>

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
  phone?: string
  /** How it came: over the portal unless told. */
  channel?: SeedChannel
  /** Answers to what its topic asks, by the questions' codes. */
  answers?: Readonly<Record<string, string>>
  /** What staff wrote among themselves. */
  notes?: readonly SeedWords[]
  /** What its reporter added. */
  said?: readonly SeedWords[]
  /** How many others it troubles. */
  follows?: number
  survey?: Readonly<{ satisfied: boolean; words?: string }>
  photos?: readonly SeedPhoto[]
  /** The text of the case that it has been joined to. */
  joins?: string
  /** Passed on to somebody on the town's list, and what they answered. */
  passed?: Readonly<{ to: string; hoursAgo: number; words: string; answer?: SeedWords }>
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
    | 'merged'
  hoursAgo: number
  /** The portal stands for the staff unless it was the reporter. */
  by?: 'reporter'
  words?: string
  data?: Readonly<Record<string, string>>
}>

export type SeedChannel = 'phone' | 'counter' | 'letter' | 'email' | 'open311'
export type SeedWords = Readonly<{ hoursAgo: number; words: string }>

/** A drawn picture by its scene, as its reporter sent it or as staff took it afterwards; `shown` to everybody. */
export type SeedPhoto = Readonly<{ scene: string; stage: 'before' | 'after'; alt: string; shown: boolean }>

/** Somebody at the contact desk; without a name, a persona who is there already. */
export type SeedHandler = Readonly<{ key: string; name?: string; units: readonly string[] }>

/** Who gets which cases. `unit` by its code, `handler` by their key, `receiver` by name. */
export type SeedRule = Readonly<{
  name: string
  topics?: readonly string[]
  places?: readonly string[]
  keywords?: readonly string[]
  /** Choices among the answers to what the topic asks, `CODE=key`. */
  answers?: readonly string[]
  unit: string
  handler?: string
  receiver?: string
  priority?: 'high' | 'urgent'
}>

/** How a town's contact desk works: its people, its rules, the system that sends it cases, and whom outside it asks, by topic. */
export type SeedDesk = Readonly<{
  team: readonly SeedHandler[]
  rules: readonly SeedRule[]
  system: string
  receivers: Readonly<Record<string, string>>
}>

/** `days`: from when and until when a mandate holds, counted from the day of seeding; none for one that waits for the desk. */
export type SeedMandate = Readonly<{
  source: 'register' | 'suomifi' | 'invite' | 'paper'
  signing: 'alone' | 'jointly'
  days?: readonly [from: number, until: number]
  grounds?: string
}>

export type SeedMember = Readonly<{
  /** The id of a made-up resident. */
  person: string
  role: 'owner' | 'editor' | 'treasurer' | 'submitter' | 'viewer'
  mandate?: SeedMandate
}>

/** An association, group or company that applies for grants. */
export type SeedOrganisation = Readonly<{
  form: 'association' | 'unregistered' | 'foundation' | 'cooperative' | 'company' | 'parish' | 'other'
  name: string
  businessId?: string
  registerNumber?: string
  iban?: string
  /** Nobody at the desk has checked the account yet. */
  unchecked?: boolean
  domicile: string
  foundedOn?: string
  email?: string
  street?: string
  postcode?: string
  postOffice?: string
  officials?: readonly Readonly<{
    role: 'chair' | 'contact' | 'treasurer' | 'secretary' | 'responsible' | 'ceo' | 'auditor'
    name: string
  }>[]
  members?: readonly SeedMember[]
}>

/** An application that has been decided; sums in euros. `reason`: a code of the standard reasons, where not all was granted. */
export type SeedDecision = Readonly<{
  /** The organisation by its name, or a resident by the id of their persona. */
  applicant: string
  /** The town's first language unless told. */
  locale?: Locale
  applied: number
  granted: number
  reason?: string
  purpose: string
}>

/** This year's call whose applications were decided on a day of the year (`05-19`), or so many days ago. */
export type SeedDecided = Readonly<{
  ready: string
  on: string | number
  /** Of the minutes; an office holder's sections run on by themselves. */
  section: number
  list: readonly SeedDecision[]
}>

export type SeedGrants = Readonly<{
  /** The staff member, by the id of their persona, who has verified what is verified. */
  verifier: string
  organisations: readonly SeedOrganisation[]
  decided: readonly SeedDecided[]
  /** Accounts of residents who apply for themselves. */
  accounts: readonly Readonly<{ person: string; iban: string }>[]
  divided?: SeedDivided
  reports?: SeedReports
  waiting?: readonly SeedWaiting[]
}>

/** An application to this year's call that the desk has before it, as its applicant filled it in. Sums in cents, as the form keeps them. */
export type SeedWaiting = Readonly<{
  ready: string
  /** The organisation by its name, or a resident by the id of their persona. */
  applicant: string
  /** The town's first language unless told. */
  locale?: Locale
  daysAgo: number
  state: 'received' | 'inCheck' | 'supplementRequested' | 'eligible' | 'proposed'
  /** What is proposed, in whole euros: it waits for its second yes where the call asks for two. */
  proposes?: number
  answers: Readonly<Record<string, SeedAnswer>>
  /** Papers that are to come within two weeks of sending. */
  promised?: readonly string[]
  /** What the desk has asked to be completed. */
  wanted?: Readonly<{ note: string; points: readonly Readonly<{ key: string; words: string }>[] }>
  /** A word of the applicant that nobody has read yet. */
  asks?: string
}>

type SeedRow = Record<string, string | number>
type SeedBudgetRow = { line: string; side: 'income' | 'cost'; name: null; cents: number; lastYearCents: null }
export type SeedAnswer =
  | string
  | number
  | boolean
  | string[]
  | { from: string; until: string }
  | SeedRow[]
  | { rows: SeedBudgetRow[] }

/** How reports on last year's grants of a call have come in. Whose are not told have not come. `accepter`: a staff persona who looks at the money. */
export type SeedReports = Readonly<{
  ready: string
  accepter: string
  list: readonly Readonly<{
    /** The organisation by its name. */
    applicant: string
    /** A day of this year, `05-19`. */
    sent: string
    state: 'submitted' | 'factsChecked' | 'supplementRequested' | 'accepted'
    done: string
    reached: number
    /** What the town waits for. */
    wanted?: string
  }>[]
}>

/** A round whose pot is to be divided: applications found eligible in this year's call, and what was granted in last year's. Euros. */
export type SeedDivided = Readonly<{
  ready: string
  applicants: readonly Readonly<{
    /** Business ID. */
    of: string
    counts: Readonly<Record<string, number>>
    applied: number
    costs: number
    lastYear: number | null
  }>[]
}>

/**
 * A ready call of grants, published for this year (0), years before it and later ones. `throughout`: open on every day of its year, so that
 * whoever looks at the demo finds something to apply for.
 */
export type SeedCall = Readonly<{ ready: string; years: readonly number[]; potEuros?: number; throughout?: true }>

export type TownSeed = Readonly<{
  calls?: readonly SeedCall[]
  rounds: readonly SeedRound[]
  notices: readonly SeedNotice[]
  cases: readonly SeedCase[]
}>
