import 'server-only'
import { eq } from 'drizzle-orm'
import type { Officer } from '../../../../actors'
import { inTown } from '../../../../town'
import { persons } from '../../../tables'
import { membersOf } from '../../members/reads'
import { officialsOf } from '../../officials/reads'
import { mandates, organisations } from '../../tables'
import { mandateFields, todayIn } from '../reads'
import { latestEnd, mandateState } from '../rules'

export type MandateAtDesk = NonNullable<Awaited<ReturnType<typeof findMandate>>>

/** One mandate with what the desk compares it with; null when there is none. */
export function findMandate(officer: Officer<'grants'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .select({
        ...mandateFields,
        askedAt: mandates.createdAt,
        grounds: mandates.grounds,
        name: persons.name,
        organisation: {
          id: organisations.id,
          name: organisations.name,
          form: organisations.form,
          businessId: organisations.businessId,
          registerNumber: organisations.registerNumber,
        },
      })
      .from(mandates)
      .innerJoin(persons, eq(persons.id, mandates.person))
      .innerJoin(organisations, eq(organisations.id, mandates.organisation))
      .where(eq(mandates.id, id))
    if (!row) return null
    const [today, officials, members] = await Promise.all([
      todayIn(tx),
      officialsOf(tx, row.organisation.id),
      membersOf(tx, row.organisation.id),
    ])
    return { ...row, officials, members, state: mandateState(row, today), latest: latestEnd(row.source, today) }
  })
}
