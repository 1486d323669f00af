import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import { mapOf } from '@/tenants/maps'
import type { Job, Officer, Visitor } from '../../actors'
import { inTown } from '../../town'
import type { FigureFilters } from '../figures/dashboard/input'
import { readDashboard } from '../figures/dashboard/reads'
import { readPlaces } from '../figures/map/reads'
import { readPunctuality } from '../figures/punctuality/reads'
import { readEstimate } from '../figures/reads'
import { readTimes } from '../figures/times/reads'
import { talliesOf, totalOf } from '../tallies/reads'
import type { Estimate } from '../targets/estimates/rules'
import { form, large, lasts, sheetName } from './rules'
import { figureSheets } from './tables'
import { keepSheet, noteAsked } from './writes'

type Asked = Pick<FigureFilters, 'months' | 'unit'>
type AskedTimes = Pick<FigureFilters, 'months' | 'unit' | 'topic' | 'area'>
type Desk = Officer<'contact'> | Job<'contact'>

/** Figures with the moment they are of; null when they are of now. */
export type AsOf<T> = T & { readonly madeAt: Date | null }

/** The figures of the desk: of now, or in a large town of the last minutes. */
export async function latestDashboard(desk: Desk, asked: Asked) {
  const found = await latest(desk, sheetName.dashboard(asked), () => readDashboard(desk, asked))
  return { ...found, since: new Date(found.since) }
}

/** How long it took month by month, likewise. */
export const latestTimes = (desk: Desk, asked: AskedTimes) =>
  latest(desk, sheetName.times(asked), () => readTimes(desk, asked))

/** Where cases come from, likewise. Null for a town without a map. */
export async function latestPlaces(desk: Desk, asked: Asked) {
  const map = mapOf(desk.municipality)
  return map ? latest(desk, sheetName.places(asked), () => readPlaces(desk, map, asked)) : null
}

/** How the town has kept its promises, likewise. */
export async function latestPunctuality(visitor: Visitor<'contact'>) {
  const found = await latest(visitor, sheetName.punctuality(), () => readPunctuality(visitor))
  return { ...found, since: new Date(found.since) }
}

/** What whoever writes about a topic may expect. In a large town what the worker has counted last, and nothing before that: no form waits for it. */
export async function latestEstimate(visitor: Visitor<'contact'>, topic: string): Promise<Estimate | null> {
  const { cases, sheet } = await standing(visitor, sheetName.estimate(topic))
  if (cases < large) return readEstimate(visitor, topic)
  return (sheet?.sheet as { estimate: Estimate | null } | undefined)?.estimate ?? null
}

async function latest<T extends object>(
  actor: Visitor<'contact'>,
  name: string,
  make: () => Promise<T>,
): Promise<AsOf<T>> {
  const { cases, sheet } = await standing(actor, name)
  if (cases < large) return { ...(await make()), madeAt: null }
  if (!sheet) {
    const made = { sheet: await make(), madeAt: new Date() }
    await keepSheet(actor, name, made)
    return { ...made.sheet, madeAt: made.madeAt }
  }
  if (sheet.unnoticed) await noteAsked(actor, name)
  // Only this release has written it, by the very function that types it here.
  return { ...(sheet.sheet as T), madeAt: sheet.madeAt }
}

/** How many cases a town has, and the sheet of a name if there is one young enough. */
function standing(actor: Visitor<'contact'>, name: string) {
  return inTown(actor, async (tx) => {
    const young = gt(figureSheets.madeAt, new Date(Date.now() - lasts))
    const [tallies, [sheet]] = await Promise.all([
      talliesOf(tx),
      tx
        .select({
          sheet: figureSheets.sheet,
          madeAt: figureSheets.madeAt,
          unnoticed: sql<boolean>`${figureSheets.askedAt} < now() - interval '1 hour'`,
        })
        .from(figureSheets)
        .where(and(eq(figureSheets.name, name), eq(figureSheets.form, form), young)),
    ])
    return { cases: totalOf(tallies), sheet }
  })
}
