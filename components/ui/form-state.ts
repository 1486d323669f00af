import type { z } from 'zod'

/** A fault in words to come: a key of the namespace `problems` and the numbers its sentence needs. */
export type Problem = { key: string; values?: Record<string, string | number> }
export type Problems = Partial<Record<string, Problem>>
export type Typed = Record<string, string | string[]>

/** What became of a form: as it was typed, field faults, or the rule that said no. */
export type FormState = {
  values: Typed
  problems: Problems
  refusal?: Problem
  /** The write was done. */
  done?: boolean
  /** The page to load next. */
  goTo?: string
  /** Counts answers, so that the error summary takes focus once for each. */
  answer: number
}

export const untouched: FormState = { values: {}, problems: {}, answer: 0 }

/** What a form sent, as text: one field one string, several of a name a list. Next's own fields and files are left out. */
export function typedValues(form: FormData): Typed {
  const typed: Typed = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    if (values.length) typed[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return typed
}

type Nested = { [name: string]: string | string[] | Nested | Nested[] }

/** Field names with dots as the objects and lists a schema expects: `name.fi`, `pots.0.euros`. */
export function nested(typed: Typed): Nested {
  const tree: Nested = {}
  for (const [name, value] of Object.entries(typed)) {
    const path = name.split('.')
    if (path.some((part) => part === '__proto__' || part === 'constructor')) continue
    const last = path.pop() ?? ''
    let branch = tree
    for (const part of path) branch = branchAt(branch, part)
    branch[last] = value
  }
  return listed(tree) as Nested
}

/** The branch of this name, made if it is not there; a value sent under the same name gives way to it. */
function branchAt(tree: Nested, name: string): Nested {
  const found = tree[name]
  if (found && typeof found === 'object' && !Array.isArray(found)) return found
  const made: Nested = {}
  tree[name] = made
  return made
}

function listed(branch: Nested[string]): Nested[string] {
  if (typeof branch === 'string' || Array.isArray(branch)) return branch
  const entries = Object.entries(branch).map(([name, value]) => [name, listed(value)] as const)
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
  return isList
    ? (entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value) as Nested[])
    : Object.fromEntries(entries)
}

/** The first fault of each field. A schema's own message, where it has one, is a key of `problems`. */
export function problemsOf(error: z.ZodError): Problems {
  const problems: Problems = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    problems[field] ??= problemOf(issue)
  }
  return problems
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const own = /^[a-z][A-Za-z]*(\.[A-Za-z]+)*$/.test(issue.message) ? issue.message : undefined
  if (issue.code === 'too_small') {
    const minimum = Number(issue.minimum)
    if (issue.origin === 'string')
      return minimum <= 1 ? { key: own ?? 'required' } : { key: own ?? 'tooShort', values: { minimum } }
    return { key: own ?? 'tooSmall', values: { minimum } }
  }
  if (issue.code === 'too_big') {
    return {
      key: own ?? (issue.origin === 'string' ? 'tooLong' : 'tooBig'),
      values: { maximum: Number(issue.maximum) },
    }
  }
  if (own) return issue.code === 'custom' && issue.params ? { key: own, values: issue.params } : { key: own }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')
    return { key: 'required' }
  if (issue.code === 'invalid_format') return { key: issue.format === 'email' ? 'email' : 'format' }
  return { key: 'wrong' }
}
