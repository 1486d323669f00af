import { z } from 'zod'
import type { Report } from '@/db/budget/pabulib/cells/rules'
import { readWhole } from '@/db/budget/pabulib/numbers/rules'
import type { Sections } from '@/db/budget/pabulib/sections/rules'
import { type Rule, ruleInput } from '@/db/budget/tally/input'
import { canonicalJson } from '@/db/canonical/rules'

/** How a file was counted: the rule, and the seed of its lot. */
export type Counting = { readonly rule: Rule; readonly seed: string }

const stated = ruleInput.extend({ seed: z.string() })
const marker = 'Counted by '

/**
 * From META: a rule this program wrote into the comment word for word, otherwise what the value of `rule` is known to mean.
 * Where the name leaves a choice open: cost utilities and add1 until overspend, which agree with every official result known.
 */
export function countingFromMeta({ meta }: Pick<Sections, 'meta'>, report: Report): Counting {
  const written = statedRule(meta.get('comment')?.text ?? '')
  if (written) return written
  const name = meta.get('rule')
  const named = ruleFromName(name?.text ?? '')
  const place = name ?? { line: 1, column: 1 }
  if (!named) report('remark', place, `the rule "${name?.text ?? ''}" is not known here; counted as greedy`)
  const threshold = readWhole(meta.get('min_project_score_threshold'), 'min_project_score_threshold', report) ?? null
  return { rule: ruleInput.parse({ ...(named ?? { method: 'greedy' }), threshold }), seed: '' }
}

/** What a Pabulib rule name says, e.g. `greedy-no-skip`, `equalshares/add1-comparison`; undefined when it says nothing known. */
export function ruleFromName(name: string): (Pick<Rule, 'method'> & Partial<Rule>) | undefined {
  const words = name
    .toLowerCase()
    .replaceAll(/equal[ -_]?shares|\bmes\b/g, 'equalshares')
    .split(/[/ _-]+/)
  const says = (word: string) => words.includes(word)
  if (says('phragmen')) return { method: 'phragmen', phragmen: says('drop') ? 'drop' : 'stop' }
  if (says('equalshares')) {
    return {
      method: 'equal-shares',
      utility: says('cardinality') ? 'cardinality' : 'cost',
      completion: says('add1u') ? 'add1u' : says('add1') ? 'add1' : says('greedy') ? 'greedy' : 'none',
      stop: says('exhaustive') ? 'exhaustive' : 'until-overspend',
      firstShare: says('integral') ? 'integral' : 'exact',
      comparison: says('comparison') ? 'number' : null,
    }
  }
  if (['greedy-custom', 'greedy-reserve'].includes(words.join('-'))) return { method: 'greedy-reserve' }
  if (!['greedy', 'greedy-threshold', 'greedy-exclusive', 'greedy-no-skip'].includes(words.join('-'))) return undefined
  return { method: says('skip') ? 'greedy-no-skip' : 'greedy' }
}

/** The lines of META for a rule: the nearest name others know, and the whole rule in the comment. */
export function metaFromCounting({ rule, seed }: Counting): [string, string | number][] {
  const comment = `#1: ${marker}${canonicalJson({ ...rule, seed })}`
  const threshold: [string, number][] = rule.threshold === null ? [] : [['min_project_score_threshold', rule.threshold]]
  return [['rule', nameOf(rule)], ...threshold, ['comment', comment]]
}

/** The name Pabulib readers know, or the nearest descriptive one. */
export function nameOf({ method, threshold, exclusive, utility, completion, firstShare, comparison, phragmen }: Rule) {
  if (method === 'phragmen') return phragmen === 'drop' ? 'phragmen-drop' : 'phragmen'
  if (method === 'greedy-no-skip') return method
  if (method === 'greedy-reserve') return 'greedy-custom'
  if (method === 'greedy')
    return exclusive.length > 0 ? 'greedy-exclusive' : threshold === null ? 'greedy' : 'greedy-threshold'
  const steps = [
    'equalshares',
    utility === 'cardinality' && 'cardinality',
    completion !== 'none' && completion,
    firstShare === 'integral' && 'integral',
  ]
  return `${steps.filter(Boolean).join('/')}${comparison === null ? '' : '-comparison'}`
}

/** The rule as `metaFromCounting` wrote it; anything else in a comment is prose. */
function statedRule(comment: string): Counting | undefined {
  const json = comment.slice(comment.indexOf(marker) + marker.length)
  if (!comment.includes(marker)) return undefined
  const { data } = stated.safeParse(parse(json.slice(0, json.lastIndexOf('}') + 1)))
  if (!data) return undefined
  const { seed, ...rule } = data
  return { rule, seed }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
