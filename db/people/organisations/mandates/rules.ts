import type { MandateSource } from '../input'
import { longestMandate } from './input'

/** What is looked at in a mandate; days are ISO dates on a Finnish calendar. */
export type MandateFacts = {
  readonly signing: 'alone' | 'jointly'
  readonly validFrom: string
  readonly validUntil: string
  readonly verifiedAt: Date | null
  readonly refusedAt: Date | null
  readonly revokedAt: Date | null
}

export type MandateState = 'waiting' | 'refused' | 'coming' | 'inForce' | 'over' | 'revoked'

export function mandateState(mandate: MandateFacts, today: string): MandateState {
  if (mandate.refusedAt) return 'refused'
  if (mandate.revokedAt) return 'revoked'
  if (!mandate.verifiedAt) return 'waiting'
  if (today < mandate.validFrom) return 'coming'
  return today > mandate.validUntil ? 'over' : 'inForce'
}

/** The mandate a person may use today: one to sign alone before one to sign with another; null when there is none. */
export function mandateInForce<M extends MandateFacts>(mandates: readonly M[], today: string): M | null {
  const held = mandates.filter((mandate) => mandateState(mandate, today) === 'inForce')
  return held.find(({ signing }) => signing === 'alone') ?? held[0] ?? null
}

type Signature = { readonly person: string; readonly signing: 'alone' | 'jointly' }

/** Whether these signatures bind the organisation: one who signs alone, or two different people who sign together. */
export function bindsTogether(signatures: readonly Signature[]): boolean {
  if (signatures.some(({ signing }) => signing === 'alone')) return true
  return new Set(signatures.map(({ person }) => person)).size >= 2
}

/** The last day a mandate that begins now may hold; what Suomi.fi tells holds for the day it was asked. */
export function latestEnd(source: MandateSource, from: string): string {
  if (source === 'suomifi') return from
  const end = new Date(`${from}T00:00:00Z`)
  end.setUTCDate(end.getUTCDate() + longestMandate - 1)
  return end.toISOString().slice(0, 10)
}

export const leastAge = 18
