import { daysBetween } from '@/db/fields'
import { isLateOn } from '@/db/grants/deadlines/rules'
import type { Outcome } from '@/db/grants/decisions/input'
import { longestHearing, shortestHearing } from '@/db/grants/recoveries/hearings/input'
import type { Ground, RecoveryState } from '@/db/grants/recoveries/rules'
import type { Localized } from '@/tenants/municipality'

/** Why money is asked back, as letters and decisions say it. */
export const groundWords: Localized<Record<Ground, string>> = {
  fi: {
    unused: 'Osa avustuksesta on jäänyt käyttämättä.',
    misused: 'Avustusta on käytetty muuhun kuin siihen tarkoitukseen, johon se myönnettiin.',
    cancelled: 'Toiminta tai tapahtuma, johon avustus myönnettiin, on peruuntunut.',
    papersMissing: 'Avustuksen käytöstä ei ole annettu selvitystä tai tositteita.',
    excess: 'Avustusta on maksettu ennakkoon enemmän kuin hyväksytyt kulut oikeuttavat saamaan.',
    changed: 'Uudella päätöksellä avustusta on myönnetty vähemmän kuin on ehditty maksaa.',
    other: 'Avustusta on maksettu enemmän kuin siihen on oikeus.',
  },
  sv: {
    unused: 'En del av bidraget har inte använts.',
    misused: 'Bidraget har använts för något annat ändamål än det beviljades för.',
    cancelled: 'Den verksamhet eller det evenemang som bidraget beviljades för har ställts in.',
    papersMissing: 'Användningen av bidraget har inte redovisats eller verifikaten saknas.',
    excess: 'Mer bidrag har betalats i förskott än vad de godkända kostnaderna ger rätt till.',
    changed: 'Genom ett nytt beslut har mindre bidrag beviljats än vad som redan har betalats.',
    other: 'Mer bidrag har betalats än vad det finns rätt till.',
  },
  en: {
    unused: 'Part of the grant has not been used.',
    misused: 'The grant has been used for another purpose than the one it was given for.',
    cancelled: 'The activity or event that the grant was given for has been cancelled.',
    papersMissing: 'No report or receipts on the use of the grant have been handed in.',
    excess: 'More of the grant has been paid in advance than the accepted costs give a right to.',
    changed: 'By a new decision less has been granted than has already been paid.',
    other: 'More of the grant has been paid than there is a right to.',
  },
}

/** Whether this is a day that leaves time enough to answer, and an end. */
export function isTimeEnough(today: string, until: string, byPost: boolean): boolean {
  const days = daysBetween(today, until)
  return days >= shortestHearing[byPost ? 'post' : 'portal'] && days <= longestHearing
}

/** Nothing is decided before the applicant has answered or has let their day pass. */
export const isHeard = (answers: number, until: string | null, today: string): boolean =>
  answers > 0 || (until !== null && isLateOn(today, until))

export type ToldState = RecoveryState | 'deciding' | 'spared'
type Standing = { state: RecoveryState; outcome: Outcome | null; known: boolean }

/** How a recovery stands as its applicant sees it: what has been decided not before they are given notice of it. */
export function toldStateOf({ state, outcome, known }: Standing): ToldState {
  if (state !== 'decided') return state
  if (!known) return 'deciding'
  return outcome === 'spared' ? 'spared' : 'decided'
}
