import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from './client'

/** Whether the database answers within half a second. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, 500, false))
  const answered = database()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    )
  return Promise.race([answered, late])
}
