import 'server-only'
import { rename, rm } from 'node:fs/promises'
import { count, eq, sql, sum } from 'drizzle-orm'
import { fileTypeFromFile } from 'file-type'
import type { Officer, Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { enqueue } from '../../jobs'
import { holdAlone } from '../../locks'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { encode } from '../encoding/writes'
import { type Arrival, discardArrival, placeOf, readArrival, replaceArrival } from './arrivals/writes'
import { documentLimits } from './input'
import { inspect } from './inspection/reads'
import { cleanName, isPicture, problemWith } from './rules'
import { documents } from './tables'

type Keeper = Resident | Officer
type Attach = (tx: Transaction, document: string) => Promise<void>
type Facts = { name: string; type: string; holdsFiles: boolean }

/**
 * Makes a document of what has arrived; `attach` ties it to what it belongs to, in the transaction of its row, and the scan is asked for in the
 * same. Refuses: documents.missing, .wrongKind, .wrongName, .old, .heic, .macros, .encrypted, .active, .unreadable, .quota, and whatever `attach`
 * refuses; then nothing is left behind.
 */
export async function keepDocument(keeper: Keeper, arrival: Arrival, sent: string, attach: Attach): Promise<string> {
  const { key } = arrival
  try {
    if (arrival.size === 0) throw new Refusal('documents.missing')
    const facts = await factsOf(keeper, arrival, sent)
    const kept = isPicture(facts.type) ? await redrawn(keeper, arrival) : arrival
    const type = isPicture(facts.type) ? 'image/jpeg' : facts.type
    await rename(placeOf(keeper, key, true), placeOf(keeper, key))
    return await inTown(keeper, async (tx) => {
      const document = await noted(tx, keeper, kept, { ...facts, type })
      await attach(tx, document)
      return document
    })
  } catch (error) {
    await Promise.all([discardArrival(keeper, key), discardDocument(keeper, key)])
    throw error
  }
}

/** What it is, whatever it says it is. */
async function factsOf(keeper: Keeper, { key }: Arrival, sent: string): Promise<Facts> {
  const place = placeOf(keeper, key, true)
  const type = (await fileTypeFromFile(place))?.mime ?? ''
  const problem = problemWith(type, sent)
  if (problem) throw new Refusal(`documents.${problem}`)
  const { holdsFiles } = isPicture(type) ? { holdsFiles: false } : await inspect(place, type)
  return { name: cleanName(sent, type), type, holdsFiles }
}

/** A picture of a paper, drawn anew like every other. */
async function redrawn(keeper: Keeper, arrival: Arrival) {
  const { large } = await encode(await readArrival(keeper, arrival)).catch((error) => {
    throw error instanceof Refusal ? new Refusal('documents.unreadable') : error
  })
  return replaceArrival(keeper, arrival, large)
}

async function noted(tx: Transaction, keeper: Keeper, { key, size, sha256 }: Arrival, facts: Facts) {
  const { municipality } = keeper
  const holder = 'staff' in keeper ? { staff: keeper.staff.id } : { person: keeper.person.id }
  await checkQuota(tx, keeper, size)
  const row = { municipality, key, size, sha256, ...facts, ...holder }
  const [document] = await tx.insert(documents).values(row).returning({ id: documents.id })
  if (!document) throw new Refusal('busy')
  await enqueue(tx, 'scan', { municipality, id: document.id })
  return document.id
}

async function checkQuota(tx: Transaction, keeper: Keeper, size: number) {
  const { ofPerson, ofTown } = documentLimits
  await holdAlone(tx, 'quota', keeper.municipality)
  const held = { files: count(), bytes: sql<number>`coalesce(${sum(documents.size)}, 0)::bigint`.mapWith(Number) }
  const [town] = await tx.select(held).from(documents)
  if ((town?.bytes ?? 0) + size > ofTown.bytes) throw new Refusal('documents.quota')
  if ('staff' in keeper) return
  const [mine] = await tx.select(held).from(documents).where(eq(documents.person, keeper.person.id))
  if ((mine?.files ?? 0) >= ofPerson.files || (mine?.bytes ?? 0) + size > ofPerson.bytes)
    throw new Refusal('documents.quota')
}

/** Forgets a document that belongs to nothing any more; returns its key, whose bytes go with `discardDocument` after the commit. */
export async function forgetDocument(tx: Transaction, document: string): Promise<string | undefined> {
  const [row] = await tx.delete(documents).where(eq(documents.id, document)).returning({ key: documents.key })
  return row?.key
}

export async function discardDocument(keeper: Visitor, key: string) {
  await rm(placeOf(keeper, key), { force: true })
}
