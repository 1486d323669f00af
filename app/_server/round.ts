import 'server-only'
import { cache } from 'react'
import { findRound } from '@/db/budget/rounds/reads'
import { localized } from './here'
import { visitor } from './session'

const roundNamed = cache(async (slug: string) => findRound(await visitor('budget'), slug))

/** The title of a page about a round: what the page is, and of which round. */
export async function titleInRound(params: Promise<{ round: string }>, what: string): Promise<string> {
  const [{ round: slug }, pick] = await Promise.all([params, localized()])
  const round = await roundNamed(slug)
  return round ? `${what}, ${pick(round.name)}` : what
}
