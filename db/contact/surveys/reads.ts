import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { inTown } from '../../town'
import { surveys } from './tables'

/** What the reporters of a case said of its end, the earliest first. */
export function listSurveys(officer: Officer<'contact'>, id: string) {
  return inTown(officer, (tx) =>
    tx
      .select({ id: surveys.id, satisfied: surveys.satisfied, words: surveys.words, at: surveys.createdAt })
      .from(surveys)
      .where(eq(surveys.case, id))
      .orderBy(asc(surveys.createdAt)),
  )
}
