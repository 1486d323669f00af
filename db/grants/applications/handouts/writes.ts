import 'server-only'
import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { GrantOfficer, Job } from '../../../actors'
import { canonicalJson, sha256 } from '../../../canonical/rules'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { handIn } from '../handling/writes'
import { arrived, firstFound } from '../queue/reads'
import { applications } from '../tables'
import { filtersOf } from '../views/rules'
import { type Handout, mostHandedOut } from './input'
import { handoutItems, handouts } from './tables'

type Preparer = GrantOfficer<'prepare'>

/**
 * Hands the chosen applications to a preparer or to nobody, each in a transaction of its own and as it was seen: what a colleague has changed
 * meanwhile, or a tie forbids, is left and told. Sent twice it does nothing twice. Returns the handing out's id. Refuses: handling.nothingChosen.
 */
export async function handOut(preparer: Preparer, said: Handout): Promise<string> {
  const id = idOf(said)
  await keepChosen(preparer, id, said)
  await goOn(preparer, id)
  return id
}

/** The same choice sent twice is one handing out; whoever goes back to the same form and chooses anew makes another. */
function idOf({ submission, act, rows, all, handler }: Handout): string {
  const ticked = rows.map(({ id, version }) => `${id}:${version}`).toSorted()
  const hash = sha256(canonicalJson({ submission, act, ticked, all, handler }))
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

function keepChosen(preparer: Preparer, id: string, { act, rows, all, handler }: Handout) {
  const { municipality, staff } = preparer
  const receiver = { take: staff.id, give: handler, free: null }[act]
  return inTown(preparer, async (tx) => {
    const chosen = all === null ? await known(tx, rows) : await firstFound(tx, preparer, filtersOf(all), mostHandedOut)
    if (chosen.length === 0) throw new Refusal('handling.nothingChosen')
    const [made] = await tx
      .insert(handouts)
      .values({ id, municipality, staff: staff.id, handler: receiver })
      .onConflictDoNothing()
      .returning({ id: handouts.id })
    if (!made) return
    await tx.insert(handoutItems).values(
      chosen.map(({ id: application, version }, position) => ({
        ...{ municipality, handout: id, application, version, position },
      })),
    )
  })
}

/** The ticked rows that have come to this town's desk, each once, as the officer saw them. */
async function known(tx: Transaction, rows: Handout['rows']) {
  const seen = new Map(rows.map((row) => [row.id, row]))
  if (seen.size === 0) return []
  const there = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(arrived, inArray(applications.id, [...seen.keys()])))
  const ids = new Set(there.map(({ id }) => id))
  return [...seen.values()].filter(({ id }) => ids.has(id))
}

/** Hands out what a press that was cut short did not come to. Refuses: gone. */
export async function goOn(preparer: Preparer, id: string) {
  const { handler, items } = await inTown(preparer, async (tx) => {
    const [handout] = await tx
      .select({ handler: handouts.handler })
      .from(handouts)
      .where(and(eq(handouts.id, id), eq(handouts.staff, preparer.staff.id)))
    if (!handout) throw new Refusal('gone')
    const left = await tx
      .select({ id: handoutItems.id })
      .from(handoutItems)
      .where(and(eq(handoutItems.handout, id), isNull(handoutItems.outcome)))
      .orderBy(asc(handoutItems.position))
    return { handler: handout.handler, items: left }
  })
  for (const item of items) await handOne(preparer, item.id, handler)
}

/** The deed and its mark are one transaction, so that it is neither done twice nor done unmarked. */
async function handOne(preparer: Preparer, item: string, handler: string | null) {
  try {
    await inTown(preparer, async (tx) => {
      const open = await openItem(tx, item)
      if (!open) return
      await handIn(tx, preparer, { ...open, handler })
      await mark(tx, item, 'done')
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await inTown(preparer, async (tx) => {
      if (await openItem(tx, item)) await mark(tx, item, error.key)
    })
  }
}

async function openItem(tx: Transaction, item: string) {
  const [open] = await tx
    .select({ application: handoutItems.application, version: handoutItems.version })
    .from(handoutItems)
    .where(and(eq(handoutItems.id, item), isNull(handoutItems.outcome)))
    .for('update')
  return open
}

const mark = (tx: Transaction, item: string, outcome: string) =>
  tx.update(handoutItems).set({ outcome }).where(eq(handoutItems.id, item))

/** Handings out are kept for a week: what was done stands in the applications themselves. Returns how many went. */
export function dropOldHandouts(job: Job<'grants'>) {
  return inTown(job, async (tx) => {
    const gone = await tx
      .delete(handouts)
      .where(lt(handouts.createdAt, sql`now() - interval '7 days'`))
      .returning({ id: handouts.id })
    return gone.length
  })
}
