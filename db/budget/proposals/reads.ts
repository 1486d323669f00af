import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import type { Transaction } from '../../client'
import type { Texts } from '../../columns'
import { files } from '../../files/tables'
import { inTown } from '../../town'
import { pots } from '../rounds/tables'
import { proposals } from './tables'

export type BallotProposal = {
  id: string
  number: string
  /** The pot's id and its public key: `koko`, `jamsankoski`. */
  pot: string
  potKey: string
  title: Texts
  text: Texts
  place: string | null
  category: string
  costCents: number
  upkeepCents: number | null
  /** Name of a drawing in `public/illustrations`, where there is no photograph. */
  illustration: string | null
  picture: { id: string; alt: string } | null
  version: number
}

/** Numbers as people count them: 2 before 10, A2 after them all. */
export const byNumber = [
  sql`nullif(regexp_replace(${proposals.number}, '\\D', '', 'g'), '')::numeric nulls last`,
  asc(proposals.number),
]

/** What the ballot of a round lists: the proposals that have not been withdrawn, pot by pot, in the order of their numbers. */
export function listBallotOptions(visitor: Visitor<'budget'>, round: string): Promise<BallotProposal[]> {
  return inTown(visitor, (tx) => ballotOptionsIn(tx, round))
}

/** The same inside another write of the budget service, for the freeze. */
export function ballotOptionsIn(tx: Transaction, round: string): Promise<BallotProposal[]> {
  return tx
    .select({
      id: proposals.id,
      number: proposals.number,
      pot: proposals.pot,
      potKey: pots.key,
      title: proposals.title,
      text: proposals.text,
      place: proposals.place,
      category: proposals.category,
      costCents: proposals.costCents,
      upkeepCents: proposals.upkeepCents,
      illustration: proposals.illustration,
      picture: pictureOf,
      version: proposals.version,
    })
    .from(proposals)
    .innerJoin(pots, eq(pots.id, proposals.pot))
    .leftJoin(files, eq(files.id, proposals.picture))
    .where(and(eq(proposals.round, round), isNull(proposals.withdrawnAt)))
    .orderBy(asc(pots.position), ...byNumber)
}

const pictureOf = sql<{ id: string; alt: string } | null>`
  case when ${files.id} is not null then json_build_object('id', ${files.id}, 'alt', ${files.alt}) end`
