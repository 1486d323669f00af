import 'server-only'
import { and, desc, eq, ne } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { record } from '@/db/journal/writes'
import { organisations } from '@/db/people/organisations/tables'
import { persons } from '@/db/people/tables'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { municipalityById, type Town } from '@/tenants'
import { proposedIn } from '../../allocations/reads'
import { lockedAtDesk } from '../../applications/handling/reads'
import type { applications } from '../../applications/tables'
import type { Call } from '../../calls/input'
import { versionIn } from '../../calls/reads'
import { eligibilities } from '../../checks/tables'
import { type Blocks, type BlocksInput, decisionBlocks, type Maker, type Outcome, type RulingInput } from '../input'
import { makerOf } from '../rules'
import { decisionEvents, decisions } from '../tables'
import { composed, recomposed } from '../texts/composing/rules'
import { factsOf } from '../texts/facts/rules'
import { textsIn } from '../texts/reads'
import { changeDecision, type Held, heldDecision, type Press } from '../writes'
import { beginningOf } from './rules'
import { rulingOfSum, sumWords } from './sums/rules'

type Preparer = GrantOfficer<'prepare'>
type Application = typeof applications.$inferSelect
type Ruling = { outcome: Outcome; reason: string | null; grantedCents: number; maker: Maker }

/**
 * Begins the decision of an application whose eligibility is settled, composed from the town's texts; the one there is, when it was begun already.
 * Refuses: gone, ties.disqualified, decisions.notReady.
 */
export function beginDecision(preparer: Preparer, application: string): Promise<string> {
  return inTown(preparer, async (tx) => {
    const held = await lockedAtDesk(tx, preparer, { application })
    const [there] = await tx
      .select({ id: decisions.id })
      .from(decisions)
      .where(and(eq(decisions.application, held.id), ne(decisions.state, 'changed')))
    if (there) return there.id
    if (!['eligible', 'ineligible', 'scoring', 'proposed', 'withdrawn'].includes(held.state))
      throw new Refusal('decisions.notReady')
    return writeDraft(tx, preparer, held, null)
  })
}

/** Writes a draft into its table: of a new decision, or of one that takes the place of another. */
export async function writeDraft(
  tx: Transaction,
  officer: GrantOfficer<'prepare' | 'minute'>,
  application: Application,
  replaced: (Ruling & { id: string }) | null,
): Promise<string> {
  const { municipality, staff } = officer
  const call = await versionIn(tx, application.callVersion)
  if (!call) throw new Refusal('gone')
  const [judged] = await tx
    .select({ eligible: eligibilities.eligible, reason: eligibilities.reason })
    .from(eligibilities)
    .where(eq(eligibilities.application, application.id))
    .orderBy(desc(eligibilities.createdAt))
    .limit(1)
  const sum = await sumOf(tx, officer, application)
  const begun = replaced ?? (sum ? rulingOfSum(sum) : beginningOf(application, call, judged ?? null))
  const ruling = { ...begun, maker: makerOf(call.decider, begun.grantedCents) }
  const blocks = await composedIn(tx, officer, { application, call }, ruling)
  const [row] = await tx
    .insert(decisions)
    .values({
      ...{ municipality, application: application.id, locale: application.locale, blocks },
      ...{ outcome: ruling.outcome, grantedCents: ruling.grantedCents, reason: ruling.reason, maker: ruling.maker },
      replaces: replaced?.id ?? null,
    })
    .returning({ id: decisions.id })
  if (!row) throw new Error('The decision was not written')
  await tx.insert(decisionEvents).values({ municipality, decision: row.id, to: 'draft', staff: staff.id })
  await record(tx, officer, { action: 'decision.begun', object: `decision:${row.id}` })
  return row.id
}

/** Changes what is decided; the words that staff have not written themselves follow. Refuses: …, decisions.boardDecides. */
export function ruleDraft(preparer: Preparer, { outcome, granted, reason, maker, ...press }: RulingInput) {
  return inTown(preparer, async (tx) => {
    const held = await heldDraft(tx, preparer, press)
    const { decision, call } = held
    const gives = outcome === 'granted' || outcome === 'partly'
    const ruling = {
      ...{ outcome, grantedCents: gives ? (granted ?? 0) : 0, maker },
      reason: outcome === 'granted' ? null : reason,
    }
    if (maker === 'officeHolder' && makerOf(call.decider, ruling.grantedCents) === 'board')
      throw new Refusal('decisions.boardDecides')
    const [before, after] = [
      await composedIn(tx, preparer, held, decision),
      await composedIn(tx, preparer, held, ruling),
    ]
    const blocks = recomposed(decision.blocks, before, after, outcome)
    await changeDecision(tx, preparer, held, { ...ruling, blocks }, 'decision.ruled')
  })
}

/** Writes the words of a draft. */
export function wordDraft(preparer: Preparer, { decision, version, blocks: said }: BlocksInput) {
  return inTown(preparer, async (tx) => {
    const held = await heldDraft(tx, preparer, { decision, version })
    const blocks: Blocks = Object.fromEntries(
      decisionBlocks.flatMap((block) => (said[block] ? [[block, said[block]]] : [])),
    )
    await changeDecision(tx, preparer, held, { blocks }, 'decision.worded')
  })
}

/** Composes every part of a draft anew from the town's texts. */
export function composeAnew(preparer: Preparer, press: Press) {
  return inTown(preparer, async (tx) => {
    const held = await heldDraft(tx, preparer, press)
    const blocks = await composedIn(tx, preparer, held, held.decision)
    await changeDecision(tx, preparer, held, { blocks }, 'decision.composed')
  })
}

async function heldDraft(tx: Transaction, preparer: Preparer, press: Press): Promise<Held> {
  const held = await heldDecision(tx, preparer, press)
  if (held.decision.state !== 'draft') throw new Refusal('decisions.wrongState')
  return held
}

async function composedIn(
  tx: Transaction,
  officer: GrantOfficer,
  { application, call }: { application: Application; call: Call },
  ruling: Ruling,
): Promise<Blocks> {
  const { locale, applicantKind, number, appliedCents, purpose, submittedAt } = application
  const town = municipalityById(officer.municipality) as Town
  const matter = {
    ...{ number, appliedCents, purpose, call, applicant: await applicantOf(tx, application) },
    ...{ grantedCents: ruling.grantedCents, maker: ruling.maker },
    receivedOn: submittedAt && finnishDay(submittedAt),
  }
  const textOf = await textsIn(tx, locale)
  const blocks = composed({ ...ruling, payment: call.payment, applicantKind }, textOf, factsOf(town, locale, matter))
  const sum = await sumOf(tx, officer, application)
  if (!sum || sum.proposedCents !== ruling.grantedCents) return blocks
  return { ...blocks, reasons: [blocks.reasons, sumWords(sum, locale)].filter(Boolean).join('\n\n') }
}

/** The sum of the call's locked run, where its pot is divided. */
async function sumOf(tx: Transaction, officer: GrantOfficer, { id, call }: Application) {
  return (await proposedIn(tx, officer, call))?.find(({ application }) => application === id) ?? null
}

/** The applicant's name as decisions bear it. */
export async function applicantOf(tx: Transaction, { organisation, person, paperName }: Application): Promise<string> {
  if (organisation) {
    const [row] = await tx
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, organisation))
    return row?.name ?? ''
  }
  if (paperName || !person) return paperName ?? ''
  const [row] = await tx.select({ name: persons.name }).from(persons).where(eq(persons.id, person))
  return row?.name ?? ''
}
