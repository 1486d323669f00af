import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../../client'
import type { Texts } from '../../columns'
import { files } from '../../files/tables'
import { staff } from '../../people/tables'
import { Refusal } from '../../refusal'
import { hidings, ideaPictures } from '../ideas/tables'
import { holdUnfrozen } from '../rounds/reads'
import { pots, rounds } from '../rounds/tables'
import { imageField, pointField } from './rules'
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
  latitude: number | null
  longitude: number | null
  category: string
  costCents: number
  upkeepCents: number | null
  /** Name of a drawing in `public/illustrations`, where there is no photograph. */
  illustration: string | null
  picture: { id: string; alt: string } | null
  version: number
}

/** None while the idea it was taken from is hidden. */
const pictureOf = sql<{ id: string; alt: string } | null>`
  case when ${files.id} is not null and not exists (
    select from ${hidings} h join ${ideaPictures} i on i.idea = h.idea where i.file = ${files.id})
  then json_build_object('id', ${files.id}, 'alt', ${files.alt}) end`

/** What a list or a ballot shows of a proposal; needs its pot and, loosely, its picture's file joined. */
export const proposalColumns = {
  id: proposals.id,
  number: proposals.number,
  pot: proposals.pot,
  potKey: pots.key,
  title: proposals.title,
  text: proposals.text,
  place: proposals.place,
  latitude: proposals.latitude,
  longitude: proposals.longitude,
  category: proposals.category,
  costCents: proposals.costCents,
  upkeepCents: proposals.upkeepCents,
  illustration: proposals.illustration,
  picture: pictureOf,
  version: proposals.version,
}

/** Numbers as people count them: 2 before 10, A2 after them all. */
export const byNumber = [
  sql`case when ${proposals.number} ~ '^[0-9]+$' then ${proposals.number}::numeric end nulls last`,
  asc(proposals.number),
]

/** What the ballot of a round lists: the proposals that have not been withdrawn, pot by pot, in the order of their numbers. */
export function ballotOptionsIn(tx: Transaction, round: string): Promise<BallotProposal[]> {
  return tx
    .select(proposalColumns)
    .from(proposals)
    .innerJoin(pots, eq(pots.id, proposals.pot))
    .leftJoin(files, eq(files.id, proposals.picture))
    .where(and(eq(proposals.round, round), isNull(proposals.withdrawnAt)))
    .orderBy(asc(pots.position), ...byNumber)
}

/** A proposal as the writes of its lineage know it. */
export type Parent = { id: string; round: string; slug: string; number: string; title: Texts }

/** Holds a proposal of a round that has not been frozen. Refuses: gone, rounds.frozen, proposals.withdrawn. */
export async function holdProposal(tx: Transaction, id: string): Promise<Parent> {
  const found = await holdAnyProposal(tx, id)
  if (found.withdrawn) throw new Refusal('proposals.withdrawn')
  return found
}

/** The same, withdrawn or not. */
export async function holdAnyProposal(tx: Transaction, id: string) {
  const [place] = await tx.select({ round: proposals.round }).from(proposals).where(eq(proposals.id, id))
  if (!place) throw new Refusal('gone')
  // The round first, as the freeze does: whoever waits, waits there.
  await holdUnfrozen(tx, place.round)
  await tx.select({ id: proposals.id }).from(proposals).where(eq(proposals.id, id)).for('update')
  const [found] = await tx
    .select({
      id: proposals.id,
      round: proposals.round,
      slug: rounds.slug,
      number: proposals.number,
      title: proposals.title,
      withdrawn: sql<boolean>`${proposals.withdrawnAt} is not null`,
    })
    .from(proposals)
    .innerJoin(rounds, eq(rounds.id, proposals.round))
    .where(eq(proposals.id, id))
  if (!found) throw new Refusal('gone')
  return found
}

/** A proposal as its form edits it, and whose version it is. */
export async function keptIn(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      number: proposals.number,
      title: proposals.title,
      text: proposals.text,
      pot: proposals.pot,
      place: proposals.place,
      latitude: proposals.latitude,
      longitude: proposals.longitude,
      category: proposals.category,
      cost: proposals.costCents,
      upkeep: proposals.upkeepCents,
      illustration: proposals.illustration,
      picture: proposals.picture,
      version: proposals.version,
      by: staff.name,
    })
    .from(proposals)
    .leftJoin(staff, eq(staff.id, proposals.writtenBy))
    .where(eq(proposals.id, id))
  return row && { ...row, image: imageField(row), point: pointField(row) }
}
