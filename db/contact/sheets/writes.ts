import 'server-only'
import { eq, isNull, lt, sql } from 'drizzle-orm'
import { mapOf } from '@/tenants/maps'
import type { Job, Visitor } from '../../actors'
import { inTown } from '../../town'
import { figureFilters } from '../figures/dashboard/input'
import { readDashboard } from '../figures/dashboard/reads'
import { readPlaces } from '../figures/map/reads'
import { readPunctuality } from '../figures/punctuality/reads'
import { readEstimate } from '../figures/reads'
import { readTimes } from '../figures/times/reads'
import { talliesOf, totalOf } from '../tallies/reads'
import { topics } from '../topics/tables'
import { estimateLasts, form, large, lasts, sheetIn, sheetName } from './rules'
import { figureSheets } from './tables'

type Made = { readonly sheet: object; readonly madeAt: Date }

/** Keeps figures that have just been counted. Of two counted at once the later stays. */
export function keepSheet(actor: Visitor<'contact'>, name: string, { sheet, madeAt }: Made) {
  const { municipality } = actor
  return inTown(actor, (tx) =>
    tx
      .insert(figureSheets)
      .values({ municipality, name, sheet, madeAt, form, askedAt: madeAt })
      .onConflictDoUpdate({
        target: [figureSheets.municipality, figureSheets.name],
        set: { sheet, madeAt, form, ...('job' in actor ? {} : { askedAt: madeAt }) },
        setWhere: lt(figureSheets.madeAt, madeAt),
      }),
  )
}

/** Somebody still wants to see these figures. */
export function noteAsked(actor: Visitor<'contact'>, name: string) {
  return inTown(actor, (tx) => tx.update(figureSheets).set({ askedAt: new Date() }).where(eq(figureSheets.name, name)))
}

/** Counts anew, in a large town, what its pages open with and what somebody wanted to see within a day; drops what nobody has wanted for a week. */
export async function renewSheets(job: Job<'contact'>) {
  const { wanted, codes, young } = await standing(job)
  if (!wanted) return
  const estimates = codes.map((code) => sheetName.estimate(code)).filter((name) => !young.has(name))
  for (const name of new Set([...usual, ...wanted, ...estimates])) {
    const sheet = await madeAnew(job, name)
    if (sheet) await keepSheet(job, name, { sheet, madeAt: new Date() })
  }
}

const usual = [
  sheetName.punctuality(),
  ...[figureFilters.parse({})].flatMap((asked) => [
    sheetName.dashboard(asked),
    sheetName.times(asked),
    sheetName.places(asked),
  ]),
]

function standing(job: Job<'contact'>) {
  return inTown(job, async (tx) => {
    await tx.delete(figureSheets).where(lt(figureSheets.askedAt, sql`now() - interval '7 days'`))
    const [tallies, sheets, known] = await Promise.all([
      talliesOf(tx),
      tx
        .select({ name: figureSheets.name, madeAt: figureSheets.madeAt, askedAt: figureSheets.askedAt })
        .from(figureSheets),
      tx.select({ code: topics.code }).from(topics).where(isNull(topics.retiredAt)),
    ])
    const within = (at: Date, milliseconds: number) => Date.now() - at.valueOf() < milliseconds
    const isEstimate = (name: string) => name.startsWith(sheetName.estimate(''))
    const asked = sheets.filter(({ name, askedAt }) => !isEstimate(name) && within(askedAt, lasts))
    return {
      wanted: totalOf(tallies) < large ? null : asked.map(({ name }) => name),
      codes: known.map(({ code }) => code),
      young: new Set(sheets.filter(({ madeAt }) => within(madeAt, estimateLasts)).map(({ name }) => name)),
    }
  })
}

async function madeAnew(job: Job<'contact'>, name: string): Promise<object | null> {
  const found = sheetIn(name)
  const map = mapOf(job.municipality)
  if (found?.of === 'dashboard') return readDashboard(job, found.asked)
  if (found?.of === 'places') return map && readPlaces(job, map, found.asked)
  if (found?.of === 'times') return readTimes(job, found.asked)
  if (found?.of === 'punctuality') return readPunctuality(job)
  return found && { estimate: await readEstimate(job, found.topic) }
}
