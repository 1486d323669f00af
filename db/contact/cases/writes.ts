import 'server-only'
import { randomInt } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Officer, Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { keyedHash, keyFor } from '../../keys'
import { desks } from '../../people/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { presentToday } from '../absences/reads'
import { identityCodesIn } from '../guard/codes/rules'
import { expectedAt, findingsIn } from '../guard/rules'
import { noteConsent } from '../publications/writes'
import { routeNewCase } from '../routing/traces/writes'
import { targetOf, usualCalendar } from '../targets/rules'
import type { PlaceNeed } from '../topics/input'
import { findTopic } from '../topics/reads'
import { units } from '../topics/tables'
import { hashOf, secretOf } from './follow/reads'
import type { NewCase } from './input'
import { writeToReporters } from './letters/writes'
import { isOutside, placeToKeep } from './places/rules'
import type { State } from './rules'
import { caseEvents, cases, reporters } from './tables'

type Writer = Visitor<'contact'> | Resident<'contact'>

/** Letters and digits that are not mistaken for one another on the telephone, and make no words. */
const alphabet = 'bcdfghjkmnpqrstvwxz23456789'
export const newReference = () => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')

/**
 * What a form and its words are known by, against sending twice, and the reporter they make. The same words sent again are the same
 * reporter, with the same link; other words from a page that was gone back to are another case.
 */
function keysOf({ submission, topic, text, place }: NewCase) {
  const form = keyedHash(keyFor('contact: form'), JSON.stringify([submission, topic, text, place]))
  return { submission: form, reporter: idFrom(keyedHash(keyFor('contact: reporter'), form.toString('hex'))) }
}

/** A UUID of our own making (version 8, RFC 9562). */
export function idFrom(hash: Buffer) {
  const octets = Buffer.from(hash.subarray(0, 16))
  octets[6] = ((octets[6] ?? 0) & 0x0f) | 0x80
  octets[8] = ((octets[8] ?? 0) & 0x3f) | 0x80
  return octets.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * Takes what a resident tells and returns the secret of their own link. The same form with the same words is the same case, however often it is sent.
 * Refuses: contact.trap, gone (no such topic), contact.place, contact.outside, contact.identityCode, contact.emergency; contact.warned while a warning has not been read.
 */
export async function sendCase(writer: Writer, sent: NewCase): Promise<string> {
  const { reporter, submission } = keysOf(sent)
  const secret = secretOf(reporter)
  if (sent.subject2) throw new Refusal('contact.trap')
  const topic = await findTopic(writer, sent.topic)
  if (!topic) throw new Refusal('gone')
  const where = topic.place === 'none' ? {} : placeToKeep(sent)
  refuseNowhere(writer, topic.place, where)
  refuseWrongChannel(sent)
  const { municipality, locale } = writer
  const person = 'person' in writer ? writer.person : null
  return inTown(writer, async (tx) => {
    const [row] = await tx
      .insert(cases)
      .values({
        municipality,
        locale,
        reference: newReference(),
        kind: sent.kind,
        topic: topic.id,
        channel: 'portal',
        state: 'received',
        unit: topic.unit.id,
        text: sent.text,
        ...where,
        dueAt: targetOf(new Date(), topic.days, usualCalendar),
        submission,
      })
      .onConflictDoNothing({ target: [cases.municipality, cases.submission] })
      .returning({ id: cases.id })
    if (!row) return secret
    await tx.insert(reporters).values({
      id: reporter,
      municipality,
      locale,
      case: row.id,
      person: person?.id,
      name: sent.name,
      email: sent.email,
      phone: sent.phone,
      secret: hashOf(secret),
      publish: topic.publishable && sent.publish,
    })
    if (topic.publishable && sent.publish) await noteConsent(tx, writer, row.id)
    await tx.insert(caseEvents).values({ municipality, case: row.id, kind: 'received', to: 'received', by: 'reporter' })
    await routeNewCase(tx, writer, row.id)
    await writeToReporters(tx, writer, row.id, 'caseReceived', `received:${row.id}`)
    await record(tx, writer, { action: 'case.received', object: `case:${row.id}` })
    return secret
  })
}

function refuseNowhere({ municipality }: Writer, need: PlaceNeed, where: Partial<ReturnType<typeof placeToKeep>>) {
  const { place, latitude, longitude } = where
  if (typeof latitude === 'number' && typeof longitude === 'number') {
    if (isOutside(municipality, { latitude, longitude })) throw new Refusal('contact.outside')
  } else if (need === 'required' && !place) throw new Refusal('contact.place')
}

function refuseWrongChannel({ topic, text, place, name, email, phone, seen }: NewCase) {
  const said = (words: (string | null)[]) => words.filter(Boolean).join('\n')
  if (identityCodesIn(said([text, place, name, email, phone])).length > 0) throw new Refusal('contact.identityCode')
  const found = findingsIn(said([text, place]), expectedAt(topic)).map(({ kind }) => kind)
  if (found.includes('emergency')) throw new Refusal('contact.emergency')
  const read = seen?.split(',') ?? []
  if (found.some((kind) => !read.includes(kind))) throw new Refusal('contact.warned')
}

/** Gives a case to a unit and, if it is known already, to somebody there, or to who stands in for them today. Refuses: gone, contact.changedMeanwhile. */
export function assignCase(
  officer: Officer<'contact'>,
  id: string,
  version: number,
  unit: string,
  asked: string | null,
) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    await lockedCase(tx, id, version)
    const handler = asked && (await presentToday(tx, asked)).handler
    const [[to], [member]] = await Promise.all([
      tx.select({ code: units.code }).from(units).where(eq(units.id, unit)),
      handler ? tx.select({ id: desks.id }).from(desks).where(atDesk(handler)) : [],
    ])
    if (!to || (handler && !member)) throw new Refusal('gone')
    await tx
      .update(cases)
      .set({ unit, handler, version: version + 1 })
      .where(eq(cases.id, id))
    const data = { unit: to.code, ...(handler ? { handler } : {}) }
    await tx
      .insert(caseEvents)
      .values({ municipality, case: id, kind: 'assigned', by: 'staff', staff: officer.staff.id, data })
    await record(tx, officer, {
      action: 'case.assigned',
      object: `case:${id}`,
      detail: handler ? `staff:${handler}` : to.code,
    })
  })
}

const atDesk = (member: string) => and(eq(desks.staff, member), eq(desks.desk, 'contact'))

/** Writes a note for colleagues; the reporter never sees it. Refuses: gone, contact.identityCode. */
export function noteCase(officer: Officer<'contact'>, id: string, note: string) {
  if (identityCodesIn(note).length > 0) throw new Refusal('contact.identityCode')
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    const [row] = await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, id))
    if (!row) throw new Refusal('gone')
    await tx
      .insert(caseEvents)
      .values({ municipality, case: id, kind: 'noted', by: 'staff', staff: officer.staff.id, note })
    await record(tx, officer, { action: 'case.noted', object: `case:${id}` })
  })
}

/** A case as this officer has seen it, which nobody else changes until the transaction ends. Refuses: gone, contact.changedMeanwhile. */
export async function lockedCase(tx: Transaction, id: string, seen: number) {
  const [found] = await tx.select(standing).from(cases).where(eq(cases.id, id)).for('no key update')
  if (!found) throw new Refusal('gone')
  if (found.version !== seen) throw new Refusal('contact.changedMeanwhile')
  return found
}

export const standing = { id: cases.id, state: cases.state, version: cases.version, reference: cases.reference }
export type Standing = { id: string; state: State; version: number; reference: string }
