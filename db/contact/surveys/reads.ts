import 'server-only'
import { asc, eq, inArray, or } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { surveys } from './tables'

/** What the reporters of a case, and of those that have joined it, said of its end, the earliest first. */
export function listSurveys(officer: Officer<'contact'>, id: string) {
  return inTown(officer, (tx) =>
    tx
      .select({
        id: surveys.id,
        satisfied: surveys.satisfied,
        reasons: surveys.reasons,
        words: surveys.words,
        at: surveys.createdAt,
      })
      .from(surveys)
      .where(
        or(
          eq(surveys.case, id),
          inArray(surveys.case, tx.select({ id: cases.id }).from(cases).where(eq(cases.main, id))),
        ),
      )
      .orderBy(asc(surveys.createdAt)),
  )
}
