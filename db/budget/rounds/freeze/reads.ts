import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import { officialLanguages } from '@/tenants/languages'
import type { Locale } from '@/tenants/municipality'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { hidings, ideas, withdrawals } from '../../ideas/tables'
import { type BallotProposal, ballotOptionsIn } from '../../proposals/reads'
import { lineage } from '../../proposals/tables'
import { verdicts } from '../../reviews/tables'
import { fingerprint } from '../manifest/rules'
import { type Round, roundIn } from '../reads'
import { rounds } from '../tables'
import { type Findings, findingsOf } from './rules'

export type FreezeSheet = {
  round: Round
  proposals: BallotProposal[]
  required: readonly Locale[]
  findings: Findings
  /** What the reader sees; a freeze of anything else is refused. */
  seen: string
}

/** What would be frozen now, and what stands in the way. Null when there is no such round. */
export function readFreezeSheet(officer: Officer<'budget'>, slug: string): Promise<FreezeSheet | null> {
  return inTown(officer, async (tx) => {
    const [found] = await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.slug, slug))
    return found ? sheetIn(tx, officer, found.id) : null
  })
}

/** The same inside the freeze itself. */
export async function sheetIn(tx: Transaction, officer: Officer<'budget'>, id: string): Promise<FreezeSheet | null> {
  const town = municipalityById(officer.municipality)
  const [round, proposals, unreviewed] = await Promise.all([
    roundIn(tx, id),
    ballotOptionsIn(tx, id),
    countUnreviewed(tx, id),
  ])
  if (!round || !town) return null
  const required = officialLanguages(town.locales)
  const findings = findingsOf({ round, proposals, unreviewed, required }, round.now)
  return { round, proposals, required, findings, seen: fingerprint({ town, round, proposals }) }
}

async function countUnreviewed(tx: Transaction, round: string) {
  const gone = (table: typeof withdrawals | typeof hidings | typeof verdicts | typeof lineage) =>
    sql`not exists (select from ${table} g where g.idea = ${ideas.id})`
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(ideas)
    .where(and(eq(ideas.round, round), gone(withdrawals), gone(hidings), gone(verdicts), gone(lineage)))
  return row?.count ?? 0
}
