import 'server-only'
import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import type { Texts } from '../../../columns'
import { files } from '../../../files/tables'
import { persons } from '../../../people/tables'
import { inTown } from '../../../town'
import { bylineOf } from '../../ideas/reads'
import { hidings, ideas, supports } from '../../ideas/tables'
import { pots } from '../../rounds/tables'
import { publications, runs } from '../../tally/tables'
import { type BallotProposal, byNumber, proposalColumns } from '../reads'
import { lineage, proposals } from '../tables'
import type { ProposalFilters, ProposalOrder } from './input'

export const proposalsOnPage = 24

export type ListedProposal = BallotProposal & {
  potName: Texts
  /** How many ideas it was made of. */
  ideas: number
  /** Null until the result has been published. */
  won: boolean | null
}
export type ProposalPage = { proposals: ListedProposal[]; total: number; page: number; pages: number }

/** One page of a round's proposals; withdrawn ones are not listed. */
export function listProposals(
  visitor: Visitor<'budget'>,
  round: string,
  filters: ProposalFilters,
): Promise<ProposalPage> {
  const found = and(eq(proposals.round, round), isNull(proposals.withdrawnAt), ...conditions(filters))
  return inTown(visitor, async (tx) => {
    const [[counted], winners] = await Promise.all([
      tx
        .select({ total: sql<number>`count(*)::int` })
        .from(proposals)
        .innerJoin(pots, eq(pots.id, proposals.pot))
        .where(found),
      winnersIn(tx, round),
    ])
    const total = counted?.total ?? 0
    const pages = Math.max(1, Math.ceil(total / proposalsOnPage))
    const page = Math.min(filters.page, pages)
    const rows = await rowsWhere(tx, found)
      .orderBy(...orders(visitor)[filters.sort ?? 'number'], asc(pots.position), ...byNumber)
      .limit(proposalsOnPage)
      .offset((page - 1) * proposalsOnPage)
    return {
      proposals: rows.map((row) => ({ ...row, won: winners ? winners.has(row.number) : null })),
      total,
      page,
      pages,
    }
  })
}

/** Where the proposals of a list are, on every page of it; those told in words alone are in the list only. */
export function listProposalPoints(visitor: Visitor<'budget'>, round: string, filters: ProposalFilters) {
  const listed = and(eq(proposals.round, round), isNull(proposals.withdrawnAt), ...conditions(filters))
  return inTown(visitor, async (tx) => {
    const [rows, winners] = await Promise.all([
      tx
        .select({
          id: proposals.id,
          number: proposals.number,
          title: proposals.title,
          latitude: sql<number>`${proposals.latitude}`,
          longitude: sql<number>`${proposals.longitude}`,
        })
        .from(proposals)
        .innerJoin(pots, eq(pots.id, proposals.pot))
        .where(and(listed, isNotNull(proposals.latitude)))
        .orderBy(asc(pots.position), ...byNumber)
        .limit(500),
      winnersIn(tx, round),
    ])
    return rows.map((row) => ({ ...row, won: winners ? winners.has(row.number) : null }))
  })
}

/** An idea behind a proposal. Of one that has been hidden only its number is left. */
export type Origin = { number: number; title: string | null; locale: string; byline: string | null; supports: number }

export type Proposal = ListedProposal & { withdrawnAt: Date | null; origins: Origin[] }

/** A proposal by its number or id, with the ideas it was made of; null when there is none. */
export function findProposal(visitor: Visitor<'budget'>, round: string, name: string): Promise<Proposal | null> {
  const id = /^[0-9a-f-]{36}$/.test(name) ? eq(proposals.id, name) : undefined
  return inTown(visitor, async (tx) => {
    const [row] = await rowsWhere(tx, and(eq(proposals.round, round), or(eq(proposals.number, name), id)))
    if (!row) return null
    const [origins, winners] = await Promise.all([originsOf(tx, row.id), winnersIn(tx, round)])
    return { ...row, origins, won: winners ? winners.has(row.number) : null }
  })
}

const rowsWhere = (tx: Transaction, condition: SQL | undefined) =>
  tx
    .select({
      ...proposalColumns,
      potName: pots.name,
      withdrawnAt: proposals.withdrawnAt,
      ideas: sql<number>`(select count(*)::int from ${lineage} l where l.proposal = ${proposals.id})`,
    })
    .from(proposals)
    .innerJoin(pots, eq(pots.id, proposals.pot))
    .leftJoin(files, eq(files.id, proposals.picture))
    .where(condition)

function originsOf(tx: Transaction, proposal: string): Promise<Origin[]> {
  return tx
    .select({
      number: ideas.number,
      title: sql<string | null>`case when ${hidings.id} is null then ${ideas.title} end`,
      locale: ideas.locale,
      byline: sql<string | null>`case when ${hidings.id} is null then ${bylineOf} end`,
      supports: sql<number>`(select count(*)::int from ${supports} s where s.idea = ${ideas.id})`,
    })
    .from(lineage)
    .innerJoin(ideas, eq(ideas.id, lineage.idea))
    .leftJoin(persons, eq(persons.id, ideas.author))
    .leftJoin(hidings, eq(hidings.idea, ideas.id))
    .where(eq(lineage.proposal, proposal))
    .orderBy(asc(ideas.number))
}

/** The numbers of the winners once the result is public; null before. */
async function winnersIn(tx: Transaction, round: string): Promise<Set<string> | null> {
  const rows = await tx
    .select({ winners: runs.winners })
    .from(publications)
    .innerJoin(runs, and(eq(runs.count, publications.count), eq(runs.official, true)))
    .where(eq(publications.round, round))
  return rows.length ? new Set(rows.flatMap(({ winners }) => winners)) : null
}

/** All languages of a proposal as one text. */
const words = sql`concat_ws(' ', ${proposals.title} ->> 'fi', ${proposals.title} ->> 'sv', ${proposals.title} ->> 'en',
  ${proposals.text} ->> 'fi', ${proposals.text} ->> 'sv', ${proposals.text} ->> 'en', ${proposals.place})`

/** A round has at most some hundreds of proposals: their words are compared as they are read, without an index. */
const mentions = (q: string) => sql`(${words} ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}
  or words_of(${words}) @@ (websearch_to_tsquery('finnish', ${q}) || websearch_to_tsquery('swedish', ${q}) || websearch_to_tsquery('simple', ${q})))`

function conditions({ q, pot, category }: ProposalFilters) {
  return [
    q ? or(eq(proposals.number, q.replace(/^#/, '')), mentions(q)) : undefined,
    pot ? eq(pots.key, pot) : undefined,
    category ? eq(proposals.category, category) : undefined,
  ]
}

/** The reader's language, and its alphabet, in which å, ä and ö have their own places. */
const alphabets = { fi: sql.raw('"fi-x-icu"'), sv: sql.raw('"sv-x-icu"'), en: sql.raw('"en-x-icu"') }

const orders = ({ locale }: Visitor): Record<ProposalOrder, SQL[]> => ({
  number: [],
  cheapest: [sql`${proposals.costCents} asc`],
  dearest: [sql`${proposals.costCents} desc`],
  title: [sql`coalesce(${proposals.title} ->> ${locale}, ${proposals.title} ->> 'fi') collate ${alphabets[locale]}`],
})
