import 'server-only'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { finnishDay } from '../../../fields'
import { keepUnowned, type Upload } from '../../../files/writes'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { moveIn } from '../../cases/moves/writes'
import { caseEvents, cases } from '../../cases/tables'
import { lockedCase, type Standing } from '../../cases/writes'
import { identityCodesIn, maskIdentityCodes } from '../../guard/codes/rules'
import { photoLimits } from '../../photos/input'
import { casePhotos } from '../../photos/tables'
import { waitsIn } from '../../waits/reads'
import { forwardAt } from '../reads'
import { expiryAfterPlan, standingOf } from '../rules'
import { forwards } from '../tables'
import { type Answer, mostAnswers, type Taking } from './input'
import { movesAfter } from './rules'
import { forwardAnswers } from './tables'

/** A forward whose link opens, which nobody else changes until the transaction ends. Refuses: forwards.shut. */
async function opened(tx: Transaction, key: string) {
  const known = await forwardAt(tx, key)
  if (!known) throw new Refusal('forwards.shut')
  // The case first, as everybody at the desk locks it, and then how both stand now.
  const [[standing], [found]] = [
    await tx
      .select({ state: cases.state, version: cases.version })
      .from(cases)
      .where(eq(cases.id, known.case))
      .for('no key update'),
    await tx.select().from(forwards).where(eq(forwards.id, known.id)).for('update'),
  ]
  if (!standing || !found || found.handedOver || standingOf(found, standing.state, new Date()) !== 'open')
    throw new Refusal('forwards.shut')
  return { ...found, version: standing.version }
}

/** Whoever has the case open at the desk has not seen this yet. */
const noteNews = (tx: Transaction, { case: id, version }: { case: string; version: number }) =>
  tx
    .update(cases)
    .set({ version: version + 1 })
    .where(eq(cases.id, id))

/**
 * The receiver answers by their link, as often as there is something new. For the desk alone until staff take it.
 * Refuses: forwards.shut, forwards.full, forwards.plannedInPast, contact.identityCode.
 */
export async function answerForward(visitor: Visitor<'contact'>, { at, event: id, kind, ...said }: Answer) {
  const { day, whose, text: words } = said
  if (identityCodesIn([words, whose].join('\n')).length > 0) throw new Refusal('contact.identityCode')
  if (kind === 'planned' && (day ?? '') < finnishDay(new Date())) throw new Refusal('forwards.plannedInPast')
  const { municipality } = visitor
  return inTown(visitor, async (tx) => {
    const found = await opened(tx, at)
    if ((await tx.$count(forwardAnswers, eq(forwardAnswers.id, id))) > 0) return
    if ((await tx.$count(forwardAnswers, eq(forwardAnswers.forward, found.id))) >= mostAnswers)
      throw new Refusal('forwards.full')
    const told = { kind, words, day: kind === 'planned' ? day : null, whose: kind === 'not_ours' ? whose : null }
    await tx.insert(forwardAnswers).values({ id, municipality, forward: found.id, ...told })
    const facts = { from: found.name, answer: kind, day: told.day, whose: told.whose }
    await tx.insert(caseEvents).values({
      ...{ municipality, case: found.case, kind: 'outside', by: 'external', note: words },
      data: Object.fromEntries(Object.entries(facts).flatMap(([name, fact]) => (fact ? [[name, fact]] : []))),
    })
    if (told.day)
      await tx
        .update(forwards)
        .set({ expiresAt: expiryAfterPlan(found.expiresAt, told.day, (await waitsIn(tx))(new Date()).forward) })
        .where(eq(forwards.id, found.id))
    await noteNews(tx, found)
    await record(tx, visitor, { action: 'case.forwardAnswered', object: `case:${found.case}`, detail: kind })
  })
}

/** Adds a photo of the receiver's. Refuses: forwards.shut, photos.full, and what `keepUnowned` refuses. */
export async function addForwardPhoto(visitor: Visitor<'contact'>, key: string, upload: Upload): Promise<string> {
  // Before anything is decoded for whoever has no case, or has had their five.
  await inTown(visitor, (tx) => roomFor(tx, key))
  return keepUnowned(visitor, { ...upload, alt: '' }, async (tx, file) => {
    const { municipality } = visitor
    const found = await roomFor(tx, key)
    const alt = maskIdentityCodes(upload.alt) || null
    const photo = { case: found.case, forward: found.id, stage: 'after', alt, file } as const
    await tx.insert(casePhotos).values({ municipality, ...photo })
    await noteNews(tx, found)
    await record(tx, visitor, { action: 'case.photoSent', object: `case:${found.case}` })
  })
}

async function roomFor(tx: Transaction, key: string) {
  const found = await opened(tx, key)
  const sent = and(eq(casePhotos.forward, found.id), isNotNull(casePhotos.forward))
  if ((await tx.$count(casePhotos, sent)) >= photoLimits.ofCase) throw new Refusal('photos.full')
  return found
}

/**
 * Staff take an answer as the town's own, in words they stand behind, and the case moves by it; or they put it aside.
 * Refuses: gone, contact.changedMeanwhile, forwards.settled, and what `moveCase` refuses.
 */
export async function settleAnswer(
  officer: Officer<'contact'>,
  { case: id, version, answer, verdict, wording: words, onDay: day }: Taking,
) {
  if (!verdict) throw new Refusal('gone')
  const taken = verdict === 'take'
  return inTown(officer, async (tx) => {
    let found: Standing = await lockedCase(tx, id, version)
    const said = await unsettled(tx, id, answer)
    await tx
      .update(forwardAnswers)
      .set({ taken, settledBy: officer.staff.id, settledAt: sql`now()` })
      .where(eq(forwardAnswers.id, answer))
    for (const to of taken ? movesAfter(said.kind, found.state) : []) {
      if (to === 'in_progress' && said.kind === 'planned') found = await takeBack(tx, officer, found)
      else await moveIn(tx, officer, found, { to, words, day: day ?? said.day, receiver: null, reason: null })
    }
    // Who says that it is not theirs has nothing more to answer.
    if (taken && said.kind === 'not_ours')
      await tx
        .update(forwards)
        .set({ revokedAt: sql`coalesce(${forwards.revokedAt}, now())` })
        .where(eq(forwards.id, said.forward))
    const action = taken ? 'case.answerTaken' : 'case.answerPutAside'
    await record(tx, officer, { action, object: `case:${id}`, detail: said.kind })
  })
}

async function unsettled(tx: Transaction, id: string, answer: string) {
  const [said] = await tx
    .select({
      kind: forwardAnswers.kind,
      day: forwardAnswers.day,
      forward: forwards.id,
      settledAt: forwardAnswers.settledAt,
    })
    .from(forwardAnswers)
    .innerJoin(forwards, eq(forwards.id, forwardAnswers.forward))
    .where(and(eq(forwardAnswers.id, answer), eq(forwards.case, id)))
    .for('update', { of: forwardAnswers })
  if (!said) throw new Refusal('gone')
  if (said.settledAt) throw new Refusal('forwards.settled')
  return said
}

/** Back at the desk on its way to the next state, with which the reporter is told; a moment before it, so that their order stands. */
async function takeBack(tx: Transaction, officer: Officer<'contact'>, found: Standing): Promise<Standing> {
  const { municipality } = officer
  const { id, state, version } = found
  await tx.insert(caseEvents).values({
    ...{ municipality, case: id, kind: 'moved', from: state, to: 'in_progress', by: 'staff', staff: officer.staff.id },
    createdAt: sql`now() - interval '1 millisecond'`,
  })
  await tx
    .update(cases)
    .set({ state: 'in_progress', version: version + 1 })
    .where(eq(cases.id, id))
  return { ...found, state: 'in_progress', version: version + 1 }
}
