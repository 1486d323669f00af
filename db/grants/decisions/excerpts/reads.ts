import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Visitor } from '@/db/actors'
import { inTown } from '@/db/town'
import { decisions, excerpts } from '../tables'

export const excerptPage = 30
const columns = {
  ...{ id: excerpts.id, title: excerpts.title, publishedAt: excerpts.publishedAt, outcome: decisions.outcome },
  ...{ maker: decisions.maker, section: decisions.section, year: decisions.year, locale: decisions.locale },
  ...{ grantedCents: decisions.grantedCents, recoveredCents: decisions.recoveredCents, state: decisions.state },
}

/** The copies of decisions on the web, the newest first. */
export function listExcerpts(visitor: Visitor<'grants'>, page: number) {
  return inTown(visitor, async (tx) => {
    const rows = await tx
      .select({ ...columns, total: sql<number>`(count(*) over ())::int` })
      .from(excerpts)
      .innerJoin(decisions, eq(decisions.id, excerpts.decision))
      .where(isNull(excerpts.withdrawnAt))
      .orderBy(desc(excerpts.publishedAt), desc(excerpts.id))
      .limit(excerptPage)
      .offset((page - 1) * excerptPage)
    return { rows, total: rows[0]?.total ?? 0 }
  })
}

/** One copy; null when there is none. */
export function findExcerpt(visitor: Visitor<'grants'>, id: string) {
  const last = sql<
    string | null
  >`(select max(n.last_day)::text from decision_notices n where n.decision = ${decisions.id})`
  return inTown(visitor, async (tx) => {
    const [row] = await tx
      .select({ ...columns, words: excerpts.words, redactedAt: excerpts.redactedAt, lastDay: last })
      .from(excerpts)
      .innerJoin(decisions, eq(decisions.id, excerpts.decision))
      .where(and(eq(excerpts.id, id), isNull(excerpts.withdrawnAt)))
    return row ?? null
  })
}
export type Excerpt = NonNullable<Awaited<ReturnType<typeof findExcerpt>>>
