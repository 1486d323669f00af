import type { Ballot, BallotForm, Choice } from '@/db/budget/ballots/input'

export type BallotOption = { readonly id: string; readonly costCents: number }

/** One pot of the frozen round. The voter's own limits come from here, never from what a browser sent. */
export type BallotPot = {
  readonly key: string
  readonly wholeTown: boolean
  readonly potCents: number
  readonly options: readonly BallotOption[]
}

export type BallotManifest = { readonly form: BallotForm; readonly pots: readonly BallotPot[] }

/** A message key with its numbers. `pot` is absent when the ballot as a whole is at fault. */
export type BallotProblem = {
  readonly pot?: string
  readonly code:
    | 'blank'
    | 'unknown-area'
    | 'unknown-pot'
    | 'other-area'
    | 'wrong-shape'
    | 'unknown-option'
    | 'duplicate'
    | 'too-few'
    | 'too-many'
    | 'over-budget'
    | 'points-too-low'
    | 'points-too-high'
    | 'too-many-points'
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * Everything wrong with a ballot; empty when it may be cast. The same for the browser, the server, paper and the opening of
 * envelopes. A pot may be left blank while another is not; a ballot blank in all needs the round's permission.
 */
export function ballotProblems({ form, pots }: BallotManifest, { area, choices }: Ballot): BallotProblem[] {
  const problems: BallotProblem[] = []
  if (area !== null && !pots.some(({ key, wholeTown }) => key === area && !wholeTown)) {
    problems.push({ code: 'unknown-area', values: { area } })
  }
  const entries = Object.entries(choices)
  for (const [key, choice] of entries) {
    const pot = pots.find((candidate) => candidate.key === key)
    if (!pot) problems.push({ code: 'unknown-pot', pot: key, values: {} })
    else if (!pot.wholeTown && key !== area)
      problems.push({ code: 'other-area', pot: key, values: { area: area ?? '' } })
    else problems.push(...choiceProblems(form, pot, choice))
  }
  if (!form.blank && entries.every(([, choice]) => isBlank(choice))) problems.push({ code: 'blank', values: {} })
  return problems
}

/** The same for one pot. */
export function choiceProblems(form: BallotForm, pot: BallotPot, choice: Choice): BallotProblem[] {
  const problem = (code: BallotProblem['code'], values: BallotProblem['values'] = {}): BallotProblem => ({
    pot: pot.key,
    code,
    values,
  })
  if (isBlank(choice)) return []
  if (givesPoints(form) === Array.isArray(choice)) return [problem('wrong-shape')]
  const ids = chosen(choice)
  const known = new Map(pot.options.map(({ id, costCents }) => [id, costCents]))
  const unknown = ids.filter((id) => !known.has(id)).map((id) => problem('unknown-option', { option: id }))
  const twice = ids.filter((id, place) => ids.indexOf(id) < place).map((id) => problem('duplicate', { option: id }))
  const limits = Array.isArray(choice) ? lengthProblems(form, ids.length) : pointProblems(form, choice)
  const cost = ids.reduce((sum, id) => sum + (known.get(id) ?? 0), 0)
  const most = form.type === 'knapsack' ? (form.maxSumCents ?? pot.potCents) : Number.POSITIVE_INFINITY
  const over = cost > most ? [problem('over-budget', { cents: cost, maxCents: most, overCents: cost - most })] : []
  return [...unknown, ...twice, ...limits.map(({ code, values }) => problem(code, values)), ...over]
}

export const isBlank = (choice: Choice) => chosen(choice).length === 0

/** Whether the voter gives points, so that a choice maps ids to them. */
export const givesPoints = ({ type }: BallotForm) => type === 'cumulative' || type === 'scoring'

/** The ids a choice names, best first where order counts; an option with no points is not named. */
export function chosen(choice: Choice): string[] {
  if (Array.isArray(choice)) return choice
  return Object.entries(choice).flatMap(([id, points]) => (points === 0 ? [] : [id]))
}

/**
 * What the choice gives each option in the count: 1 where chosen, k, k-1, ..., 1 down a ranking of up to k, or the points.
 * An option named twice counts once. Options given nothing are absent.
 */
export function utilitiesOf(
  form: BallotForm,
  options: readonly { readonly id: string }[],
  choice: Choice,
): [string, number][] {
  if (form.type === 'scoring') {
    const defaults = options.map(({ id }): [string, number] => [id, form.defaultPoints])
    return named({ ...Object.fromEntries(defaults), ...(Array.isArray(choice) ? {} : choice) })
  }
  if (!Array.isArray(choice)) return named(choice)
  const ids = [...new Set(choice)]
  return ids.map((id, place) => [id, form.type === 'ordinal' ? form.max - place : 1])
}

const named = (points: Readonly<Record<string, number>>) => Object.entries(points).filter(([, given]) => given !== 0)

type Fault = Pick<BallotProblem, 'code' | 'values'>

function lengthProblems(form: BallotForm, count: number): Fault[] {
  const { min, max } = lengthLimits(form)
  if (count < min) return [{ code: 'too-few', values: { count, min, missing: min - count } }]
  if (max !== null && count > max) return [{ code: 'too-many', values: { count, max, over: count - max } }]
  return []
}

/** How many options a choice names at least, once it names any, and at most. */
export function lengthLimits(form: BallotForm): { min: number; max: number | null } {
  if (form.type === 'approval' || form.type === 'ordinal') return { min: form.min, max: form.max }
  if (form.type === 'knapsack') return { min: form.min, max: null }
  return { min: 1, max: form.type === 'choose-1' ? 1 : null }
}

function pointProblems(form: BallotForm, choice: Readonly<Record<string, number>>): Fault[] {
  if (form.type !== 'cumulative' && form.type !== 'scoring') return []
  const given = Object.entries(choice)
  const low = given.filter(([, points]) => points < form.minPoints)
  const high = given.filter(([, points]) => form.maxPoints !== null && points > form.maxPoints)
  const sum = given.reduce((total, [, points]) => total + points, 0)
  const most = form.type === 'cumulative' ? form.sum : Number.POSITIVE_INFINITY
  return [
    ...low.map(
      ([option, points]): Fault => ({ code: 'points-too-low', values: { option, points, min: form.minPoints } }),
    ),
    ...high.map(
      ([option, points]): Fault => ({ code: 'points-too-high', values: { option, points, max: form.maxPoints ?? 0 } }),
    ),
    ...(sum > most ? [{ code: 'too-many-points', values: { sum, max: most, over: sum - most } } satisfies Fault] : []),
  ]
}
