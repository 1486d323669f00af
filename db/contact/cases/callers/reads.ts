import 'server-only'
import { desc, eq, or, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { inTown } from '../../../town'
import { topics } from '../../topics/tables'
import { cases, reporters } from '../tables'
import { phoneKey } from './rules'

const most = 50

/** The cases of whoever goes by this very name, number or address, the newest first. That somebody was looked for is journalled, and not who. */
export function findCaller(officer: Officer<'contact'>, caller: string) {
  const told = caller.trim().replace(/\s+/g, ' ').toLowerCase()
  const number = phoneKey(caller)
  return inTown(officer, async (tx) => {
    const rows = await tx
      .select({
        ...{ id: cases.id, reference: cases.reference, text: cases.text, state: cases.state },
        ...{ createdAt: cases.createdAt, topic: topics.name, reporter: reporters.id, name: reporters.name },
      })
      .from(reporters)
      .innerJoin(cases, eq(cases.id, reporters.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(
        or(
          sql`lower(${reporters.name}) = ${told}`,
          sql`lower(${reporters.email}) = ${told}`,
          number ? sql`right(regexp_replace(${reporters.phone}, '\\D', '', 'g'), 9) = ${number}` : undefined,
        ),
      )
      .orderBy(desc(cases.createdAt))
      .limit(most)
    await record(tx, officer, {
      action: 'case.callerSought',
      object: `staff:${officer.staff.id}`,
      detail: String(rows.length),
    })
    return rows
  })
}
