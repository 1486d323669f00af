import 'server-only'
import { and, eq, exists, isNotNull, isNull, not, or, sql } from 'drizzle-orm'
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core'
import type { Job, Resident } from '../../actors'
import type { Transaction } from '../../client'
import { discardDocument, forgetDocument } from '../../files/documents/writes'
import { noteChange } from '../../people/organisations/history/writes'
import { membershipFor } from '../../people/organisations/members/reads'
import { organisations } from '../../people/organisations/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { attachments } from '../applications/tables'
import { mostKept, type PassportEntry } from './input'
import { keptYears } from './rules'
import { passportPapers } from './tables'

type Member = Resident<'grants'>

/**
 * Keeps a document as the newest version of a paper of the organisation, in the transaction that keeps the document; earlier ones stay.
 * Refuses: gone, organisations.mayNot, passport.full.
 */
export async function savePaper(tx: Transaction, member: Member, entry: PassportEntry & { document: string }) {
  const { organisation, kind, year, validUntil, document } = entry
  await membershipFor(tx, member, organisation, 'papers')
  await holdPassport(tx, organisation)
  const ofOrganisation = eq(passportPapers.organisation, organisation)
  const kept = await tx.$count(passportPapers, and(ofOrganisation, isNull(passportPapers.removedAt)))
  if (kept >= mostKept) throw new Refusal('passport.full')
  const [last] = await tx
    .select({ version: sql<number>`coalesce(max(${passportPapers.version}), 0)` })
    .from(passportPapers)
    .where(and(ofOrganisation, eq(passportPapers.kind, kind), eq(passportPapers.year, year)))
  await tx.insert(passportPapers).values({
    ...{ municipality: member.municipality, organisation, kind, year, validUntil, document },
    ...{ version: (last?.version ?? 0) + 1, savedBy: member.person.id },
  })
  await noteChange(tx, member, { organisation, deed: 'paperSaved', values: { kind, year: String(year) } })
}

/** Whoever writes to the papers of an organisation waits for whoever wrote before. */
export const holdPassport = (tx: Transaction, organisation: string) =>
  tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, organisation)).for('no key update')

/**
 * Takes a paper out. Its document goes too, unless an application has it: that keeps what it was sent with. Taken out twice is once.
 * Refuses: gone, organisations.mayNot.
 */
export async function takeOutPaper(member: Member, { organisation, paper }: { organisation: string; paper: string }) {
  const key = await inTown(member, async (tx) => {
    await membershipFor(tx, member, organisation, 'papers')
    const [row] = await tx
      .select()
      .from(passportPapers)
      .where(and(eq(passportPapers.id, paper), eq(passportPapers.organisation, organisation)))
      .for('update')
    if (!row) throw new Refusal('gone')
    if (row.removedAt) return undefined
    const held = !row.document || (await isHeld(tx, row.document, paper))
    await tx
      .update(passportPapers)
      .set({ removedAt: sql`now()`, removedBy: member.person.id, ...(held ? {} : { document: null }) })
      .where(eq(passportPapers.id, paper))
    const { kind, year, document } = row
    const forgotten = held || !document ? undefined : await forgetDocument(tx, document)
    await noteChange(tx, member, { organisation, deed: 'paperTakenOut', values: { kind, year: String(year) } })
    return forgotten
  })
  if (key) await discardDocument(member, key)
}

/** Whether an application, or another version, holds the document too. */
async function isHeld(tx: Transaction, document: string, paper: string): Promise<boolean> {
  const [attached, elsewhere] = await Promise.all([
    tx.$count(attachments, eq(attachments.document, document)),
    tx.$count(passportPapers, and(eq(passportPapers.document, document), sql`${passportPapers.id} <> ${paper}`)),
  ])
  return attached + elsewhere > 0
}

/**
 * Each night: versions that another took the place of, or that were taken out, go when they have been kept long enough, and their documents with
 * them. What an application came with belongs to the application. Returns how many went.
 */
export async function dropOldPapers(job: Job<'grants'>): Promise<number> {
  const { keys, dropped } = await inTown(job, async (tx) => {
    const rows = await tx
      .delete(passportPapers)
      .where(and(or(wasReplaced(tx), wasTakenOut), not(isUsed(tx))))
      .returning({ document: passportPapers.document })
    const keys: string[] = []
    for (const document of new Set(rows.flatMap(({ document }) => document ?? []))) {
      if ((await tx.$count(passportPapers, eq(passportPapers.document, document))) > 0) continue
      const key = await forgetDocument(tx, document)
      if (key) keys.push(key)
    }
    return { keys, dropped: rows.length }
  })
  for (const key of keys) await discardDocument(job, key)
  return dropped
}

const longAgo = (moment: AnyPgColumn) => sql`${moment} < now() - make_interval(years => ${keptYears})`

const wasTakenOut = and(isNotNull(passportPapers.removedAt), longAgo(passportPapers.removedAt))

/** A newer one of its kind has been there long enough. */
function wasReplaced(tx: Transaction) {
  const later = alias(passportPapers, 'later')
  const isLater = sql`(${later.year}, ${later.version}) > (${passportPapers.year}, ${passportPapers.version})`
  const ofSameKind = and(eq(later.organisation, passportPapers.organisation), eq(later.kind, passportPapers.kind))
  return exists(
    tx
      .select({ id: later.id })
      .from(later)
      .where(and(ofSameKind, isNull(later.removedAt), isLater, longAgo(later.createdAt))),
  )
}

const isUsed = (tx: Transaction) =>
  exists(
    tx
      .select({ id: attachments.id })
      .from(attachments)
      .where(or(eq(attachments.passport, passportPapers.id), eq(attachments.document, passportPapers.document))),
  )
