import 'server-only'
import { and, eq, notInArray } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applications } from '@/db/grants/applications/tables'
import { versionIn } from '@/db/grants/calls/reads'
import { todayIn } from '@/db/grants/deadlines/reads'
import { recoveryMatter } from '@/db/grants/decisions/drafts/recovered/reads'
import { composedIn, heldDraft, insertDraft } from '@/db/grants/decisions/drafts/writes'
import { recoveryOutcomes } from '@/db/grants/decisions/input'
import { isOfRecovery, makerOf } from '@/db/grants/decisions/rules'
import { decisions } from '@/db/grants/decisions/tables'
import { recomposed } from '@/db/grants/decisions/texts/composing/rules'
import { changeDecision } from '@/db/grants/decisions/writes'
import { isHeard } from '@/db/grants/recoveries/hearings/rules'
import type { RecoveryRuling } from '@/db/grants/recoveries/rulings/input'
import { recoveries } from '@/db/grants/recoveries/tables'
import { heldRecovery, type Press } from '@/db/grants/recoveries/turning/writes'
import { notDisqualified } from '@/db/grants/ties/reads'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Preparer = GrantOfficer<'prepare'>

/**
 * Begins the decision on a recovery whose applicant has answered or has let their day pass; the one there is, when it was begun already. From then on
 * it goes the way of every decision: proposed, made, given notice of, appealed, final. Refuses: gone, changedMeanwhile, ties.disqualified,
 * recoveries.wrongState, recoveries.need.heardOrDayPassed, recoveries.notFinalYet (a new decision that it comes from can still be appealed).
 */
export function beginRecoveryDecision(preparer: Preparer, press: Press): Promise<string> {
  return inTown(preparer, async (tx) => {
    const [about] = await tx
      .select({ id: recoveries.application })
      .from(recoveries)
      .where(eq(recoveries.id, press.recovery))
    if (!about) throw new Refusal('gone')
    const [application] = await tx.select().from(applications).where(eq(applications.id, about.id)).for('no key update')
    if (!application) throw new Refusal('gone')
    await notDisqualified(tx, preparer, application.id)
    const [there] = await tx
      .select({ ruling: recoveries.ruling })
      .from(recoveries)
      .where(eq(recoveries.id, press.recovery))
    if (there?.ruling) return there.ruling
    const row = await heldRecovery(tx, press)
    if (row.state !== 'hearing') throw new Refusal('recoveries.wrongState')
    if (row.ground === 'changed' && !(await isDecidedFinally(tx, row.application)))
      throw new Refusal('recoveries.notFinalYet')
    const [call, matter] = [
      await versionIn(tx, application.callVersion),
      await recoveryMatter(tx, { recovery: row.id }),
    ]
    if (!call || !matter) throw new Refusal('gone')
    if (!isHeard(matter.answeredOn.length, row.hearingUntil, await todayIn(tx)))
      throw new Refusal('recoveries.need.heardOrDayPassed')
    const ruling = {
      ...{ outcome: 'recovered' as const, grantedCents: 0, recoveredCents: row.cents, reason: null },
      maker: makerOf(call.decider, row.cents),
    }
    const decision = await insertDraft(tx, preparer, { application, call }, ruling, { replaces: null, matter })
    await tx
      .update(recoveries)
      .set({ ruling: decision, version: row.version + 1 })
      .where(eq(recoveries.id, row.id))
    return decision
  })
}

/** Whether the decision from which it comes that too much was paid can still be changed. */
async function isDecidedFinally(tx: Transaction, application: string): Promise<boolean> {
  const [open] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.application, application),
        notInArray(decisions.outcome, [...recoveryOutcomes]),
        notInArray(decisions.state, ['changed', 'final']),
      ),
    )
    .limit(1)
  return !open
}

/**
 * Changes what is decided on paying back: at most what the applicant was heard about. The words that staff have not written themselves follow.
 * Refuses: gone, changedMeanwhile, ties.disqualified, decisions.wrongState, decisions.boardDecides, recoveries.moreThanHeard.
 */
export function ruleRecovery(preparer: Preparer, { outcome, recovered, maker, ...press }: RecoveryRuling) {
  return inTown(preparer, async (tx) => {
    const held = await heldDraft(tx, preparer, press)
    const { decision, call } = held
    const matter = await recoveryMatter(tx, { decision: decision.id })
    if (!matter || !isOfRecovery(decision.outcome)) throw new Refusal('decisions.wrongState')
    const recoveredCents = outcome === 'recovered' ? recovered : null
    if (Number(recoveredCents) > matter.askedCents) throw new Refusal('recoveries.moreThanHeard')
    if (maker === 'officeHolder' && makerOf(call.decider, recoveredCents ?? 0) === 'board')
      throw new Refusal('decisions.boardDecides')
    const { replaces } = decision
    const ruling = { outcome, grantedCents: 0, recoveredCents, reason: null, maker, replaces }
    const [before, after] = [
      await composedIn(tx, preparer, held, decision, matter),
      await composedIn(tx, preparer, held, ruling, matter),
    ]
    const blocks = recomposed(decision.blocks, before, after, outcome)
    await changeDecision(tx, preparer, held, { ...ruling, blocks }, 'decision.ruled')
  })
}
