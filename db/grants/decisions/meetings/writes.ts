import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { afterMaking } from '../making/writes'
import { readiness, yesesTo } from '../proposals/writes'
import type { DecisionNeed } from '../rules'
import { meetings } from '../tables'
import { heldDecision, type Press, turnDecision } from '../writes'
import type { MeetingInput } from './input'

type Secretary = GrantOfficer<'minute'>

/** Calls a meeting of a board, once however often the form is sent. */
export function callMeeting(secretary: Secretary, { meeting: id, board, on }: MeetingInput): Promise<string> {
  const { municipality, staff } = secretary
  return inTown(secretary, async (tx) => {
    const [called] = await tx
      .insert(meetings)
      .values({ id, municipality, board: { [secretary.locale]: board }, on, createdBy: staff.id })
      .onConflictDoNothing()
      .returning({ id: meetings.id })
    if (called) await record(tx, secretary, { action: 'meeting.called', object: `meeting:${id}`, detail: on })
    return id
  })
}

/** Puts a proposal on the agenda. Refuses: gone, decisions.meetingClosed, decisions.…. */
export function putOnAgenda(secretary: Secretary, { meeting, ...press }: Press & { meeting: string }) {
  return inTown(secretary, async (tx) => {
    await openMeeting(tx, meeting)
    const held = await heldDecision(tx, secretary, press)
    const { decision, call } = held
    const yes = !call.decider.twoPersons || (await yesesTo(tx, held)).length > 0
    const met: DecisionNeed[] = [
      ...(decision.maker === 'board' ? (['forBoard'] as const) : []),
      ...(yes ? (['secondYes'] as const) : []),
    ]
    await turnDecision(tx, secretary, decision, 'putOnAgenda', met, { set: { meeting } })
  })
}

/** Takes it off the agenda again. */
export function takeOffAgenda(secretary: Secretary, press: Press) {
  return inTown(secretary, async (tx) => {
    const { decision } = await heldDecision(tx, secretary, press)
    await turnDecision(tx, secretary, decision, 'takeOff', [], { set: { meeting: null } })
  })
}

/** The board has decided as proposed: the section of the minutes, and the day of the meeting. Refuses: decisions.notHere, decisions.…. */
export function enterResult(secretary: Secretary, said: Press & { meeting: string; section: number }) {
  const { meeting: id, section, ...press } = said
  return inTown(secretary, async (tx) => {
    const { on } = await openMeeting(tx, id)
    const held = await heldDecision(tx, secretary, press)
    if (held.decision.meeting !== id) throw new Refusal('decisions.notHere')
    const isHeld: DecisionNeed[] = on <= finnishDay(new Date()) ? ['meetingHeld'] : []
    const set = { section, year: Number(on.slice(0, 4)), madeBy: secretary.staff.id, madeAt: sql`now()` as never }
    await turnDecision(tx, secretary, held.decision, 'minute', [...readiness(held), ...isHeld], { set })
    await afterMaking(tx, secretary, held)
  })
}

/** Closes a meeting when nothing waits on its agenda. Refuses: gone, decisions.agendaOpen. */
export function closeMeeting(secretary: Secretary, { meeting: id, minutesOn }: { meeting: string; minutesOn: string }) {
  return inTown(secretary, async (tx) => {
    const { on } = await openMeeting(tx, id)
    if (minutesOn < on || minutesOn > finnishDay(new Date())) throw new Refusal('decisions.minutesDay')
    const [waits] = await tx.execute(sql`select 1 from decisions where meeting = ${id} and state = 'onAgenda' limit 1`)
    if (waits) throw new Refusal('decisions.agendaOpen')
    const minutesAt = sql`(${minutesOn} || ' 12:00')::timestamp at time zone 'Europe/Helsinki'`
    await tx.update(meetings).set({ minutesAt, closedAt: sql`now()` }).where(eq(meetings.id, id))
    await record(tx, secretary, { action: 'meeting.closed', object: `meeting:${id}`, detail: minutesOn })
  })
}

async function openMeeting(tx: Transaction, id: string) {
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, id)).for('no key update')
  if (!meeting) throw new Refusal('gone')
  if (meeting.closedAt) throw new Refusal('decisions.meetingClosed')
  return meeting
}
