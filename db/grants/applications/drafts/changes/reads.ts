import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Resident } from '../../../../actors'
import type { Transaction } from '../../../../client'
import { inTown } from '../../../../town'
import type { Answer } from '../../../forms/input'
import { applicationFor } from '../../rights/reads'
import type { ChangeFilters } from './input'

export const changePage = 25

/** Who wrote: somebody by name or whose name is gone, or the town, which keyed in what came on paper. */
export type Writer = { readonly town: boolean; readonly name: string | null }

/**
 * What has been changed in an application's answers, the newest first, for whoever may see it: by whom, when, from what to what. What one writer
 * does to one answer within ten minutes is one change, for every pause of theirs is saved by itself. Refuses: gone.
 */
export function findChanges(applicant: Resident<'grants'>, id: string, { part, page }: ChangeFilters) {
  return inTown(applicant, async (tx) => {
    const { call } = await applicationFor(tx, applicant, id, 'see')
    const parts = call.form.sections.filter(({ questions }) => questions.some(({ type }) => type !== 'shown'))
    const chosen = parts.find(({ key }) => key === part)
    const keys = (chosen ? [chosen] : parts).flatMap(({ questions }) => questions.map(({ key }) => key))
    const { rows, total } = await changesOf(tx, id, keys, page)
    return { parts, part: chosen?.key ?? null, changes: rows, total }
  })
}
export type DraftChanges = Awaited<ReturnType<typeof findChanges>>
export type DraftChange = DraftChanges['changes'][number]

type Found = {
  key: string
  version: number
  before: Answer | null
  after: Answer | null
  at: string | Date
  name: string | null
  town: boolean
  total: number
}

async function changesOf(tx: Transaction, id: string, keys: readonly string[], page: number) {
  if (keys.length === 0) return { rows: [], total: 0 }
  const rows = await tx.execute<Found>(sql`${heapsOf(id, keys)}
    select h.key, h.version, h.before, h.after, h.at, p.name, h.staff is not null as town, (count(*) over ())::int as total
      from heaps h left join persons p on p.id = h.person
     order by h.at desc, h.key, h.version desc
     limit ${changePage} offset ${(page - 1) * changePage}`)
  return {
    rows: rows.map(({ key, version, before, after, at, name, town }) => ({
      ...{ key, version, before, after, at: new Date(at) },
      by: { town, name } satisfies Writer,
    })),
    total: rows[0]?.total ?? 0,
  }
}

/**
 * Each edit with what came after it, which the next one keeps, or else the answer as it stands. Of answers first written before that was kept, the
 * beginning is known by the answer alone, and its writer only while nobody else has written since.
 */
const heapsOf = (id: string, keys: readonly string[]): SQL => sql`with turns as (
    select e.key, e.version, e.before, e.person, e.staff, e.created_at as at from application_answer_edits e
     where e.application = ${id}
    union all
    select a.key, 0, null, case when a.version = 1 then a.person end, case when a.version = 1 then a.staff end, a.created_at
      from application_answers a
     where a.application = ${id} and not exists (select from application_answer_edits e
       where e.application = a.application and e.key = a.key and e.version = 0)
  ), told as (
    select t.*,
           case when lead(t.version) over one is null then a.value else lead(t.before) over one end as after,
           case when coalesce(t.person, t.staff) = coalesce(lag(t.person) over one, lag(t.staff) over one)
                 and t.at < lag(t.at) over one + interval '10 minutes' then 0 else 1 end as begins
      from turns t join application_answers a on a.application = ${id} and a.key = t.key
     where t.key in (${sql.join(
       keys.map((key) => sql`${key}`),
       sql`, `,
     )})
    window one as (partition by t.key order by t.version)
  ), numbered as (
    select told.*, sum(begins) over (partition by key order by version) as heap from told
  ), heaps as (
    select key, person, staff, max(version) as version, max(at) as at,
           (array_agg(before order by version))[1] as before, (array_agg(after order by version desc))[1] as after
      from numbered group by key, heap, person, staff
    having (array_agg(before order by version))[1] is distinct from (array_agg(after order by version desc))[1]
  )`
