import 'server-only'
import { cache } from 'react'
import { findVoteSheet } from '@/db/budget/ballots/reads'
import { findRound, type Round } from '@/db/budget/rounds/reads'
import { localized } from './here'
import { visitor } from './session'

/** The round of this page, read once for the page and its title; null when there is none. */
export const roundNamed = cache(async (slug: string) => findRound(await visitor('budget'), slug))

/** The same with all that is voted on. */
export const voteSheetOf = cache(async (slug: string) => findVoteSheet(await visitor('budget'), slug))

/** The title of a page about a round: what the page is, and of which round. */
export async function titleIn(round: Pick<Round, 'name'> | null | undefined, what: string) {
  return round ? `${what}, ${(await localized())(round.name)}` : what
}
