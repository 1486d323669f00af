import { type MunicipalityId, municipalityById } from '@/tenants'
import { officialLanguages } from '@/tenants/languages'
import type { Locale } from '@/tenants/municipality'
import type { Person } from '../../actors'
import type { Texts } from '../../columns'
import { ageInYearOf, ageOn } from '../../people/rules'

export type Phases = {
  ideasFrom: Date
  ideasUntil: Date
  reviewUntil: Date
  votingFrom: Date
  votingUntil: Date
  resultOn: Date
}

export const phases = ['before', 'ideas', 'review', 'waiting', 'voting', 'counting', 'result'] as const
export type Phase = (typeof phases)[number]

type Milestones = { frozen: boolean; resultPublished: boolean }

/** Where a round stands. Voting opens only on a frozen ballot; the result is there when it has been published. Ends are exclusive. */
export function phaseOf(round: Phases, { frozen, resultPublished }: Milestones, now: Date): Phase {
  if (resultPublished) return 'result'
  if (now < round.ideasFrom) return 'before'
  if (now < round.ideasUntil) return 'ideas'
  if (now < round.reviewUntil) return 'review'
  if (now < round.votingFrom || !frozen) return 'waiting'
  return now < round.votingUntil ? 'voting' : 'counting'
}

/** When the phase ends, for "9 days left"; null for a phase that ends by a deed. */
export function endOf(phase: Phase, round: Phases): Date | null {
  const ends: Partial<Record<Phase, Date>> = {
    before: round.ideasFrom,
    ideas: round.ideasUntil,
    review: round.reviewUntil,
    waiting: round.votingFrom,
    voting: round.votingUntil,
    counting: round.resultOn,
  }
  return ends[phase] ?? null
}

export type VotingRight = {
  residentsOnly: boolean
  minimumAge: number | null
  maximumAge: number | null
  ageReached: 'in-year' | 'on-day'
  /** ISO day. */
  ageOn: string
}

export type NoVote =
  | 'ballots.otherTown'
  | 'ballots.homeUnknown'
  | 'ballots.ageUnknown'
  | 'ballots.tooYoung'
  | 'ballots.tooOld'

/** Why a person may not vote in a round, or null when they may. The reasons are keys of `refusals`. */
export function reasonNotToVote(
  right: VotingRight,
  person: Pick<Person, 'bornOn' | 'homeMunicipality'>,
  townCode: string,
): NoVote | null {
  if (right.residentsOnly && !person.homeMunicipality) return 'ballots.homeUnknown'
  if (right.residentsOnly && person.homeMunicipality !== townCode) return 'ballots.otherTown'
  if (right.minimumAge === null && right.maximumAge === null) return null
  if (!person.bornOn) return 'ballots.ageUnknown'
  const age =
    right.ageReached === 'in-year' ? ageInYearOf(person.bornOn, right.ageOn) : ageOn(person.bornOn, right.ageOn)
  if (right.minimumAge !== null && age < right.minimumAge) return 'ballots.tooYoung'
  return right.maximumAge !== null && age > right.maximumAge ? 'ballots.tooOld' : null
}

/** The official languages in which a round's name or introduction is still missing. */
export function languagesToPublish(
  municipality: MunicipalityId,
  { name, intro }: { name: Texts; intro: Texts },
): readonly Locale[] {
  const town = municipalityById(municipality)
  return town
    ? officialLanguages(town.locales).filter((language) => !name[language]?.trim() || !intro[language]?.trim())
    : []
}
