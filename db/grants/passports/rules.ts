import type { Call, CallAttachment } from '@/db/grants/calls/input'
import type { ApplicantKind } from '@/db/grants/forms/input'
import { firstYear, type PassportKind, passportKinds } from './input'

/** What a requirement of a call is met with; the first by itself may be enough, for all may lie in one file. */
const met: Readonly<Record<string, readonly PassportKind[]>> = {
  rules: ['rules'],
  register_extract: ['register_extract'],
  accounts: ['accounts', 'annual_report', 'audit'],
  annual_minutes: ['annual_minutes'],
  action_plan: ['action_plan', 'budget'],
  account_proof: ['account_proof'],
}

/** The kinds of paper that meet a requirement, by its key; none for what is made for one application. */
export const kindsFor = (requirement: string): readonly PassportKind[] =>
  Object.hasOwn(met, requirement) ? (met[requirement] ?? []) : []

/** Holds until it is changed or runs out, whatever year it is of. */
export const isStanding = (kind: PassportKind) => ['rules', 'register_extract', 'account_proof'].includes(kind)

/** The accounts of a year are adopted by the end of April of the next: until then, those of the year before are the latest there are. */
const adopted = '05'

type Day = { readonly year: number; readonly isAdopted: boolean }
const dayOf = (day: string): Day => ({ year: Number(day.slice(0, 4)), isAdopted: day.slice(5, 7) >= adopted })

/** The year a paper is of that is made now: what a form suggests. `day` is ISO. */
export function usualYear(kind: PassportKind, day: string): number {
  const { year } = dayOf(day)
  return ['accounts', 'annual_report', 'audit'].includes(kind) ? year - 1 : year
}

/** The earliest year of which a paper still tells what there is to tell on a day; null where the year does not matter. */
export function leastYear(kind: PassportKind, day: string): number | null {
  if (isStanding(kind)) return null
  const yet = kind === 'action_plan' || kind === 'budget' || dayOf(day).isAdopted
  return usualYear(kind, day) - (yet ? 0 : 1)
}

/** The years a paper may be of, the newest first. */
export const yearsOffered = (day: string): number[] =>
  Array.from({ length: dayOf(day).year + 2 - firstYear }, (_, at) => dayOf(day).year + 1 - at)

export type KeptPaper = {
  readonly id: string
  readonly kind: PassportKind
  readonly year: number
  readonly version: number
  readonly validUntil: string | null
  /** No malware was found in it. */
  readonly isWhole: boolean
}

export type Goodness = 'good' | 'tooOld' | 'expired'

/** Whether a paper is still good on a day. */
export function goodnessOf({ kind, year, validUntil }: KeptPaper, day: string): Goodness {
  if (validUntil !== null && validUntil < day) return 'expired'
  const least = leastYear(kind, day)
  return least !== null && year < least ? 'tooOld' : 'good'
}

const isNewer = (a: KeptPaper, b: KeptPaper) => a.year > b.year || (a.year === b.year && a.version > b.version)

/** The newest of a kind that may be used; undefined when there is none. */
export function newestOf<P extends KeptPaper>(papers: readonly P[], kind: PassportKind): P | undefined {
  return papers
    .filter((paper) => paper.kind === kind && paper.isWhole)
    .reduce<P | undefined>(
      (newest, paper) => (newest === undefined || isNewer(paper, newest) ? paper : newest),
      undefined,
    )
}

/** What an organisation can meet a requirement with, good on the day: papers of one year, so that accounts and their audit belong together. */
export function offeredFor<P extends KeptPaper>(papers: readonly P[], requirement: string, day: string): P[] {
  const good = kindsFor(requirement).flatMap((kind) => {
    const newest = newestOf(papers, kind)
    return newest && goodnessOf(newest, day) === 'good' ? [newest] : []
  })
  return good.filter(({ year }) => year === good[0]?.year)
}

/** Papers of one kind, those of a newer year first; of a year the one that counts, and the versions it has replaced. */
export function byYear<P extends KeptPaper>(papers: readonly P[], kind: PassportKind): { newest: P; earlier: P[] }[] {
  const ofKind = papers.filter((paper) => paper.kind === kind)
  const years = [...new Set(ofKind.map(({ year }) => year))].sort((a, b) => b - a)
  return years.flatMap((year) => {
    const [newest, ...earlier] = ofKind.filter((paper) => paper.year === year).sort((a, b) => b.version - a.version)
    return newest ? [{ newest, earlier }] : []
  })
}

type OpenCall = { readonly slug: string; readonly content: Call }
/** A call that asks for it; `fromCents`: only of those who apply for so much. */
export type Asking = {
  readonly slug: string
  readonly name: Call['name']
  readonly closesOn: string
  readonly fromCents: number | null
}
export type Lack = {
  readonly kind: PassportKind
  /** Of which year it would be good; null where that does not matter. */
  readonly year: number | null
  readonly state: 'missing' | Exclude<Goodness, 'good'>
  /** What there is instead. */
  readonly has: KeptPaper | undefined
  /** Some call always wants it. */
  readonly isAlways: boolean
  readonly calls: readonly Asking[]
}

type ClosingCall = OpenCall & { readonly closesOn: string }

/** What an organisation still lacks for calls it may apply in, each paper with the calls that ask for it. Closings are told as ISO days. */
export function lacksFor(
  papers: readonly KeptPaper[],
  calls: readonly ClosingCall[],
  applicant: ApplicantKind,
): Lack[] {
  const open = calls.filter(({ content }) => content.eligibility.kinds.includes(applicant))
  return passportKinds.flatMap((kind): Lack[] => {
    const has = newestOf(papers, kind)
    const asking = open.flatMap((call) => {
      const wanted = wantedOf(call, kind, applicant)
      const state = has ? goodnessOf(has, call.closesOn) : ('missing' as const)
      return wanted && state !== 'good' ? [{ call: askingOf(call, wanted), state, wanted }] : []
    })
    const latest = asking.map(({ call }) => call.closesOn).toSorted()
    const [first, last] = [asking[0], latest.at(-1)]
    if (!first || last === undefined) return []
    const isAlways = asking.some(({ wanted }) => wanted.need === 'always')
    const year = leastYear(kind, last)
    return [{ kind, has, year, isAlways, state: first.state, calls: asking.map(({ call }) => call) }]
  })
}

/** What a call asks of this applicant that such a paper is enough for. */
function wantedOf({ content }: OpenCall, kind: PassportKind, applicant: ApplicantKind): CallAttachment | undefined {
  const wanted = content.attachments.find(({ key }) => kindsFor(key)[0] === kind)
  const isAsked = wanted && (wanted.when.of.length === 0 || wanted.when.of.includes(applicant))
  return isAsked ? wanted : undefined
}

const askingOf = ({ slug, content, closesOn }: ClosingCall, { when }: CallAttachment): Asking => ({
  ...{ slug, name: content.name, closesOn, fromCents: when.fromCents },
})

/** Whole years that a version is kept after another has taken its place, or it was taken out. */
export const keptYears = 6
