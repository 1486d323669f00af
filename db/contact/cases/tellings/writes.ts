import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { finnishDay } from '../../../fields'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { tellFollowers } from '../../follows/writes'
import { identityCodesIn } from '../../guard/codes/rules'
import { writeToSubscribers } from '../../subscriptions/writes'
import { openPlaceholders } from '../../templates/rules'
import { writeToReporters } from '../letters/writes'
import { tellReporters } from '../moves/writes'
import { dated } from '../plans/rules'
import { caseEvents, cases } from '../tables'
import { refuseUnwritten } from '../translations/reads'
import type { Wordings } from '../translations/rules'
import { keepTranslations } from '../translations/writes'
import { lockedCase, type Standing } from '../writes'
import type { Telling } from './input'
import { barIn } from './reads'

/**
 * Writes to everybody who waits for an answer from a case; the case stays where it is. Of a planned one the new day is told with it. Refuses:
 * gone, contact.changedMeanwhile, contact.identityCode, casework.openPlaceholder, casework.languageMissing, telling.merged, telling.rejected,
 * telling.nobody, telling.dayPassed.
 */
export function tellCase(
  officer: Officer<'contact'>,
  { case: id, version, news, also, oneLanguage, ...plan }: Telling,
) {
  const written = [news, ...Object.values(also)].filter(Boolean).join('\n')
  if (openPlaceholders(written).length > 0) throw new Refusal('casework.openPlaceholder')
  if (identityCodesIn(written).length > 0) throw new Refusal('contact.identityCode')
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    const bar = await barIn(tx, found)
    if (bar) throw new Refusal(`telling.${bar}`)
    await refuseUnwritten(tx, id, { also, oneLanguage })
    const data = found.state === 'planned' ? planOf(plan) : {}
    await tellIn(tx, officer, found, { words: news, also, data })
    await record(tx, officer, { action: 'case.told', object: `case:${id}`, detail: data.period ?? data.day })
  })
}

/** Refuses: telling.dayPassed. */
function planOf({ newDay, newPeriod }: Pick<Telling, 'newDay' | 'newPeriod'>): Record<string, string> {
  const { day, period } = dated({ day: newDay, period: newPeriod })
  if (!day) return {}
  if (day < finnishDay(new Date())) throw new Refusal('telling.dayPassed')
  return { day, ...(period ? { period } : {}) }
}

type Told = {
  words: string | null
  also: Wordings
  data: Record<string, string>
  /** The letter it is told with, and what that says besides. */
  letter?: { kind: 'caseMoved'; state: 'forwarded' }
}

/** A word to the reporters in the transaction of what it is about, with its letter and its message. */
export async function tellIn(
  tx: Transaction,
  officer: Officer<'contact'>,
  { id, state, version }: Standing,
  { words, also, data, letter }: Told,
) {
  const { municipality, staff } = officer
  const [event] = await tx
    .insert(caseEvents)
    .values({ municipality, case: id, kind: 'told', by: 'staff', staff: staff.id, words, data })
    .returning({ id: caseEvents.id })
  if (event && words) await keepTranslations(tx, officer, { case: id, event: event.id }, also)
  // Words alone are between the town and the reporters; when and with whom, everybody may know.
  const isForAll = Object.keys(data).length > 0
  await tx
    .update(cases)
    .set({ version: version + 1, ...(isForAll ? { changedAt: sql`now()` } : {}) })
    .where(eq(cases.id, id))
  if (data.day) {
    await tellFollowers(tx, officer, id, `case:${event?.id}`)
    await writeToSubscribers(tx, officer, id, { from: state, to: state }, `case:${event?.id}`)
  }
  const { kind = 'caseNews', ...facts } = letter ?? {}
  await tellReporters(tx, officer, id, `case:${event?.id}`, kind)
  await writeToReporters(tx, officer, id, kind, `case:${event?.id}`, { ...facts, ...data, words }, also)
}
