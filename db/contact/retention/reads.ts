import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Administrator, Officer } from '../../actors'
import type { Transaction } from '../../client'
import { staff } from '../../people/tables'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { casePhotos } from '../photos/tables'
import { topics } from '../topics/tables'
import { retentionHolds } from './holds/tables'
import { forecastOf, keepingOf, type Matter, type TopicRule, withDraft } from './rules'
import { retentionRules } from './tables'

/** Both desks read how long things are kept; the administrator alone changes it. */
export type Keeper = Officer<'contact'> | Administrator

const rule = {
  topic: retentionRules.topic,
  photoDays: retentionRules.photoDays,
  blankDays: retentionRules.blankDays,
  blankText: retentionRules.blankText,
  deleteDays: retentionRules.deleteDays,
}

export const rulesIn = (tx: Transaction): Promise<TopicRule[]> => tx.select(rule).from(retentionRules)

const group = sql`(select g.id from ${cases} g where g.id = ${cases.id} or g.main = ${cases.id})`
const matter = {
  id: cases.id,
  topic: cases.topic,
  endedAt: cases.endedAt,
  blankedAt: cases.blankedAt,
  held: sql<boolean>`exists (select from ${retentionHolds} h where h."case" in ${group} and h.lifted_at is null)`,
  originals: sql<number>`(select count(*)::int from ${casePhotos} p where p."case" in ${group} and p.copy is distinct from p.file)`,
}

/** Ended cases as retention sees them, each with all that has joined it: those follow the rule, and the end, of the one they joined. */
export const mattersIn = (tx: Transaction, which?: SQL): Promise<(Matter & { id: string })[]> =>
  tx
    .select(matter)
    .from(cases)
    .where(and(isNull(cases.main), isNotNull(cases.endedAt), which))
    .orderBy(asc(cases.endedAt))

/** Of these cases, what retention sees now. */
export const mattersOf = (tx: Transaction, ids: readonly string[]) => mattersIn(tx, inArray(cases.id, [...ids]))

export type RetentionReport = Awaited<ReturnType<typeof readRetention>>

/** How long each topic's cases are kept, and what goes today and within thirty days, also if `draft` were the rule. Changes nothing. */
export function readRetention(keeper: Keeper, draft: TopicRule | null = null) {
  return inTown(keeper, async (tx) => {
    const [names, saved, matters] = await Promise.all([
      tx.select({ id: topics.id, name: topics.name }).from(topics).orderBy(asc(topics.position)),
      rulesIn(tx),
      mattersIn(tx),
    ])
    const rules = withDraft(saved, draft)
    const now = new Date()
    const soon = new Date(now.valueOf() + 30 * 86_400_000)
    const byTopic = Map.groupBy(matters, ({ topic }) => topic)
    return names.map(({ id, name }) => {
      const ended = byTopic.get(id) ?? []
      return {
        id,
        name,
        own: rules.some(({ topic }) => topic === id),
        keeping: keepingOf(id, rules),
        ended: ended.length,
        held: ended.filter(({ held }) => held).length,
        today: forecastOf(ended, rules, now),
        soon: forecastOf(ended, rules, soon),
      }
    })
  })
}

/** The rule of a topic, or of the whole town, as it is saved, and who changed it; null while it is the usual one. */
export function findRetentionRule(keeper: Keeper, topic: string | null) {
  return inTown(keeper, async (tx) => {
    const [found] = await tx
      .select({ ...rule, version: retentionRules.version, changedAt: retentionRules.changedAt, changedBy: staff.name })
      .from(retentionRules)
      .innerJoin(staff, eq(staff.id, retentionRules.changedBy))
      .where(topic ? eq(retentionRules.topic, topic) : isNull(retentionRules.topic))
    return found ?? null
  })
}
