import 'server-only'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Locale } from '@/tenants/municipality'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { codeFor } from '../topics/upkeep/rules'
import type { SignpostInput, SignpostTurn } from './input'
import { signposts } from './tables'

/**
 * Writes down who answers what the town does not, or changes it as its writer saw it. Returns its code.
 * Refuses: gone, signposts.changedMeanwhile, signposts.nameTaken.
 */
export function saveSignpost(officer: Officer<'contact'>, written: SignpostInput, first: Locale) {
  const { signpost: known, version, ...values } = written
  return inTown(officer, async (tx) => {
    await refuseNamesake(tx, values.name[first] ?? '', first, known)
    const saved = known ? await change(tx, known, version, values) : await make(tx, officer, values, first)
    await record(tx, officer, { action: known ? 'signpost.changed' : 'signpost.made', object: `signpost:${saved}` })
    return saved
  })
}

async function refuseNamesake(tx: Transaction, name: string, first: Locale, known: string | null) {
  const same = and(
    isNull(signposts.retiredAt),
    sql`lower(${signposts.name}->>${first}) = lower(${name})`,
    known ? ne(signposts.code, known) : undefined,
  )
  if (await tx.$count(signposts, same)) throw new Refusal('signposts.nameTaken')
}

type Values = Omit<SignpostInput, 'signpost' | 'version'>

async function make(tx: Transaction, { municipality }: Officer<'contact'>, values: Values, first: Locale) {
  const taken = await tx.select({ code: signposts.code }).from(signposts)
  // `new` is the address of the form that makes one.
  const code = codeFor(values.name[first] ?? '', ['new', ...taken.map((one) => one.code)])
  const [row] = await tx
    .insert(signposts)
    .values({ municipality, code, ...values })
    .onConflictDoNothing({ target: [signposts.municipality, signposts.code] })
    .returning({ code: signposts.code })
  // Somebody has made the same at this very moment.
  if (!row) throw new Refusal('signposts.nameTaken')
  return row.code
}

async function change(
  tx: Transaction,
  code: string,
  seen: number | null,
  values: Partial<typeof signposts.$inferInsert>,
) {
  const [found] = await tx
    .select({ version: signposts.version })
    .from(signposts)
    .where(eq(signposts.code, code))
    .for('update')
  if (!found) throw new Refusal('gone')
  if (found.version !== seen) throw new Refusal('signposts.changedMeanwhile')
  await tx
    .update(signposts)
    .set({ ...values, version: found.version + 1 })
    .where(eq(signposts.code, code))
  return code
}

/** Takes one out of sight, or shows it again. Refuses: gone, signposts.changedMeanwhile. */
export function turnSignpost(officer: Officer<'contact'>, { signpost, version, to }: SignpostTurn) {
  return inTown(officer, async (tx) => {
    await change(tx, signpost, version, { retiredAt: to === 'retired' ? new Date() : null })
    await record(tx, officer, { action: `signpost.${to}`, object: `signpost:${signpost}` })
  })
}
