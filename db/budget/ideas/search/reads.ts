import 'server-only'
import { and, asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { lineage } from '../../proposals/tables'
import { verdicts } from '../../reviews/tables'
import { pots, rounds } from '../../rounds/tables'
import type { IdeaFilters, IdeaOrder } from '../input'
import type { IdeaState } from '../rules'
import { comments, hidings, ideaPictures, ideas, supports, withdrawals } from '../tables'

export const ideasOnPage = 24

/** The state of an idea, by the database's clock. Needs the joins of `standing`. */
export const stateOf = sql<IdeaState>`case
  when ${hidings.id} is not null then 'hidden'
  when ${withdrawals.id} is not null then 'withdrawn'
  when ${lineage.id} is not null then 'proposal'
  when ${verdicts.outcome} is not null then ${verdicts.outcome}
  when clock_timestamp() < ${rounds.ideasUntil} then 'open'
  else 'review' end`

export const supportsOf = sql<number>`(select count(*)::int from ${supports} s where s.idea = ${ideas.id})`

/** Comments in sight. */
export const commentsOf = sql<number>`(
  select count(*)::int from ${comments} c
  where c.idea = ${ideas.id} and not exists (select from ${hidings} h where h.comment = c.id))`

const pictureOf = sql<string | null>`(
  select p.file from ${ideaPictures} p where p.idea = ${ideas.id} order by p.position, p.created_at limit 1)`

const summary = {
  id: ideas.id,
  number: ideas.number,
  title: ideas.title,
  text: sql<string>`left(${ideas.text}, 300)`,
  place: ideas.place,
  category: ideas.category,
  pot: pots.name,
  locale: ideas.locale,
  createdAt: ideas.createdAt,
  illustration: ideas.illustration,
  /** The first picture's file. */
  picture: pictureOf,
  round: rounds.slug,
  state: stateOf,
  supports: supportsOf,
  comments: commentsOf,
}

function standing(tx: Transaction) {
  return tx
    .select(summary)
    .from(ideas)
    .innerJoin(rounds, eq(rounds.id, ideas.round))
    .innerJoin(pots, eq(pots.id, ideas.pot))
    .leftJoin(hidings, eq(hidings.idea, ideas.id))
    .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
    .leftJoin(lineage, eq(lineage.idea, ideas.id))
    .leftJoin(verdicts, eq(verdicts.idea, ideas.id))
    .$dynamic()
}

export type IdeaSummary = Awaited<ReturnType<typeof standing>>[number]
export type IdeaPage = { ideas: IdeaSummary[]; total: number; page: number; pages: number }

/** One page of a round's ideas. Withdrawn ideas are listed only when asked for, hidden ones never. */
export function listIdeas(visitor: Visitor<'budget'>, round: string, filters: IdeaFilters): Promise<IdeaPage> {
  const { page: asked } = filters
  const found = foundBy(round, filters)
  return inTown(visitor, async (tx) => {
    const total = await countOf(tx, found)
    const pages = Math.max(1, Math.ceil(total / ideasOnPage))
    const page = Math.min(asked, pages)
    const rows = await standing(tx)
      .where(found)
      .orderBy(...orderOf(filters, round, visitor.locale))
      .limit(ideasOnPage)
      .offset((page - 1) * ideasOnPage)
    return { ideas: rows, total, page, pages }
  })
}

/** Where the ideas of a list are, on every page of it; ideas told in words alone are in the list only. */
export function listIdeaPoints(visitor: Visitor<'budget'>, round: string, filters: IdeaFilters) {
  return inTown(visitor, (tx) =>
    tx
      .select({
        id: ideas.id,
        number: ideas.number,
        title: ideas.title,
        state: stateOf,
        latitude: sql<number>`${ideas.latitude}`,
        longitude: sql<number>`${ideas.longitude}`,
      })
      .from(ideas)
      .innerJoin(rounds, eq(rounds.id, ideas.round))
      .innerJoin(pots, eq(pots.id, ideas.pot))
      .leftJoin(hidings, eq(hidings.idea, ideas.id))
      .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
      .leftJoin(lineage, eq(lineage.idea, ideas.id))
      .leftJoin(verdicts, eq(verdicts.idea, ideas.id))
      .where(and(foundBy(round, filters), sql`${ideas.latitude} is not null`))
      .orderBy(desc(ideas.createdAt))
      .limit(500),
  )
}

async function countOf(tx: Transaction, condition: SQL | undefined) {
  const [row] = await tx
    .select({ total: count() })
    .from(ideas)
    .innerJoin(rounds, eq(rounds.id, ideas.round))
    .innerJoin(pots, eq(pots.id, ideas.pot))
    .leftJoin(hidings, eq(hidings.idea, ideas.id))
    .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
    .leftJoin(lineage, eq(lineage.idea, ideas.id))
    .leftJoin(verdicts, eq(verdicts.idea, ideas.id))
    .where(condition)
  return row?.total ?? 0
}

/** The ideas a list asks for. Needs the joins of `standing`. */
const foundBy = (round: string, filters: IdeaFilters) =>
  and(
    eq(ideas.round, round),
    ...conditions(filters),
    filters.q ? sql`${ideas.id} in (select id from ${matches(round, filters.q)})` : undefined,
  )

function conditions({ pot, category, state }: IdeaFilters) {
  return [
    isNull(hidings.id),
    state ? sql`${stateOf} = ${state}` : isNull(withdrawals.id),
    pot ? eq(pots.key, pot) : undefined,
    category ? eq(ideas.category, category) : undefined,
  ]
}

const matches = (round: string, words: string) => sql`find_ideas(${round}, ${words})`

/** The reader's alphabet decides where å, ä and ö stand. */
const alphabets = { fi: sql.raw('"fi-x-icu"'), sv: sql.raw('"sv-x-icu"'), en: sql.raw('"en-x-icu"') }

function orderOf({ sort, q }: IdeaFilters, round: string, locale: keyof typeof alphabets): SQL[] {
  const orders: Record<IdeaOrder, SQL[]> = {
    best: q ? [sql`(select rank from ${matches(round, q)} f where f.id = ${ideas.id}) desc`] : [],
    newest: [],
    supported: [sql`${supportsOf} desc`],
    discussed: [sql`${commentsOf} desc`],
    title: [sql`${ideas.title} collate ${alphabets[locale]}`],
  }
  return [...orders[sort ?? 'best'], desc(ideas.createdAt), desc(ideas.number)]
}

export type SimilarIdea = Pick<IdeaSummary, 'id' | 'number' | 'title' | 'locale' | 'supports' | 'place'>

/** Up to four ideas like the one being written, the most alike first. Ideas out of sight are not offered. */
export function listSimilarIdeas(
  visitor: Visitor<'budget'>,
  round: string,
  title: string,
  text: string,
): Promise<SimilarIdea[]> {
  return inTown(visitor, (tx) =>
    tx
      .select({
        id: ideas.id,
        number: ideas.number,
        title: ideas.title,
        locale: ideas.locale,
        place: ideas.place,
        supports: supportsOf,
      })
      .from(ideas)
      .innerJoin(sql`similar_ideas(${round}, ${title}, ${text}) as likeness`, sql`likeness.id = ${ideas.id}`)
      .leftJoin(hidings, eq(hidings.idea, ideas.id))
      .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
      .where(and(isNull(hidings.id), isNull(withdrawals.id), sql`likeness.rank > ${likeEnough}`))
      .orderBy(sql`likeness.rank desc`, asc(ideas.number))
      .limit(4),
  )
}

/** Twice the share of common trigrams in the titles, plus the rank of common words: below this, likeness is chance. */
const likeEnough = 0.5

/** What I have proposed, in every round, newest first. */
export function listMyIdeas(resident: Resident<'budget'>): Promise<IdeaSummary[]> {
  return inTown(resident, (tx) =>
    standing(tx).where(eq(ideas.author, resident.person.id)).orderBy(desc(ideas.createdAt)).limit(200),
  )
}

/** The ideas I support, newest support first. */
export function listMySupports(resident: Resident<'budget'>): Promise<IdeaSummary[]> {
  const mine = and(eq(supports.idea, ideas.id), eq(supports.person, resident.person.id))
  return inTown(resident, (tx) =>
    standing(tx).innerJoin(supports, mine).where(isNull(hidings.id)).orderBy(desc(supports.createdAt)).limit(200),
  )
}
