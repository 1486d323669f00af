import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { finnishDay } from '../../../fields'
import { record } from '../../../journal/writes'
import type { Call } from '../../calls/input'
import { tellApplicant } from '../notices/writes'
import { nextNumber } from '../numbers/writes'
import { type Application, type Hand, keptHand } from '../rights/reads'
import { mayMove } from '../rules'
import { latestSubmission } from '../submissions/reads'
import { type Content, figuresOf } from '../submissions/rules'
import type { Supplement } from '../supplements/reads'
import { applicationEvents, applications, submissions, supplements } from '../tables'

type Receiving = {
  readonly application: Application
  readonly call: Call
  readonly content: Content
  readonly late: boolean
  /** What the sender's right stood on. */
  readonly basis: string
  readonly now: Date
  /** When it came, where that was before it was keyed in. */
  readonly arrivedAt?: Date
}

/** Receives an application: frozen, numbered, told to its applicant. Returns its number. */
export async function receive(tx: Transaction, hand: Hand, receiving: Receiving): Promise<string> {
  const { application, call, content, late, basis, now, arrivedAt = now } = receiving
  const { id } = application
  const number = await nextNumber(tx, hand, Number(finnishDay(now).slice(0, 4)))
  await freeze(tx, hand, application, content, basis)
  await tx
    .update(applications)
    .set({
      ...{ state: 'received', number, late, submittedAt: arrivedAt, movedAt: now },
      ...{ version: sql`${applications.version} + 1` },
      ...figuresOf(call, content.answers),
    })
    .where(eq(applications.id, id))
  const turn = { municipality: hand.municipality, application: id, data: { sha256: content.sha256 } }
  await tx.insert(applicationEvents).values([
    { ...turn, ...keptHand(hand), kind: 'moved', from: 'draft', to: 'submitted' },
    // Two steps of one moment keep their order: the clock of this row, not of the transaction.
    { ...turn, kind: 'moved', from: 'submitted', to: 'received', createdAt: sql`clock_timestamp()` },
  ])
  const told = { kind: 'applicationReceived', dedupe: `received:${id}` } as const
  await tellApplicant(tx, hand, { ...application, number }, told)
  const action = 'staff' in hand ? 'application.keyedIn' : 'application.submitted'
  await record(tx, hand, { action, object: `application:${id}`, detail: number })
  return number
}

async function freeze(tx: Transaction, hand: Hand, { id }: Application, content: Content, basis: string) {
  const earlier = await latestSubmission(tx, id)
  const { person, staff } = keptHand(hand)
  await tx.insert(submissions).values({
    ...{ municipality: hand.municipality, application: id, number: (earlier?.number ?? 0) + 1 },
    ...{ submittedBy: person, staff, basis },
    ...content,
  })
}

type Completing = Pick<Receiving, 'application' | 'call' | 'content' | 'now' | 'late'> & { readonly asked: Supplement }

/** Takes what an application was asked to be completed with: frozen anew, its check goes on. */
export async function complete(tx: Transaction, hand: Hand, completing: Completing): Promise<void> {
  const { application, call, content, now, late, asked } = completing
  const { id, state } = application
  const next = mayMove(state, 'inCheck', 'applicant') ? 'inCheck' : state
  await freeze(tx, hand, application, content, `supplement:${asked.id}`)
  await tx.update(supplements).set({ answeredAt: now }).where(eq(supplements.id, asked.id))
  await tx
    .update(applications)
    .set({
      ...{ state: next, movedAt: now, version: sql`${applications.version} + 1` },
      ...figuresOf(call, content.answers),
    })
    .where(eq(applications.id, id))
  await tx.insert(applicationEvents).values({
    ...{ municipality: hand.municipality, application: id, ...keptHand(hand), kind: 'completed' },
    ...{ from: state, to: next, data: { late: String(late) } },
  })
  const action = 'staff' in hand ? 'application.completionKeyedIn' : 'application.completed'
  await record(tx, hand, { action, object: `application:${id}` })
}
