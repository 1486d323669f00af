import 'server-only'
import { eq } from 'drizzle-orm'
import type { Locale } from '@/tenants/municipality'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { setMembers } from '../../members/writes'
import { units } from '../tables'
import { codeFor } from '../upkeep/rules'
import type { UnitInput } from './input'

/** Makes a unit with those who work there, or changes one as its writer saw it. Refuses: gone, topics.changedMeanwhile, topics.codeTaken. */
export function saveUnit(officer: Officer<'contact'>, { unit, version, members, ...values }: UnitInput, first: Locale) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    const every = await tx.select({ id: units.id, code: units.code, version: units.version }).from(units).for('update')
    const known = every.find(({ id }) => id === unit)
    if (unit && !known) throw new Refusal('gone')
    if (known && known.version !== version) throw new Refusal('topics.changedMeanwhile')
    const codes = every.map(({ code }) => code)
    const code = known?.code ?? codeFor(values.name[first] ?? '', codes)
    const rows = known
      ? await tx
          .update(units)
          .set({ ...values, version: known.version + 1 })
          .where(eq(units.id, known.id))
          .returning({ id: units.id })
      : await tx
          .insert(units)
          .values({ municipality, code, ...values })
          .onConflictDoNothing()
          .returning({ id: units.id })
    const [saved] = rows
    if (!saved) throw new Refusal('topics.codeTaken')
    await setMembers(tx, officer, saved.id, members)
    await record(tx, officer, { action: known ? 'unit.changed' : 'unit.made', object: `unit:${code}` })
  })
}
