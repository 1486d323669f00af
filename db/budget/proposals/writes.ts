import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { holdUnfrozen } from '../rounds/reads'
import { rounds } from '../rounds/tables'
import { centsOf, differing, type Fields, taking, textsOf, theirValues } from '../versions/rules'
import { numberingOf, numbersOf, ofIdeas, ofLineage, refuseFields } from './checks/reads'
import { refuseOutside } from './checks/rules'
import type { ProposalWords } from './input'
import { joinIn, separateIn } from './lineage/writes'
import { holdAnyProposal, holdProposal, keptIn } from './reads'
import { changesIn, fieldsOf, imageOf, nextNumber, pointOf } from './rules'
import { proposals } from './tables'

/** Where a proposal is in addresses. */
export type Place = { slug: string; number: string }

/**
 * Makes a proposal of ideas, or one of the town's own. The same form sent twice makes one. Refuses: gone, rounds.frozen,
 * proposals.numberTaken, proposals.otherPot, proposals.outside, proposals.foreignPicture and all that `joinIn` refuses.
 */
export function makeProposal(
  officer: Officer<'budget'>,
  { round, proposal: id, ideas, ...said }: ProposalWords,
): Promise<Place> {
  return inTown(officer, async (tx) => {
    await holdUnfrozen(tx, round)
    await numberingOf(tx, round)
    const made = await placeOf(tx, id, round)
    if (made) return made
    const number = said.number ?? nextNumber(await numbersOf(tx, round, id))
    const fields = fieldsOf({ ...said, number })
    const { municipality, staff } = officer
    refuseOutside(municipality, fields)
    await refuseFields(tx, { id, round, fields, pictures: ofIdeas(ideas) })
    await tx.insert(proposals).values({ id, municipality, round, ...valuesOf(fields), writtenBy: staff.id })
    const place = await placeOf(tx, id, round)
    if (!place) throw new Refusal('gone')
    const joined = await joinIn(tx, officer, { id, round, number, slug: place.slug, title: said.title }, ideas)
    const detail = joined.length ? `ideas ${joined.join(', ')}` : undefined
    await record(tx, officer, { action: 'proposal.made', object: `proposal:${id}`, detail })
    return place
  })
}

/**
 * Changes a proposal; `version` is the one its editor had before them. Refuses: gone, rounds.frozen, proposals.withdrawn,
 * proposals.changedMeanwhile (with the other's values), proposals.numberTaken, proposals.otherPot, proposals.outside,
 * proposals.foreignPicture.
 */
export function changeProposal(
  officer: Officer<'budget'>,
  { proposal: id, version, take, ...said }: ProposalWords,
): Promise<Place> {
  return inTown(officer, async (tx) => {
    const { round, slug, number } = await holdProposal(tx, id)
    await numberingOf(tx, round)
    const kept = await keptIn(tx, id)
    if (!kept) throw new Refusal('gone')
    const mine = fieldsOf({ ...said, number: said.number ?? number })
    const theirs = fieldsOf(kept)
    if (kept.version !== version) {
      if (!differing(mine, theirs).length) return { slug, number }
      throw new Refusal('proposals.changedMeanwhile', {
        version: kept.version,
        by: kept.by ?? '',
        ...theirValues(mine, theirs),
      })
    }
    const fields = taking(mine, theirs, take)
    const changed = differing(fields, theirs)
    if (!changed.length) return { slug, number }
    refuseOutside(officer.municipality, fields)
    await refuseFields(tx, { id, round, fields, pictures: ofLineage(id), kept: kept.image })
    const values = { ...valuesOf(fields), version: version + 1, writtenBy: officer.staff.id }
    await tx.update(proposals).set(values).where(eq(proposals.id, id))
    const detail = changesIn(theirs, fields, changed)
    await record(tx, officer, { action: 'proposal.changed', object: `proposal:${id}`, detail })
    return { slug, number: values.number }
  })
}

/** Takes a proposal off the ballot to be and frees its ideas; their authors are told. Refuses: gone, rounds.frozen. */
export function withdrawProposal(officer: Officer<'budget'>, id: string): Promise<Place> {
  return inTown(officer, async (tx) => {
    const parent = await holdAnyProposal(tx, id)
    if (parent.withdrawn) return parent
    const freed = await separateIn(tx, officer, parent)
    await mark(tx, id, sql`now()`)
    const detail = freed.length ? `ideas ${freed.join(', ')}` : undefined
    await record(tx, officer, { action: 'proposal.withdrawn', object: `proposal:${id}`, detail })
    return parent
  })
}

/** Puts a withdrawn proposal back, without the ideas that were freed. Refuses: gone, rounds.frozen. */
export function restoreProposal(officer: Officer<'budget'>, id: string): Promise<Place> {
  return inTown(officer, async (tx) => {
    const parent = await holdAnyProposal(tx, id)
    if (!parent.withdrawn) return parent
    await mark(tx, id, null)
    await record(tx, officer, { action: 'proposal.restored', object: `proposal:${id}` })
    return parent
  })
}

const mark = (tx: Transaction, id: string, withdrawnAt: ReturnType<typeof sql> | null) =>
  tx
    .update(proposals)
    .set({ withdrawnAt, version: sql`${proposals.version} + 1` })
    .where(eq(proposals.id, id))

async function placeOf(tx: Transaction, id: string, round: string): Promise<Place | undefined> {
  const [place] = await tx
    .select({ slug: rounds.slug, number: proposals.number })
    .from(proposals)
    .innerJoin(rounds, eq(rounds.id, proposals.round))
    .where(and(eq(proposals.id, id), eq(proposals.round, round)))
  return place
}

function valuesOf(fields: Fields) {
  return {
    number: String(fields.number),
    title: textsOf(fields, 'title'),
    text: textsOf(fields, 'text'),
    pot: String(fields.pot),
    place: fields.place === null ? null : String(fields.place),
    ...pointOf(fields.point),
    category: String(fields.category),
    costCents: centsOf(fields, 'cost') ?? 0,
    upkeepCents: centsOf(fields, 'upkeep'),
    ...imageOf(fields.image),
  }
}
