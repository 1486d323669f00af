import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { staff } from '../../people/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { areasIn } from '../areas/reads'
import { cases } from '../cases/tables'
import { identityCodesIn } from '../guard/codes/rules'
import { shown } from '../publications/reads'
import { casePublications } from '../publications/tables'
import { topics } from '../topics/tables'
import type { TroubleChange, TroubleInput } from './input'
import { changedIn, typedTrouble } from './rules'
import { troubles } from './tables'

/**
 * Tells whoever is about to send that the town knows of it, once however often the form is sent. Refuses: gone (a topic or an area that is not
 * in use), contact.identityCode, contact.notPublished (the case that it is to be followed by).
 */
export function writeTrouble(officer: Officer<'contact'>, { submission: id, ...said }: TroubleInput) {
  return inTown(officer, async (tx) => {
    await refuseSaid(tx, officer, said)
    const [row] = await tx
      .insert(troubles)
      .values({ id, municipality: officer.municipality, ...said, staff: officer.staff.id })
      .onConflictDoNothing()
      .returning({ id: troubles.id })
    if (row) await record(tx, officer, { action: 'trouble.told', object: `trouble:${id}` })
  })
}

/**
 * Changes a notice that is not over, as its editor had it before them; what stood there before is in the journal. Refuses: troubles.over,
 * troubles.changedMeanwhile (with the other's fields), and what `writeTrouble` refuses.
 */
export function changeTrouble(officer: Officer<'contact'>, { trouble: id, version, ...said }: TroubleChange) {
  return inTown(officer, async (tx) => {
    const kept = await lockedTrouble(tx, id)
    const changed = changedIn(kept, said)
    if (changed.length === 0) return
    if (kept.version !== version) throw new Refusal('troubles.changedMeanwhile', await theirsOf(tx, kept))
    if (kept.endsAt <= new Date()) throw new Refusal('troubles.over')
    await refuseSaid(tx, officer, said)
    await tx
      .update(troubles)
      .set({ ...said, editor: officer.staff.id, version: version + 1 })
      .where(eq(troubles.id, id))
    const detail = changed.map(({ name, was, is }) => `${name}: ${was || '-'} > ${is || '-'}`).join('\n')
    await record(tx, officer, { action: 'trouble.changed', object: `trouble:${id}`, detail })
  })
}

async function lockedTrouble(tx: Transaction, id: string) {
  const [kept] = await tx.select().from(troubles).where(eq(troubles.id, id)).for('update')
  if (!kept) throw new Refusal('gone')
  return kept
}

/** The notice as another has saved it: shown beside what the second editor wrote. */
async function theirsOf(tx: Transaction, kept: typeof troubles.$inferSelect) {
  const [by] = await tx
    .select({ name: staff.name })
    .from(staff)
    .where(eq(staff.id, kept.editor ?? kept.staff))
  const theirs = Object.entries(typedTrouble(kept)).map(([name, value]) => [`their.${name}`, value])
  return { version: kept.version, by: by?.name ?? '', ...Object.fromEntries(theirs) }
}

type Said = Pick<TroubleInput, 'topics' | 'area' | 'words' | 'follow'>

/** Refuses: gone (a topic or an area that is not in use), contact.identityCode, contact.notPublished. */
async function refuseSaid(tx: Transaction, { municipality }: Officer<'contact'>, said: Said) {
  if (identityCodesIn(Object.values(said.words).join('\n')).length > 0) throw new Refusal('contact.identityCode')
  const known = await tx.select({ code: topics.code }).from(topics).where(isNull(topics.retiredAt))
  const areas = await areasIn(tx, municipality)
  if (!said.topics.every((code) => known.some((topic) => topic.code === code))) throw new Refusal('gone')
  if (said.area && !areas.some(({ code }) => code === said.area)) throw new Refusal('gone')
  if (said.follow && !(await isInSight(tx, said.follow))) throw new Refusal('contact.notPublished')
}

async function isInSight(tx: Transaction, reference: string) {
  const found = await tx
    .select({ id: cases.id })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .where(and(shown, eq(cases.reference, reference)))
  return found.length > 0
}

/** It is over, or was never to begin. Twice is once. */
export function endTrouble(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const ended = await tx
      .update(troubles)
      .set({
        endsAt: sql`now()`,
        startsAt: sql`least(${troubles.startsAt}, now() - interval '1 second')`,
        ...{ editor: officer.staff.id, version: sql`${troubles.version} + 1` },
      })
      .where(and(eq(troubles.id, id), gt(troubles.endsAt, sql`now()`)))
      .returning({ id: troubles.id })
    if (ended.length > 0) await record(tx, officer, { action: 'trouble.ended', object: `trouble:${id}` })
  })
}
