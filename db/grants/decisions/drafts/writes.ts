import 'server-only'
import { and, desc, eq, ne, notInArray } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { record } from '@/db/journal/writes'
import { organisations } from '@/db/people/organisations/tables'
import { persons } from '@/db/people/tables'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { type MunicipalityId, municipalityById, type Town } from '@/tenants'
import { proposedIn } from '../../allocations/reads'
import { lockedAtDesk } from '../../applications/handling/reads'
import { latestSubmission } from '../../applications/submissions/reads'
import type { applications } from '../../applications/tables'
import type { Call } from '../../calls/input'
import { versionIn } from '../../calls/reads'
import { eligibilities } from '../../checks/tables'
import { recoveryRuledAnew } from '../../recoveries/courses/writes'
import { goesToCourt } from '../appeals/reads'
import {
  type Blocks,
  type BlocksInput,
  decisionBlocks,
  type Maker,
  type Outcome,
  type RulingInput,
  recoveryOutcomes,
} from '../input'
import { isOfRecovery, makerOf } from '../rules'
import { decisionEvents, decisions } from '../tables'
import { composed, recomposed } from '../texts/composing/rules'
import { factsOf } from '../texts/facts/rules'
import { textsIn } from '../texts/reads'
import { changeDecision, type Held, heldDecision, type Press } from '../writes'
import { type RecoveryMatter, recoveryMatter } from './recovered/reads'
import { recoveryFacts } from './recovered/rules'
import { beginningOf } from './rules'
import { rulingOfSum, sumWords } from './sums/rules'

type Preparer = GrantOfficer<'prepare'>
type Officer = GrantOfficer<'prepare' | 'minute'>
type Of = { application: Application; call: Call }
type Application = typeof applications.$inferSelect
type Ruling = {
  outcome: Outcome
  reason: string | null
  grantedCents: number
  recoveredCents?: number | null
  maker: Maker
  replaces?: string | null
}

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
      .where(
        and(
          eq(decisions.application, held.id),
          ne(decisions.state, 'changed'),
          notInArray(decisions.outcome, [...recoveryOutcomes]),
        ),
      )
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
  const call = await versionIn(tx, application.callVersion)
  if (!call) throw new Refusal('gone')
  if (replaced && isOfRecovery(replaced.outcome)) return writeRecoveryAnew(tx, officer, { application, call }, replaced)
  const [judged] = await tx
    .select({ eligible: eligibilities.eligible, reason: eligibilities.reason })
    .from(eligibilities)
    .where(eq(eligibilities.application, application.id))
    .orderBy(desc(eligibilities.createdAt))
    .limit(1)
  // Whoever has taken their application back is given nothing, whatever its pot was divided into.
  const sum = application.state === 'withdrawn' ? null : await sumOf(tx, officer, application)
  const begun = replaced ?? (sum ? rulingOfSum(sum) : beginningOf(application, call, judged ?? null))
  const ruling = { ...begun, maker: makerOf(call.decider, begun.grantedCents) }
  return insertDraft(tx, officer, { application, call }, ruling, { replaces: replaced?.id ?? null, matter: null })
}

/** The draft that takes the place of a decision on paying back, from which the recovery goes on. */
async function writeRecoveryAnew(tx: Transaction, officer: Officer, of: Of, replaced: Ruling & { id: string }) {
  const matter = await recoveryMatter(tx, { decision: replaced.id })
  const draft = await insertDraft(tx, officer, of, replaced, { replaces: replaced.id, matter })
  await recoveryRuledAnew(tx, officer, replaced.id, draft)
  return draft
}

/** Writes a draft composed from the town's texts; of paying back with its matter. */
export async function insertDraft(
  tx: Transaction,
  officer: Officer,
  of: Of,
  ruling: Ruling,
  { replaces, matter }: { replaces: string | null; matter: RecoveryMatter | null },
): Promise<string> {
  const { municipality, staff } = officer
  const { id: application, locale } = of.application
  const { outcome, grantedCents, recoveredCents = null, reason, maker } = ruling
  const blocks = await composedIn(tx, officer, of, { ...ruling, replaces }, matter)
  const [row] = await tx
    .insert(decisions)
    .values({
      ...{ municipality, application, locale, blocks, replaces },
      ...{ outcome, grantedCents, recoveredCents, reason, maker },
    })
    .returning({ id: decisions.id })
  if (!row) throw new Error('The decision was not written')
  await tx.insert(decisionEvents).values({ municipality, decision: row.id, to: 'draft', staff: staff.id })
  await record(tx, officer, { action: 'decision.begun', object: `decision:${row.id}` })
  return row.id
}

/**
 * Changes what is decided; the words that staff have not written themselves follow. A sum of a divided pot is changed where the pot is divided, with
 * its reason; only what comes of an appeal is decided for itself. Refuses: …, decisions.boardDecides, decisions.sumOfPot.
 */
export function ruleDraft(preparer: Preparer, { outcome, granted, reason, maker, ...press }: RulingInput) {
  return inTown(preparer, async (tx) => {
    const held = await heldDraft(tx, preparer, press)
    const { decision, call } = held
    if (isOfRecovery(decision.outcome)) throw new Refusal('decisions.wrongState')
    const gives = outcome === 'granted' || outcome === 'partly'
    const ruling = {
      ...{ outcome, grantedCents: gives ? (granted ?? 0) : 0, maker, replaces: decision.replaces },
      reason: outcome === 'granted' ? null : reason,
    }
    if (maker === 'officeHolder' && makerOf(call.decider, ruling.grantedCents) === 'board')
      throw new Refusal('decisions.boardDecides')
    const sum = gives && !decision.replaces ? await sumOf(tx, preparer, held.application) : null
    if (sum && sum.proposedCents !== ruling.grantedCents) throw new Refusal('decisions.sumOfPot')
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
    const { decision } = held
    const matter = isOfRecovery(decision.outcome) ? await recoveryMatter(tx, { decision: decision.id }) : null
    const blocks = await composedIn(tx, preparer, held, decision, matter)
    await changeDecision(tx, preparer, held, { blocks }, 'decision.composed')
  })
}

/** A draft, held. Refuses: …, decisions.wrongState. */
export async function heldDraft(tx: Transaction, preparer: Preparer, press: Press): Promise<Held> {
  const held = await heldDecision(tx, preparer, press)
  if (held.decision.state !== 'draft') throw new Refusal('decisions.wrongState')
  return held
}

/** The parts of a decision as the town's texts say them. */
export async function composedIn(
  tx: Transaction,
  officer: GrantOfficer,
  { application, call }: Of,
  ruling: Ruling,
  matter: RecoveryMatter | null = null,
): Promise<Blocks> {
  const blocks = await plainWords(tx, officer.municipality, { application, call }, ruling, matter)
  if (isOfRecovery(ruling.outcome) || ruling.outcome === 'lapsed') return blocks
  const sum = await sumOf(tx, officer, application)
  if (!sum || sum.proposedCents !== ruling.grantedCents) return blocks
  return { ...blocks, reasons: [blocks.reasons, sumWords(sum, application.locale)].filter(Boolean).join('\n\n') }
}

/** The same without what only a pot that was divided adds. */
export async function plainWords(
  tx: Transaction,
  municipality: MunicipalityId,
  { application, call }: Of,
  ruling: Ruling,
  matter: RecoveryMatter | null = null,
): Promise<Blocks> {
  const { locale, applicantKind, number, appliedCents, purpose, submittedAt } = application
  const town = municipalityById(municipality) as Town
  const about = {
    ...{ number, appliedCents, purpose, call, applicant: await applicantOf(tx, application) },
    ...{ grantedCents: ruling.grantedCents, maker: ruling.maker },
    receivedOn: submittedAt && finnishDay(submittedAt),
  }
  const textOf = await textsIn(tx, locale)
  const facts = { ...factsOf(town, locale, about), ...(matter && recoveryFacts(locale, matter, ruling)) }
  const toCourt = await goesToCourt(tx, ruling)
  const trades = (await latestSubmission(tx, application.id))?.answers.trades === true
  return composed({ ...ruling, payment: call.payment, applicantKind, trades, toCourt }, textOf, facts)
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
