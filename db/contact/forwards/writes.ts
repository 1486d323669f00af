import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { record } from '../../journal/writes'
import { post } from '../../outbox/mails/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { moveIn } from '../cases/moves/writes'
import { reporters } from '../cases/tables'
import { tellIn } from '../cases/tellings/writes'
import { refuseUnwritten } from '../cases/translations/reads'
import { lockedCase, type Standing } from '../cases/writes'
import { identityCodesIn } from '../guard/codes/rules'
import { photosOf } from '../photos/reads'
import { receivers } from '../receivers/tables'
import { waitsIn } from '../waits/reads'
import { type Forward, shareable } from './input'
import { forwardHash, forwardKeyOf } from './reads'
import { expiryOf, mayForward, readingDays } from './rules'
import { forwards } from './tables'

type Receiver = Pick<typeof forwards.$inferInsert, 'receiver' | 'name' | 'locale'> & { email: string | null }

/**
 * Passes a case on: the receiver is written to with a link of their own, the reporter is told where their case has gone. Without an address
 * only the case moves, and the officer tells the receiver. One that is not the town's ends with it, and goes with all that its reporter lets
 * be given. Refuses: gone, contact.changedMeanwhile, contact.cannotMove, contact.identityCode, casework.openPlaceholder,
 * casework.languageMissing, forwards.noConsent, forwards.noConsentToAll, forwards.dueInPast.
 */
export async function forwardCase(officer: Officer<'contact'>, form: Forward) {
  const said = form.whole ? wholly(form) : form
  const { case: id, version, tell: words, also } = said
  const others = Object.values(also)
  if (identityCodesIn([said.message, words, ...others, said.name].join('\n')).length > 0)
    throw new Refusal('contact.identityCode')
  if (said.dueOn < finnishDay(new Date())) throw new Refusal('forwards.dueInPast')
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    if (words) await refuseUnwritten(tx, id, said)
    if (!mayForward(found.state)) throw new Refusal('contact.cannotMove')
    const to = await receiverOf(tx, said)
    const photos = await photosOf(tx, id, said.pictures)
    if (said.shares.includes('contact') && !(await hasConsent(tx, id)))
      throw new Refusal(said.whole ? 'forwards.noConsentToAll' : 'forwards.noConsent')
    if (said.whole)
      await moveIn(tx, officer, found, { to: 'not_ours', words, also, receiver: to.name, day: null, reason: null })
    // With somebody else already, the case stays where it is; the reporter reads who has it now.
    else if (found.state === 'forwarded')
      await tellIn(tx, officer, found, {
        ...{ words, also, data: { receiver: to.name } },
        letter: { kind: 'caseMoved', state: 'forwarded' },
      })
    else await moveIn(tx, officer, found, { to: 'forwarded', words, also, receiver: to.name, day: null, reason: null })
    if (to.email) await send(tx, officer, found, { ...said, pictures: photos }, { ...to, email: to.email })
    const detail = [...said.shares, ...photos.map(() => 'photo')].join(' ')
    const action = said.whole ? 'case.handedOver' : 'case.forwarded'
    await record(tx, officer, { action, object: `case:${id}`, detail })
  })
}

/** Of a case that is handed over the receiver gets everything, and as long as it takes to write it into their own books. */
const wholly = (form: Forward): Forward => ({
  ...form,
  shares: [...shareable],
  dueOn: finnishDay(new Date(Date.now() + readingDays * 86_400_000)),
})

async function receiverOf(tx: Transaction, { recipient, name, email, locale }: Forward): Promise<Receiver> {
  if (!recipient) return { receiver: null, name: name ?? '', email, locale }
  const [found] = await tx
    .select({ receiver: receivers.id, name: receivers.name, email: receivers.email, locale: receivers.locale })
    .from(receivers)
    .where(and(eq(receivers.id, recipient), isNull(receivers.retiredAt)))
  if (!found) throw new Refusal('gone')
  return found
}

const hasConsent = async (tx: Transaction, id: string) =>
  (await tx.$count(reporters, and(eq(reporters.case, id), reporters.passOn))) > 0

async function send(
  tx: Transaction,
  officer: Officer<'contact'>,
  { id: of, reference }: Standing,
  { shares, pictures: photos, message, dueOn, whole: handedOver }: Forward,
  to: Receiver & { email: string },
) {
  const { municipality, staff } = officer
  const id = randomUUID()
  const shown = { case: of, shares, photos, message, dueOn, handedOver, staff: staff.id }
  const { forward: days } = (await waitsIn(tx))(new Date())
  const expiresAt = expiryOf(new Date(), dueOn, days)
  const link = { id, municipality, key: forwardHash(forwardKeyOf(id)), expiresAt }
  await tx.insert(forwards).values({ ...link, ...shown, ...to })
  await post(tx, officer, {
    service: 'contact',
    kind: handedOver ? 'forwardedWhole' : 'forwarded',
    about: reference,
    reader: id,
    address: to.email,
    locale: to.locale,
    values: { case: of, to: to.name, due: dueOn, ...(message ? { words: message } : {}) },
    dedupe: `forward:${id}`,
  })
}

/** Shuts a receiver's link for good. Twice is once. Refuses: gone. */
export function revokeForward(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({ case: forwards.case, revokedAt: forwards.revokedAt })
      .from(forwards)
      .where(eq(forwards.id, id))
      .for('update')
    if (!found) throw new Refusal('gone')
    if (found.revokedAt) return
    await tx.update(forwards).set({ revokedAt: sql`now()` }).where(eq(forwards.id, id))
    await record(tx, officer, { action: 'case.forwardRevoked', object: `case:${found.case}` })
  })
}
