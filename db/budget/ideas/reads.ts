import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import type { Transaction } from '../../client'
import type { Texts } from '../../columns'
import { persons } from '../../people/tables'
import { inTown } from '../../town'
import { lineage, proposals } from '../proposals/tables'
import { verdicts } from '../reviews/tables'
import { pots, rounds } from '../rounds/tables'
import { commentsIn, type IdeaComment } from './comments/reads'
import { type IdeaPicture, picturesIn } from './pictures/reads'
import type { IdeaWords } from './rules'
import { stateOf, supportsOf } from './search/reads'
import { hidings, ideaEdits, ideas, supports, withdrawals } from './tables'

/** The name shown beside an idea; nobody's when its author has a non-disclosure order. */
export const bylineOf = sql<string | null>`case when ${persons.restricted} then null else ${ideas.byline} end`

const whole = {
  id: ideas.id,
  number: ideas.number,
  round: ideas.round,
  author: ideas.author,
  byline: bylineOf,
  title: ideas.title,
  text: ideas.text,
  pot: ideas.pot,
  potName: pots.name,
  place: ideas.place,
  latitude: ideas.latitude,
  longitude: ideas.longitude,
  category: ideas.category,
  roughCents: ideas.roughCents,
  locale: ideas.locale,
  illustration: ideas.illustration,
  version: ideas.version,
  createdAt: ideas.createdAt,
  state: stateOf,
  supports: supportsOf,
  withdrawnAt: withdrawals.createdAt,
  hiding: { reason: hidings.reason, at: hidings.createdAt },
  verdict: { outcome: verdicts.outcome, reason: verdicts.reason, at: verdicts.createdAt },
  proposal: {
    number: proposals.number,
    title: proposals.title,
    withdrawnAt: proposals.withdrawnAt,
    at: lineage.createdAt,
  },
}

type Row = Awaited<ReturnType<typeof ideaRow>>[number]
export type Idea = Omit<Row, 'author'> & {
  mine: boolean
  /** The asker supports it. */
  supported: boolean
  pictures: IdeaPicture[]
  comments: IdeaComment[]
  /** When it was changed; the earlier wording is for the author and the desk, for an author may have taken a word back. */
  edits: { at: Date; before: IdeaWords | null }[]
  /** Names of the round's pots by id, for the history. */
  potNames: Record<string, Texts>
}

/** An idea by its number in the round, with everything its page tells; null when there is none. A hidden idea comes without its words. */
export function findIdea(asker: Visitor<'budget'>, round: string, number: number): Promise<Idea | null> {
  const me = 'person' in asker ? (asker.person as { id: string }).id : null
  return inTown(asker, async (tx) => {
    const [row] = await ideaRow(tx, and(eq(ideas.round, round), eq(ideas.number, number)))
    if (!row) return null
    const { author, ...idea } = row
    const mine = me !== null && author === me
    const before = mine || 'desk' in asker ? ideaEdits.before : sql<null>`null`
    if (idea.state === 'hidden' && !mine) return { ...idea, ...unseen, mine, supported: false }
    const [pictures, comments, edits, names, mySupport] = await Promise.all([
      picturesIn(tx, idea.id),
      commentsIn(tx, idea.id, me),
      tx
        .select({ at: ideaEdits.createdAt, before })
        .from(ideaEdits)
        .where(eq(ideaEdits.idea, idea.id))
        .orderBy(asc(ideaEdits.createdAt)),
      tx.select({ id: pots.id, name: pots.name }).from(pots).where(eq(pots.round, round)),
      me
        ? tx
            .select({ id: supports.id })
            .from(supports)
            .where(and(eq(supports.idea, idea.id), eq(supports.person, me)))
        : [],
    ])
    const potNames = Object.fromEntries(names.map(({ id, name }) => [id, name]))
    return { ...idea, mine, supported: mySupport.length > 0, pictures, comments, edits, potNames }
  })
}

const unseen = {
  title: '',
  text: '',
  place: '',
  latitude: null,
  longitude: null,
  byline: null,
  illustration: null,
  pictures: [],
  comments: [],
  edits: [],
  potNames: {},
}

function ideaRow(tx: Transaction, condition: ReturnType<typeof and>) {
  return tx
    .select(whole)
    .from(ideas)
    .innerJoin(rounds, eq(rounds.id, ideas.round))
    .innerJoin(pots, eq(pots.id, ideas.pot))
    .leftJoin(persons, eq(persons.id, ideas.author))
    .leftJoin(hidings, eq(hidings.idea, ideas.id))
    .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
    .leftJoin(lineage, eq(lineage.idea, ideas.id))
    .leftJoin(proposals, eq(proposals.id, lineage.proposal))
    .leftJoin(verdicts, eq(verdicts.idea, ideas.id))
    .where(condition)
    .orderBy(desc(ideas.createdAt))
}
