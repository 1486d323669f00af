import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import type { Texts } from '../../columns'
import { finnishDay } from '../../fields'
import { record } from '../../journal/writes'
import { post } from '../../outbox/mails/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { moveIn } from '../cases/moves/writes'
import { caseEvents, cases, reporters } from '../cases/tables'
import { refuseUnwritten } from '../cases/translations/reads'
import { lockedCase } from '../cases/writes'
import { casePhotos } from '../photos/tables'
import { answersOf } from '../questions/answers/reads'
import type { Given } from '../questions/answers/rules'
import type { HandOver } from './input'

/**
 * Hands a case over to the town's registry, which keeps the time it first arrived; here it ends as answered, and the reporter is told
 * where it went and what comes next, and not asked whether all is well. Refuses: gone, contact.changedMeanwhile, contact.cannotMove,
 * contact.identityCode, casework.openPlaceholder, casework.languageMissing.
 */
export function handToRegistry(
  officer: Officer<'contact'>,
  { case: id, version, nature, telling, ...others }: HandOver,
) {
  const town = municipalityById(officer.municipality)
  if (!town) throw new Refusal('gone')
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    const values = await contentOf(tx, id)
    await refuseUnwritten(tx, id, others)
    const said = { words: telling, also: others.also }
    const gone = { day: null, receiver: null, reason: null, facts: { registry: nature } }
    await moveIn(tx, officer, found, { to: 'answered', ...said, ...gone })
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

/** All of it but what never leaves the desk, for the registry writes it down as it came. Wiped from the outbox once the mail has gone. */
async function contentOf(tx: Transaction, id: string): Promise<Record<string, string>> {
  const [[told], people, photos, answers, replies] = await Promise.all([
    tx.select({ text: cases.text, place: cases.place, at: cases.createdAt }).from(cases).where(eq(cases.id, id)),
    tx
      .select({ name: reporters.name, email: reporters.email, phone: reporters.phone })
      .from(reporters)
      .where(eq(reporters.case, id)),
    tx.$count(casePhotos, eq(casePhotos.case, id)),
    answersOf(tx, id, 'reporter'),
    repliesOf(tx, id),
  ])
  if (!told) throw new Refusal('gone')
  const from = people.map(({ name, email, phone }) => [name, email, phone].filter(Boolean).join(', ')).filter(Boolean)
  return {
    words: [told.text, ...answers.map(lineOf), ...replies].join('\n\n'),
    place: told.place ?? '–',
    arrived: told.at.toISOString(),
    from: from.join('; ') || '–',
    photos: String(photos),
  }
}

/** What its reporters have added since, with the day of each. */
async function repliesOf(tx: Transaction, id: string) {
  const rows = await tx
    .select({ words: caseEvents.words, at: caseEvents.createdAt })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, id), eq(caseEvents.by, 'reporter'), isNotNull(caseEvents.words)))
    .orderBy(asc(caseEvents.createdAt))
  return rows.map(({ words, at }) => `${finnishDay(at)}: ${words}`)
}

/** A question of the topic and what was answered, in the language the registry is written to in. */
const lineOf = ({ question, values }: Given) =>
  `${inFirst(question)}: ${values.map((value) => ('text' in value ? value.text : inFirst(value.name))).join(', ')}`

const inFirst = (texts: Texts) => texts.fi ?? texts.sv ?? texts.en ?? ''
