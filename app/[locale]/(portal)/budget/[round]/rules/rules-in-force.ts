import type { RulesInForce } from '@/components/budget/round-rules'
import type { FrozenRules } from '@/db/budget/rounds/manifest/reads'
import type { Round } from '@/db/budget/rounds/reads'

/** The rules as they hold: from the frozen manifest once there is one, until then from the round's settings. */
export function rulesInForce(round: Round, frozen: FrozenRules | null): RulesInForce {
  if (frozen) {
    const { right, voting, ballot, rule, pots } = frozen.manifest
    return { right, voting: { from: new Date(voting.from), until: new Date(voting.until) }, ballot, rule, pots }
  }
  const { votingFrom: from, votingUntil: until, ballot, rule, pots } = round
  return { right: round, voting: { from, until }, ballot, rule, pots }
}
