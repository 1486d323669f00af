import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { mapOf } from '@/tenants/maps'
import type { Locale } from '@/tenants/municipality'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { freeKey } from '../questions/rules'
import { routingRules } from '../routing/tables'
import type { AreaInput } from './input'
import { areasOfMap, cornerFar, crossesItself, type NamedArea } from './rules'
import { areas } from './tables'

/**
 * Draws an area, once however often its form is sent, or changes one as its writer saw it. Returns its code.
 * Refuses: gone, busy, areas.changedMeanwhile, areas.far, areas.crosses.
 */
export async function saveArea(officer: Officer<'contact'>, written: AreaInput, first: Locale) {
  const { area, version, submission, name, corners: ring } = written
  const far = cornerFar(mapOf(officer.municipality)?.border ?? [], ring)
  if (far) throw new Refusal('areas.far', { corner: far })
  if (crossesItself(ring)) throw new Refusal('areas.crosses')
  return inTown(officer, async (tx) => {
    if (!area) return draw(tx, officer, { id: submission ?? randomUUID(), name, ring }, first)
    const seen = await lockedArea(tx, area, version)
    await tx
      .update(areas)
      .set({ name, ring, version: seen + 1 })
      .where(eq(areas.code, area))
    await record(tx, officer, { action: 'area.changed', object: `area:${area}` })
    return area
  })
}

type Drawn = { id: string } & Pick<NamedArea, 'name' | 'ring'>

async function draw(tx: Transaction, officer: Officer<'contact'>, { id, name, ring }: Drawn, first: Locale) {
  const { municipality } = officer
  const taken = await tx.select({ id: areas.id, code: areas.code }).from(areas)
  const made = taken.find((one) => one.id === id)
  if (made) return made.code
  const codes = [...areasOfMap(mapOf(municipality)), ...taken].map(({ code }) => code)
  const code = freeKey(name[first] ?? '', codes).slice(0, 40)
  const rows = await tx
    .insert(areas)
    .values({ id, municipality, code, name, ring })
    .onConflictDoNothing()
    .returning({ id: areas.id })
  if (rows.length === 0) throw new Refusal('busy')
  await record(tx, officer, { action: 'area.drawn', object: `area:${code}` })
  return code
}

/** Takes an area out of use; not while a rule asks for it. Refuses: gone, areas.changedMeanwhile, areas.inRule. */
export function retireArea(officer: Officer<'contact'>, code: string, version: number) {
  return inTown(officer, async (tx) => {
    const seen = await lockedArea(tx, code, version)
    const [rule] = await tx
      .select({ name: routingRules.name })
      .from(routingRules)
      .where(and(isNull(routingRules.retiredAt), sql`${code} = any(${routingRules.areas})`))
      .limit(1)
    if (rule) throw new Refusal('areas.inRule', { rule: rule.name })
    await tx
      .update(areas)
      .set({ retiredAt: sql`now()`, version: seen + 1 })
      .where(eq(areas.code, code))
    await record(tx, officer, { action: 'area.retired', object: `area:${code}` })
  })
}

async function lockedArea(tx: Transaction, code: string, seen: number | null) {
  const [found] = await tx
    .select({ version: areas.version })
    .from(areas)
    .where(and(eq(areas.code, code), isNull(areas.retiredAt)))
    .for('update')
  if (!found) throw new Refusal('gone')
  if (found.version !== seen) throw new Refusal('areas.changedMeanwhile')
  return found.version
}
