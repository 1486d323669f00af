import { canonicalJson, sha256 } from '@/db/canonical/rules'
import type { Call } from '@/db/grants/calls/input'
import { type Fault, faultsOf } from '@/db/grants/forms/faults/rules'
import type { Answers, ApplicantKind, GrantForm } from '@/db/grants/forms/input'
import { keptAnswers } from '@/db/grants/forms/rules'

/** The call as a report sees it: its questions are those of the report, and no paper is asked for by name. */
export function reportCallOf(call: Call): Call {
  return { ...call, form: call.report?.form ?? { sections: [] }, attachments: [] }
}

export type Draft = { form: GrantForm; applicant: ApplicantKind; answers: Answers; papers: readonly string[] }

/** What is sent: answers to what is asked, and the papers, under one hash. The same words and papers give the same hash. */
export type Content = { answers: Answers; papers: readonly string[]; sha256: string }

export function contentOf({ form, applicant, answers, papers }: Draft): Content {
  const kept = keptAnswers(form, { applicant, answers })
  const sorted = papers.toSorted()
  return { answers: kept, papers: sorted, sha256: sha256(canonicalJson({ answers: kept, papers: sorted })) }
}

/** What stands in the way of sending, by question. */
export function faultsIn({ form, applicant, answers }: Draft): ReadonlyMap<string, Fault> {
  return faultsOf(form, { applicant, answers: keptAnswers(form, { applicant, answers }) })
}
