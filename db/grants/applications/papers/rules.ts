import type { Call } from '@/db/grants/calls/input'
import type { Answers, ApplicantKind } from '@/db/grants/forms/input'
import { appliedOf, holds, keptAnswers } from '@/db/grants/forms/rules'
import type { PassportKind } from '@/db/grants/passports/input'

export type Requirement = Call['attachments'][number]
export type Paper = {
  readonly requirement: string
  readonly document: string | null
  readonly promisedBy: string | null
  readonly inAnother: boolean
}

/** The papers this applicant is asked for, in the call's order. */
export function askedPapers({ attachments, form }: Call, applicant: ApplicantKind, answers: Answers): Requirement[] {
  const kept = keptAnswers(form, { applicant, answers })
  const facts = { applicant, appliedCents: appliedOf(form, kept), answers: kept }
  return attachments.filter(({ when }) => holds(when, facts))
}

/**
 * What still stands in the way of sending: a paper that is always wanted and neither brought, promised nor found in another. `today` and the
 * promise are ISO dates.
 */
export function missingPapers(asked: readonly Requirement[], papers: readonly Paper[], today: string): Requirement[] {
  return asked.filter(({ key, need, later }) => {
    if (need !== 'always') return false
    return !papers.some((paper) => {
      if (paper.requirement !== key) return false
      if (paper.document !== null || paper.inAnother) return true
      return later && paper.promisedBy !== null && paper.promisedBy >= today
    })
  })
}

/** The documents of each requirement, in an order of their own: how they came makes no difference. */
export function byRequirement(papers: readonly Paper[]): Record<string, string[]> {
  const sorted: Record<string, string[]> = {}
  for (const { requirement, document } of papers) {
    if (document === null) continue
    sorted[requirement] = [...(sorted[requirement] ?? []), document].sort()
  }
  return sorted
}

/** A paper as lists show it. */
export type AskedPaper = {
  readonly id: string
  readonly requirement: string
  readonly promisedBy: string | null
  readonly inAnother: boolean
  readonly document: { readonly id: string; readonly name: string } | null
  /** It came from the papers that the organisation keeps. */
  readonly passport?: { readonly kind: PassportKind; readonly year: number; readonly savedAt: Date } | null
}
