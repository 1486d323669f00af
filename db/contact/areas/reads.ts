import 'server-only'
import { asc, isNull } from 'drizzle-orm'
import { mapOf } from '@/tenants/maps'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { inTown } from '../../town'
import { areasOfMap, type NamedArea } from './rules'
import { areas } from './tables'

const drawn = { code: areas.code, name: areas.name, ring: areas.ring, version: areas.version }

const inUse = (tx: Transaction) => tx.select(drawn).from(areas).where(isNull(areas.retiredAt)).orderBy(asc(areas.code))

/** Every area in use of a town: those of its map, then those drawn at the desk. */
export async function areasIn(tx: Transaction, municipality: string): Promise<NamedArea[]> {
  return [...areasOfMap(mapOf(municipality)), ...(await inUse(tx))]
}

export type AreaAtDesk = Awaited<ReturnType<typeof listAreas>>[number]

/** The same for the desk: one of the map has no version, for nobody changes it there. */
export function listAreas(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => [
    ...areasOfMap(mapOf(officer.municipality)).map((area) => ({ ...area, version: null })),
    ...(await inUse(tx)),
  ])
}
