import { randomUUID } from 'node:crypto'
import type { GrantOfficer } from '@/db/actors'
import { finnishDay } from '@/db/fields'
import { setNextLetter } from '@/db/grants/decisions/letters/writes'
import { callMeeting, enterResult, putOnAgenda } from '@/db/grants/decisions/meetings/writes'
import { proposeDecision } from '@/db/grants/decisions/proposals/writes'
import { finishDecisions } from '@/db/grants/notices/finality/writes'
import { notifyDecision } from '@/db/grants/notices/writes'
import { pressOn } from '../deciding/cast'
import { town } from './ground'

const today = finnishDay(new Date())
/** The day after everybody's last day. */
export const afterAllTime = Temporal.Now.plainDateISO('Europe/Helsinki').add({ days: 40 })
let section = 500

type Desk = { preparer: GrantOfficer<'prepare'>; secretary: GrantOfficer<'minute'> }

/** The board decides as proposed. */
export async function minuted({ preparer, secretary }: Desk, decision: string) {
  await proposeDecision(preparer, await pressOn(decision))
  const meeting = await callMeeting(secretary, { meeting: randomUUID(), board: 'Sivistyslautakunta', on: today })
  await putOnAgenda(secretary, { ...(await pressOn(decision)), meeting })
  section += 1
  await enterResult(secretary, { ...(await pressOn(decision)), meeting, section })
}

/** Notice of it is given today, by letter where nobody has agreed to another way. */
export async function toldOf(secretary: GrantOfficer<'minute'>, decision: string) {
  while (await setNextLetter(town));
  await notifyDecision(secretary, { ...(await pressOn(decision)), sentOn: today, minutesOn: today })
}

/** Decided, given notice of, and final. */
export async function ruledFinally(desk: Desk, decision: string) {
  await minuted(desk, decision)
  await toldOf(desk.secretary, decision)
  await finishDecisions(town, afterAllTime)
}
