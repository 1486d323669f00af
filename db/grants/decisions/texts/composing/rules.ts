import type { Localized } from '@/tenants/municipality'
import type { Call } from '../../../calls/input'
import type { ApplicantKind } from '../../../forms/input'
import { type Blocks, type DecisionBlock, decisionBlocks, type Outcome } from '../../input'
import { isOfRecovery, requiredBlocks } from '../../rules'
import { english } from '../english/rules'
import { finnish } from '../finnish/rules'
import type { ReadyTexts, TextKey, Token } from '../input'
import { swedish } from '../swedish/rules'

export const readyTexts: Localized<ReadyTexts> = { fi: finnish, sv: swedish, en: english }

type Composed = {
  outcome: Outcome
  reason: string | null
  payment: Call['payment']
  applicantKind: ApplicantKind
  /** By their own word the applicant sells on the market: what they get may be aid of minor importance, whatever they are. */
  trades?: boolean
  /** It is what came of a request for rectification, and goes on to the court. */
  toCourt?: boolean
}

/** Which text each part of a decision begins with; a part that is not there has none. */
export function keysFor({
  outcome,
  reason,
  payment,
  applicantKind,
  trades = false,
  toCourt = false,
}: Composed): Partial<Record<DecisionBlock, TextKey>> {
  const appeal = toCourt ? ('appeal.court' as const) : ('appeal' as const)
  if (isOfRecovery(outcome)) return { ...recoveryKeys(outcome), appeal }
  const gives = outcome === 'granted' || outcome === 'partly'
  const plain = ['subject', 'applicant', 'background', 'rules', 'information', 'delivery'] as const
  return {
    ...Object.fromEntries(plain.map((key) => [key, key])),
    appeal,
    decision: `decision.${outcome}`,
    ...(outcome === 'granted' && { reasons: 'reasons.granted' as const }),
    ...(outcome !== 'granted' && reason && { reasons: `reasons.${reason}` as TextKey }),
    ...(gives && { payment: paymentKey(payment), purpose: 'purpose', use: 'use', terms: 'terms' }),
    ...(gives && (applicantKind === 'company' || trades) && { deMinimis: 'deMinimis' as const }),
  }
}

/** Of paying back; why nothing is asked back is for staff to say. */
const recoveryKeys = (outcome: Outcome): Partial<Record<DecisionBlock, TextKey>> => ({
  ...{ subject: 'subject.recovery', applicant: 'applicant', background: 'background.recovery' },
  ...(outcome === 'recovered'
    ? { decision: 'decision.recovered', reasons: 'reasons.recovery', payment: 'payment.recovery' }
    : { decision: 'decision.spared' }),
  rules: 'rules.recovery',
  ...{ information: 'information', delivery: 'delivery' },
})

const paymentKey = (payment: Call['payment']): TextKey =>
  payment.kind === 'receipts' && payment.advancePercent > 0 ? 'payment.receiptsAdvance' : `payment.${payment.kind}`

/** A text with what is known of the application in the places of its tokens. A token in another one's words stays as it was written. */
export const filled = (text: string, facts: Readonly<Record<Token, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: Token) => facts[name] ?? whole).trim()

export function composed(
  ruling: Composed,
  textOf: (key: TextKey) => string,
  facts: Readonly<Record<Token, string>>,
): Blocks {
  const keys = keysFor(ruling)
  return Object.fromEntries(
    decisionBlocks.flatMap((block) => {
      const key = keys[block]
      return key ? [[block, filled(textOf(key), facts)]] : []
    }),
  )
}

/** Words after something else was decided: what staff have written themselves stays where its part does, the rest is composed anew. */
export function recomposed(now: Blocks, before: Blocks, after: Blocks, outcome: Outcome): Blocks {
  const kept = new Set([...requiredBlocks(outcome), ...Object.keys(after)] as DecisionBlock[])
  return Object.fromEntries(
    decisionBlocks.flatMap((block) => {
      const written = now[block]
      const own = written && !isSame(written, before[block]) && kept.has(block)
      const words = own ? written : after[block]
      return words === undefined ? [] : [[block, words]]
    }),
  )
}

/** White space is not a change: browsers and people send it otherwise than it was composed. */
const isSame = (one: string, other = '') => one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim()
