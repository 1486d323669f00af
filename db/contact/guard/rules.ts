import { acts } from './acts/rules'
import { claims } from './claims/rules'
import { identityCodesIn, type Span } from './codes/rules'
import { dangers } from './dangers/rules'
import { neighbours } from './neighbours/rules'
import { privacy } from './privacy/rules'
import { sentencesOf, type WordKind } from './signs/rules'

export type FindingKind = WordKind | 'identityCode'

/** What the page does: has the code removed, shows 112, or explains the right route and lets the sender go on all the same. */
export const outcomes = {
  emergency: 'call',
  identityCode: 'remove',
  reviewClaim: 'explain',
  appeal: 'explain',
  objection: 'explain',
  complaint: 'explain',
  informationRequest: 'explain',
  damageClaim: 'explain',
  healthData: 'explain',
  childData: 'explain',
  police: 'explain',
  wellbeing: 'explain',
  stateRoad: 'explain',
} as const satisfies Readonly<Record<FindingKind, 'call' | 'remove' | 'explain'>>

/** `spans` are the places to hide; only identity codes have any. */
export type Finding = { readonly kind: FindingKind; readonly spans: readonly Span[] }

const signs = [...dangers, ...acts, ...claims, ...privacy, ...neighbours]
const order = Object.keys(outcomes) as FindingKind[]

/**
 * What in a text belongs elsewhere, gravest first, in whichever of the three languages it is written. A sentence has to do the thing
 * and not just name it: a wrong warning annoys everyone. `keen` are the kinds that the topic expects, so that less is enough.
 */
export function findingsIn(text: string, keen: readonly FindingKind[] = []): Finding[] {
  const sentences = sentencesOf(text)
  const spans = identityCodesIn(text)
  const found = signs
    .filter((sign) => !sign.keen || keen.includes(sign.kind))
    .filter(({ all, none = [] }) =>
      sentences.some(
        (sentence) => all.every((sign) => sign.test(sentence)) && !none.some((sign) => sign.test(sentence)),
      ),
    )
    .map(({ kind }) => kind)
  return order
    .filter((kind) => (kind === 'identityCode' ? spans.length > 0 : found.includes(kind)))
    .map((kind) => ({ kind, spans: kind === 'identityCode' ? spans : [] }))
}

/** What a topic is expected to draw, so that less is enough to tell it; by the codes that towns begin with. */
const expected: Readonly<Record<string, readonly FindingKind[]>> = {
  kaavoitus: ['objection'],
  hallinto: ['informationRequest'],
  varhaiskasvatus: ['childData', 'healthData'],
  koulut: ['childData', 'healthData'],
}
export const expectedAt = (topic: string): readonly FindingKind[] => expected[topic] ?? []

/** Whether "send anyway" is offered: not while an identity code is in the text, and not to somebody who is to call 112. */
export const maySendAnyway = (findings: readonly Finding[]) =>
  findings.every(({ kind }) => outcomes[kind] === 'explain')
