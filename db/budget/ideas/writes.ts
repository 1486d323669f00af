import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Person, Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { lineage } from '../proposals/tables'
import { verdicts } from '../reviews/tables'
import { type Round, roundIn } from '../rounds/reads'
import { rounds } from '../rounds/tables'
import type { IdeaEdit, NewIdea } from './input'
import { pointToKeep } from './places/rules'
import { mayEdit, mayTakePart, mayWithdraw } from './rules'
import { listSimilarIdeas, stateOf } from './search/reads'
import { hidings, ideaEdits, ideas, supports, withdrawals } from './tables'

type Writer = Visitor<'budget'> | Resident<'budget'>

const personOf = (writer: Writer) => ('person' in writer ? writer.person : null)

/**
 * Takes a resident's idea and returns its number in the round. Sent again with the same `submission` it is the same idea.
 * Refuses: gone, ideas.closed, ideas.signInFirst, ideas.wrongPot, ideas.outside; ideas.similar when the writer has not yet seen ideas like it.
 */
export async function sendIdea(writer: Writer, round: string, idea: NewIdea): Promise<number> {
  const known = await numberOf(writer, idea.submission)
  if (known) return known
  if (!(await hasSeenSimilar(writer, round, idea))) throw new Refusal('ideas.similar')
  const { municipality, locale } = writer
  const point = pointToKeep(municipality, idea)
  const { title, text, pot, place, category, roughCents, submission } = idea
  return inTown(writer, async (tx) => {
    const open = await lockedRound(tx, round)
    checkOpen(open, writer, pot)
    const number = sql<number>`(select coalesce(max(i.number), 0) + 1 from ${ideas} i where i.round = ${round})`
    const words = { title, text, pot, place, category, roughCents }
    const [row] = await tx
      .insert(ideas)
      .values({
        municipality,
        locale,
        round,
        number,
        submission,
        author: personOf(writer)?.id,
        byline: bylineFor(writer, idea),
        ...words,
        ...point,
      })
      .onConflictDoNothing({ target: [ideas.municipality, ideas.submission] })
      .returning({ id: ideas.id, number: ideas.number })
    if (row) await record(tx, writer, { action: 'idea.sent', object: `idea:${row.id}` })
    return row?.number ?? (await numberIn(tx, submission)) ?? 0
  })
}

/** Whoever signs in chooses whether their name is shown; a non-disclosure order always hides it. */
function bylineFor(writer: Writer, { byline, showName }: NewIdea) {
  const person = personOf(writer)
  return person ? nameOf(person, showName) : byline
}

const nameOf = ({ name, restricted }: Person, show: boolean) => (show && !restricted ? name : null)

async function hasSeenSimilar(writer: Writer, round: string, { title, text, seen }: NewIdea) {
  if (seen === 'all') return true
  const shown = new Set((seen ?? '').split(','))
  return (await listSimilarIdeas(writer, round, title, text)).every(({ number }) => shown.has(String(number)))
}

function checkOpen({ phase, ideasNeedSignIn, pots }: Round, writer: Writer, pot: string) {
  if (phase !== 'ideas') throw new Refusal('ideas.closed')
  if (ideasNeedSignIn && !personOf(writer)) throw new Refusal('ideas.signInFirst')
  if (!pots.some(({ id }) => id === pot)) throw new Refusal('ideas.wrongPot')
}

/** Numbers run one by one: whoever sends waits for the one before. */
async function lockedRound(tx: Transaction, id: string): Promise<Round> {
  await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, id)).for('no key update')
  const round = await roundIn(tx, id)
  if (!round?.publishedAt) throw new Refusal('gone')
  return round
}

const numberOf = (writer: Writer, submission: string) => inTown(writer, (tx) => numberIn(tx, submission))

async function numberIn(tx: Transaction, submission: string) {
  const [row] = await tx.select({ number: ideas.number }).from(ideas).where(eq(ideas.submission, submission))
  return row?.number
}

/** Refuses: gone (also somebody else's), ideas.tooLate when review has begun, ideas.wrongPot, ideas.outside, ideas.changed when another tab was first. */
export function editIdea(author: Resident<'budget'>, edit: IdeaEdit): Promise<void> {
  const { idea: id, version, showName, title, text, pot, place, category, roughCents } = edit
  return inTown(author, async (tx) => {
    const { idea, state, round } = await lockedIdea(tx, id)
    if (idea.author !== author.person.id) throw new Refusal('gone')
    if (!mayEdit(state, round.phase)) throw new Refusal('ideas.tooLate')
    if (!round.pots.some((known) => known.id === pot)) throw new Refusal('ideas.wrongPot')
    if (idea.version !== version) throw new Refusal('ideas.changed')
    const point = pointToKeep(author.municipality, edit)
    const before = {
      title: idea.title,
      text: idea.text,
      pot: idea.pot,
      place: idea.place,
      category: idea.category,
      roughCents: idea.roughCents,
    }
    const words = { title, text, pot, place, category, roughCents }
    await tx
      .update(ideas)
      .set({ ...words, ...point, byline: nameOf(author.person, showName), version: version + 1 })
      .where(eq(ideas.id, id))
    await tx.insert(ideaEdits).values({ municipality: author.municipality, idea: id, editor: author.person.id, before })
    await record(tx, author, { action: 'idea.edited', object: `idea:${id}` })
  })
}

/** Takes my idea out of the round. Doing it twice is doing it once. Refuses: gone, ideas.inProposal. */
export function withdrawIdea(author: Resident<'budget'>, id: string): Promise<void> {
  return inTown(author, async (tx) => {
    const { idea, state } = await lockedIdea(tx, id)
    if (idea.author !== author.person.id) throw new Refusal('gone')
    if (state === 'withdrawn') return
    if (!mayWithdraw(state)) throw new Refusal('ideas.inProposal')
    await tx.insert(withdrawals).values({ municipality: author.municipality, idea: id, author: author.person.id })
    await record(tx, author, { action: 'idea.withdrawn', object: `idea:${id}` })
  })
}

/** One support a person, given or taken back; said again it changes nothing. Refuses: gone, ideas.supportClosed. */
export function supportIdea(resident: Resident<'budget'>, id: string, support: 'give' | 'take'): Promise<void> {
  const mine = and(eq(supports.idea, id), eq(supports.person, resident.person.id))
  return inTown(resident, async (tx) => {
    const { state, round } = await standingOf(tx, id)
    if (!mayTakePart(state, round.phase)) throw new Refusal('ideas.supportClosed')
    if (support === 'take') await tx.delete(supports).where(mine)
    else
      await tx
        .insert(supports)
        .values({ municipality: resident.municipality, idea: id, person: resident.person.id })
        .onConflictDoNothing()
  })
}

/** An idea nobody else changes until this transaction ends, and where it stands. */
export async function lockedIdea(tx: Transaction, id: string) {
  await tx.select({ id: ideas.id }).from(ideas).where(eq(ideas.id, id)).for('no key update')
  return standingOf(tx, id)
}

/** An idea with its state and its round, by the database's clock. Refuses: gone. */
export async function standingOf(tx: Transaction, id: string) {
  const [found] = await tx
    .select({ idea: ideas, state: stateOf })
    .from(ideas)
    .innerJoin(rounds, eq(rounds.id, ideas.round))
    .leftJoin(hidings, eq(hidings.idea, ideas.id))
    .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
    .leftJoin(lineage, eq(lineage.idea, ideas.id))
    .leftJoin(verdicts, eq(verdicts.idea, ideas.id))
    .where(eq(ideas.id, id))
  if (!found) throw new Refusal('gone')
  const round = await roundIn(tx, found.idea.round)
  if (!round?.publishedAt) throw new Refusal('gone')
  return { ...found, round }
}
