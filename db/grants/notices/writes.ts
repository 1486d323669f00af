import 'server-only'
import { eq } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { tellApplicant } from '../applications/notices/writes'
import { goesToCourt } from '../decisions/appeals/reads'
import { publishExcerpt } from '../decisions/excerpts/writes'
import { isOfRecovery } from '../decisions/rules'
import { meetings } from '../decisions/tables'
import { type Held, heldDecision, type Press, turnDecision } from '../decisions/writes'
import type { Notifying } from './input'
import { takesElectronic } from './reads'
import { lastDayOf, noticeDay, type Way } from './rules'
import { decisionNotices } from './tables'

/**
 * Gives notice of a decision whose letter is set: to the applicant in the portal where they have agreed to it (from today) or by letter, and to
 * the members of the town on the web. Each has their own last day to appeal. Refuses: gone, changedMeanwhile, decisions.noticeDay, decisions.….
 */
export function notifyDecision(
  officer: GrantOfficer<'minute' | 'decide'>,
  { sentOn, minutesOn, ...press }: Press & Notifying,
) {
  return inTown(officer, async (tx) => {
    const held = await heldDecision(tx, officer, press)
    const { decision, application } = held
    await turnDecision(tx, officer, decision, 'notify', decision.letter ? ['letterMade'] : [])
    const today = finnishDay(new Date())
    const from = await decidedOn(tx, held)
    if ([sentOn, minutesOn].some((day) => day < from || day > today)) throw new Refusal('decisions.noticeDay')
    const electronic = await takesElectronic(tx, application.id)
    const by = (await goesToCourt(tx, decision)) ? 'court' : 'rectification'
    const { municipality } = officer
    await tx.insert(decisionNotices).values([
      {
        ...{ municipality, decision: decision.id, to: 'applicant', person: application.person },
        ...(electronic ? clockOf('electronic', today, by) : clockOf('letter', sentOn, by)),
      },
      { municipality, decision: decision.id, to: 'members', ...clockOf('minutes', minutesOn, by) },
    ])
    await publishExcerpt(tx, officer, held)
    const kind = isOfRecovery(decision.outcome) ? 'recoveryDecided' : 'decisionMade'
    await tellApplicant(tx, officer, application, { kind, dedupe: `decision:${decision.id}` })
  })
}

/** When somebody is held to have notice, and until when they may appeal. */
function clockOf(way: Way, on: string, by: 'rectification' | 'court') {
  const day = Temporal.PlainDate.from(on)
  return {
    way: way === 'minutes' ? ('web' as const) : way,
    ...{ sentOn: on, noticeOn: noticeDay(way, day).toString(), lastDay: lastDayOf(way, day, by).toString() },
  }
}

/** No notice is older than the decision. */
async function decidedOn(tx: Transaction, { decision }: Held): Promise<string> {
  if (!decision.meeting) return finnishDay(decision.madeAt ?? new Date())
  const [meeting] = await tx.select({ on: meetings.on }).from(meetings).where(eq(meetings.id, decision.meeting))
  return meeting?.on ?? finnishDay(decision.madeAt ?? new Date())
}
