import 'server-only'
import { eq } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { post } from '../../outbox/mails/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { moveIn } from '../cases/moves/writes'
import { cases, reporters } from '../cases/tables'
import { lockedCase } from '../cases/writes'
import { casePhotos } from '../photos/tables'
import type { HandOver } from './input'

/**
 * Hands a case over to the town's registry, which keeps the time it first arrived; here it ends as answered, and the reporter is told
 * where it went. Refuses: gone, contact.changedMeanwhile, contact.cannotMove, contact.identityCode, casework.openPlaceholder.
 */
export function handToRegistry(officer: Officer<'contact'>, { case: id, version, nature, telling }: HandOver) {
  const town = municipalityById(officer.municipality)
  if (!town) throw new Refusal('gone')
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    const values = await contentOf(tx, id)
    await moveIn(tx, officer, found, { to: 'answered', words: telling, day: null, receiver: null, reason: null })
    await post(tx, officer, {
      service: 'contact',
      kind: 'unitRegistry',
      about: found.reference,
      reader: id,
      address: town.registry?.email ?? town.contact.email,
      locale: town.locales[0],
      values: { ...values, case: id, nature },
      dedupe: `registry:${id}:${found.version}`,
    })
    await record(tx, officer, { action: 'case.handedToRegistry', object: `case:${id}`, detail: nature })
  })
}

/** All of it, for the registry writes it down as it came. Wiped from the outbox once the mail has gone. */
async function contentOf(tx: Transaction, id: string): Promise<Record<string, string>> {
  const [[told], people, photos] = await Promise.all([
    tx.select({ text: cases.text, place: cases.place, at: cases.createdAt }).from(cases).where(eq(cases.id, id)),
    tx
      .select({ name: reporters.name, email: reporters.email, phone: reporters.phone })
      .from(reporters)
      .where(eq(reporters.case, id)),
    tx.$count(casePhotos, eq(casePhotos.case, id)),
  ])
  if (!told) throw new Refusal('gone')
  const from = people.map(({ name, email, phone }) => [name, email, phone].filter(Boolean).join(', ')).filter(Boolean)
  return {
    words: told.text,
    place: told.place ?? '–',
    arrived: told.at.toISOString(),
    from: from.join('; ') || '–',
    photos: String(photos),
  }
}
