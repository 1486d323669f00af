import { daysBetween } from '@/db/fields'
import { isLate, isLateOn } from '@/db/grants/deadlines/rules'
import type { Localized } from '@/tenants/municipality'

/** What may be wrong with a receipt that its applicant can mend. */
export const mendFaults = [
  ...(['unreadable', 'dayMissing', 'payeeMissing', 'sumDiffers', 'pageMissing', 'notPaid', 'other'] as const),
] as const
export type MendFault = (typeof mendFaults)[number]

/** The same as it is told, in pages, mails and letters alike. */
export const faultWords: Localized<Record<MendFault, string>> = {
  fi: {
    unreadable: 'Kuvasta ei saa selvää.',
    dayMissing: 'Kuitista puuttuu päivä.',
    payeeMissing: 'Kuitista ei näe, kenelle maksettiin.',
    sumDiffers: 'Summa on eri kuin kuitissa.',
    pageMissing: 'Osa kuitista puuttuu.',
    notPaid: 'Kuitista ei näe, että se on maksettu.',
    other: 'Kuitissa on korjattavaa.',
  },
  sv: {
    unreadable: 'Bilden går inte att läsa.',
    dayMissing: 'Dagen saknas på kvittot.',
    payeeMissing: 'Det framgår inte av kvittot vem som fick betalt.',
    sumDiffers: 'Beloppet är ett annat än på kvittot.',
    pageMissing: 'En del av kvittot saknas.',
    notPaid: 'Det framgår inte av kvittot att det är betalt.',
    other: 'Kvittot behöver rättas.',
  },
  en: {
    unreadable: 'The picture cannot be read.',
    dayMissing: 'The receipt has no date.',
    payeeMissing: 'The receipt does not show who was paid.',
    sumDiffers: 'The sum is not the one on the receipt.',
    pageMissing: 'Part of the receipt is missing.',
    notPaid: 'The receipt does not show that it was paid.',
    other: 'Something in the receipt needs to be mended.',
  },
}

/** A receipt sent back, as it stands between the desk and its applicant. */
export type Mending = {
  id: string
  fault: MendFault
  words: string | null
  /** ISO day. */
  dueOn: string
  askedAt: Date
  answeredAt: Date | null
  /** What the applicant says of it. */
  answer: string | null
  endedAt: Date | null
  /** Why the desk went on without it before its day. */
  reason: string | null
  /** The receipt before it was mended. */
  earlier: { payee: string; paidOn: string; cents: number; quantity: number | null; hasDocument: boolean }
}

/** The longest time that is given to mend a receipt, in days. */
export const longestMending = 60

/** Whether a last day leaves time, and not too much of it. ISO days. */
export function isMendingDay(on: string, today: string): boolean {
  const days = daysBetween(today, on)
  return days >= 1 && days <= longestMending
}

type Dated = Pick<Mending, 'dueOn' | 'answeredAt' | 'endedAt'>

/** `out`: its applicant has it. `passed`: so it is, and the last day is over. `back`: it has come again. `ended`: the desk went on without it. */
export function standingOf({ dueOn, answeredAt, endedAt }: Dated, today: string): 'out' | 'passed' | 'back' | 'ended' {
  if (answeredAt) return 'back'
  if (endedAt) return 'ended'
  return isLateOn(today, dueOn) ? 'passed' : 'out'
}

/** It came back, after its last day. */
export const cameLate = ({ answeredAt, dueOn }: Pick<Mending, 'answeredAt' | 'dueOn'>): boolean =>
  answeredAt !== null && isLate(answeredAt, dueOn)

/** The mending that a receipt is out for, or none. */
export const openOf = <M extends Dated>({ mendings }: { mendings: readonly M[] }): M | undefined =>
  mendings.find(({ answeredAt, endedAt }) => !answeredAt && !endedAt)

/** Nothing is settled while one of these may still come back in time. */
export const mayComeBack = (lines: readonly { mendings: readonly Dated[] }[], today: string): boolean =>
  lines.some((line) => {
    const open = openOf(line)
    return open !== undefined && standingOf(open, today) === 'out'
  })

type Told = { payee: string | null; paidOn: string; cents: number; quantity: number | null; document: string | null }

/** Something has been replaced: what is sent again as it was says at least why. */
export const isMended = (before: Told, after: Told): boolean =>
  (['payee', 'paidOn', 'cents', 'quantity', 'document'] as const).some((part) => before[part] !== after[part])
