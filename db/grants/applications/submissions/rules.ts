import { canonicalJson, sha256 } from '@/db/canonical/rules'
import { askedPapers, byRequirement, missingPapers, type Paper } from '@/db/grants/applications/papers/rules'
import type { Call } from '@/db/grants/calls/input'
import { budgetQuestion, budgetSums } from '@/db/grants/forms/budgets/rules'
import { type Fault, faultsOf } from '@/db/grants/forms/faults/rules'
import type { Answers, ApplicantKind } from '@/db/grants/forms/input'
import { appliedOf, asksSum, keptAnswers } from '@/db/grants/forms/rules'

export type Draft = {
  readonly call: Call
  readonly callVersion: string
  readonly applicant: ApplicantKind
  readonly answers: Answers
  readonly papers: readonly Paper[]
}

/** What is sent: answers to what is asked, and the papers, under one hash. The same words and papers give the same hash. */
export type Content = {
  readonly answers: Answers
  readonly papers: Readonly<Record<string, readonly string[]>>
  readonly sha256: string
}

export function contentOf({ call, callVersion, applicant, answers, papers }: Draft): Content {
  const kept = keptAnswers(call.form, { applicant, answers })
  const sorted = byRequirement(papers)
  return {
    answers: kept,
    papers: sorted,
    sha256: sha256(canonicalJson({ callVersion, answers: kept, papers: sorted })),
  }
}

export type Obstacles = {
  /** By question. */
  readonly faults: ReadonlyMap<string, Fault>
  /** Keys of papers that are wanted and neither there nor promised. */
  readonly papers: readonly string[]
}

/** What stands in the way of sending. `today` is an ISO date. */
export function obstaclesTo({ call, applicant, answers, papers }: Draft, today: string): Obstacles {
  const kept = keptAnswers(call.form, { applicant, answers })
  const faults = faultsOf(call.form, { applicant, answers: kept })
  const missing = missingPapers(askedPapers(call, applicant, kept), papers, today)
  return { faults, papers: missing.map(({ key }) => key) }
}

export const isReady = ({ faults, papers }: Obstacles) => faults.size === 0 && papers.length === 0

/** The figures of an application that lists and sums need. */
export function figuresOf({ form }: Call, answers: Answers) {
  const budget = budgetQuestion(form)
  const costs = budget && answers[budget.key] !== undefined ? budgetSums(budget, answers[budget.key]).eligible : null
  const purpose = answers.purpose
  return {
    appliedCents: asksSum(form) ? appliedOf(form, answers) : null,
    costsCents: costs,
    purpose: typeof purpose === 'string' ? purpose.slice(0, 700) : null,
  }
}
