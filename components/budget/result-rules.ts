import type { Rule } from '@/db/budget/tally/input'

export type RuleKey = Rule['method'] | 'equal-shares-cardinality'

/** The name of a rule for people: a key of `results.rule` and `results.ruleText`. */
export function ruleKey({ method, utility }: Pick<Rule, 'method' | 'utility'>): RuleKey {
  return method === 'equal-shares' && utility === 'cardinality' ? 'equal-shares-cardinality' : method
}
