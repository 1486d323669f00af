import 'server-only'
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { applications } from '../../applications/tables'

/** Whether an assessor of a blind call has yet to lock their scoring of a row's application: until then they do not learn whose it is. */
export const veiledFrom = ({ staff }: Officer<'grants'>): SQL<boolean> =>
  sql<boolean>`(exists (select from scorings s join call_versions v on v.id = applications.call_version
    where s.application = applications.id and s.assessor = ${staff.id} and s.locked_at is null
      and (v.content->'scoring'->>'blind')::boolean))`

/** Refuses: scorings.blind. */
export async function notVeiled(tx: Transaction, officer: Officer<'grants'>, application: string) {
  const rows = await tx
    .select({ id: applications.id, veiled: sql<boolean>`(${veiledFrom(officer)})` })
    .from(applications)
    .where(eq(applications.id, application))
  if (rows[0]?.veiled) throw new Refusal('scorings.blind')
}
