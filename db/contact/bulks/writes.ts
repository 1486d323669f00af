import 'server-only'
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../actors'
import type { Transaction } from '../../client'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { assignCase } from '../cases/assignments/writes'
import { mergeCase } from '../cases/merges/writes'
import { moveCase } from '../cases/moves/writes'
import type { PlanWords } from '../cases/plans/rules'
import { caseFilters } from '../cases/queue/input'
import { firstFound } from '../cases/queue/reads'
import { retopicCase } from '../cases/retopics/writes'
import { cases } from '../cases/tables'
import { identityCodesIn } from '../guard/codes/rules'
import type { Kind } from '../topics/input'
import { type Choice, mostCases, type Told } from './input'
import { commonOf, itemsOf } from './reads'
import { type Facts, type Plan, planFor } from './rules'
import { caseBulkItems, caseBulks } from './tables'

/** Keeps which cases an officer has chosen and for what, once however often the form is sent. Returns the bulk's id. Refuses: queue.nothingChosen. */
export function chooseCases(officer: Officer<'contact'>, { submission: id, act, rows, all }: Choice): Promise<string> {
  const { municipality, staff } = officer
  const told: Told | null = act === 'take' ? { act: 'assign', unit: null, handler: staff.id } : null
  return inTown(officer, async (tx) => {
    const chosen = all === null ? await known(tx, rows) : await firstFound(tx, officer, filtersOf(all), mostCases)
    if (chosen.length === 0) throw new Refusal('queue.nothingChosen')
    const [bulk] = await tx
      .insert(caseBulks)
      .values({ id, municipality, staff: staff.id, act: told ? 'assign' : (act as Told['act']), told })
      .onConflictDoNothing()
      .returning({ id: caseBulks.id })
    if (!bulk) return id
    await tx
      .insert(caseBulkItems)
      .values(chosen.map((one, position) => ({ municipality, bulk: id, case: one.id, version: one.version, position })))
    return id
  })
}

const filtersOf = (query: string) => caseFilters.parse(Object.fromEntries(new URLSearchParams(query)))

/** The ticked rows that are cases of this town, each once, as the officer saw them. */
async function known(tx: Transaction, rows: Choice['rows']) {
  const seen = new Map(rows.map((row) => [row.id, row]))
  if (seen.size === 0) return []
  const there = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(inArray(cases.id, [...seen.keys()]))
  const ids = new Set(there.map(({ id }) => id))
  return [...seen.values()].filter(({ id }) => ids.has(id))
}

/**
 * Keeps what is to be done with the chosen cases, to be looked at before it is done. Refuses: gone, queue.alreadyPressed,
 * contact.identityCode, contact.missing (with the field that none of them can do without).
 */
export async function tellBulk(officer: Officer<'contact'>, id: string, told: Told, planWords: PlanWords) {
  const words = told.act === 'move' ? Object.values(told.words) : told.act === 'retopic' ? [told.why] : []
  if (identityCodesIn(words.join('\n')).length > 0) throw new Refusal('contact.identityCode')
  return inTown(officer, async (tx) => {
    const bulk = await mine(tx, officer, id)
    if (bulk.act !== told.act) throw new Refusal('gone')
    if (bulk.pressedAt) throw new Refusal('queue.alreadyPressed')
    const [items, common] = await Promise.all([itemsOf(tx, id), commonOf(tx, id, told, planWords)])
    if (told.act === 'merge' && !common.main) throw new Refusal('gone')
    const plans = items.map((item) => planFor(told, item, common))
    const field = plans.find((plan) => plan.field)?.field
    if (field && plans.every(({ problem }) => problem)) throw new Refusal('contact.missing', { field })
    await tx.update(caseBulks).set({ told }).where(eq(caseBulks.id, id))
  })
}

async function mine(tx: Transaction, { staff }: Officer<'contact'>, id: string) {
  const [bulk] = await tx
    .select({ act: caseBulks.act, told: caseBulks.told, pressedAt: caseBulks.pressedAt })
    .from(caseBulks)
    .where(and(eq(caseBulks.id, id), eq(caseBulks.staff, staff.id)))
    .for('no key update')
  if (!bulk) throw new Refusal('gone')
  return bulk
}

/**
 * Does to each case what was looked at, every one in a transaction of its own by the write of the single act. Pressed twice, or again after
 * the server fell over, it goes on with what has not been done. Refuses: gone.
 */
export async function pressBulk(officer: Officer<'contact'>, id: string, planWords: PlanWords) {
  const { told, items } = await inTown(officer, async (tx) => {
    const bulk = await mine(tx, officer, id)
    if (!bulk.told) throw new Refusal('gone')
    if (!bulk.pressedAt) await tx.update(caseBulks).set({ pressedAt: sql`now()` }).where(eq(caseBulks.id, id))
    const left = and(eq(caseBulkItems.bulk, id), isNull(caseBulkItems.outcome))
    const rows = await tx
      .select({ id: caseBulkItems.id })
      .from(caseBulkItems)
      .where(left)
      .orderBy(caseBulkItems.position)
    return { told: bulk.told, items: rows }
  })
  for (const item of items) await pressItem(officer, { bulk: id, item: item.id, told, planWords })
}

type Pressed = { bulk: string; item: string; told: Told; planWords: PlanWords }

async function pressItem(officer: Officer<'contact'>, pressed: Pressed) {
  const { item, told } = pressed
  const claimed = await claim(officer, pressed)
  if (!claimed) return
  const { facts, plan, again } = claimed
  const outcome = plan.problem ?? (await refusalOf(() => act(officer, told, facts, claimed.main, plan)))
  // Whoever was at it before may have done it: then the case has changed by their doing.
  const said = again && outcome === 'contact.changedMeanwhile' ? 'queue.unsure' : outcome
  await inTown(officer, (tx) => tx.update(caseBulkItems).set({ outcome: said }).where(eq(caseBulkItems.id, item)))
}

/** Takes a case to work on, unless another press is at it; one that was left a minute ago is taken up again. */
function claim(officer: Officer<'contact'>, { bulk, item, told, planWords }: Pressed) {
  return inTown(officer, async (tx) => {
    const [before] = await tx
      .select({ claimedAt: caseBulkItems.claimedAt })
      .from(caseBulkItems)
      .where(and(eq(caseBulkItems.id, item), isNull(caseBulkItems.outcome), unclaimed))
      .for('update')
    if (!before) return null
    await tx.update(caseBulkItems).set({ claimedAt: sql`now()` }).where(eq(caseBulkItems.id, item))
    const [[facts], common] = await Promise.all([
      itemsOf(tx, bulk, eq(caseBulkItems.id, item)),
      commonOf(tx, bulk, told, planWords),
    ])
    if (!facts) return null
    return { facts, main: common.main, plan: planFor(told, facts, common), again: before.claimedAt !== null }
  })
}

const unclaimed = or(isNull(caseBulkItems.claimedAt), lt(caseBulkItems.claimedAt, sql`now() - interval '1 minute'`))

const noWords = { fi: null, sv: null, en: null }

/** The single act, on the case as the officer saw it. */
async function act(officer: Officer<'contact'>, told: Told, facts: Facts, main: Facts | null, { words, also }: Plan) {
  const one = { case: facts.id, version: facts.seen }
  if (told.act === 'assign') return assignCase(officer, facts.id, facts.seen, told.unit ?? facts.unit, told.handler)
  if (told.act === 'retopic') {
    const { topic, unitChoice, why } = told
    return retopicCase(officer, { ...one, topic, unitChoice, why, kind: told.kind ?? (facts.kind as Kind) })
  }
  if (told.act === 'merge') return mergeCase(officer, { ...one, offered: null, number: main?.reference ?? null })
  const { to, day, period, receiver, reason } = told
  const said = { words, also: { ...noWords, ...also }, oneLanguage: false }
  return moveCase(officer, { ...one, ...said, to, day, period, receiver, reason })
}

/** `done`, or the key of the rule that said no. */
async function refusalOf(deed: () => Promise<unknown>): Promise<string> {
  try {
    await deed()
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.key
    throw error
  }
}

/** Bulks are kept for a week: what was done stands in the cases themselves. Returns how many went. */
export function dropOldBulks(job: Job) {
  const isOld = lt(caseBulks.createdAt, sql`now() - interval '7 days'`)
  return inTown(job, async (tx) => {
    const old = tx.select({ id: caseBulks.id }).from(caseBulks).where(isOld)
    await tx.delete(caseBulkItems).where(inArray(caseBulkItems.bulk, old))
    const gone = await tx.delete(caseBulks).where(isOld).returning({ id: caseBulks.id })
    return gone.length
  })
}
