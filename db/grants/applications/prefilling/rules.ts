import { gateKey } from '@/db/grants/calls/eligibility/questions/rules'
import type { Check } from '@/db/grants/calls/eligibility/rules'
import { faultOf } from '@/db/grants/forms/faults/rules'
import type { Answers, ApplicantKind, GrantForm } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'
import type { OfficialRole } from '@/db/people/organisations/input'
import type { Locale } from '@/tenants/municipality'

/** What the portal knows of whoever applies, and of whom they apply for. */
export type Known = {
  readonly name: string
  readonly organisation: {
    readonly email: string | null
    readonly phone: string | null
    readonly website: string | null
    readonly officials: readonly { readonly name: string; readonly role: OfficialRole; readonly email: string | null }[]
  } | null
  /** The rules of the call that the registers show to hold for them. */
  readonly holds: readonly Pick<Check, 'key' | 'passes'>[]
}

/**
 * Answers that need not be asked again, for the questions of the form that concern this applicant. A semantic key means the same in every call,
 * which is why a key alone tells what belongs there.
 */
export function prefilledAnswers(form: GrantForm, applicant: ApplicantKind, known: Known, locale: Locale): Answers {
  const facts = factsOf(known, locale)
  const filled = questionsOf(form).flatMap((question) => {
    const answer = facts[question.key]
    const { of } = question.when
    const isTheirs = of.length === 0 || of.includes(applicant)
    return answer !== undefined && isTheirs && faultOf(question, answer) === null ? [[question.key, answer]] : []
  })
  return Object.fromEntries(filled)
}

function factsOf({ name, organisation, holds }: Known, locale: Locale): Partial<Answers> {
  return {
    ...Object.fromEntries(holds.map(({ key, passes }) => [gateKey(key), passes === 'yes'])),
    contact_name: name,
    ...(organisation?.email && { contact_email: organisation.email }),
    ...(organisation?.phone && { contact_phone: organisation.phone }),
    ...(organisation?.website && { website: organisation.website }),
    ...(organisation && {
      officials: organisation.officials.map(({ role, email, ...official }) => ({
        ...official,
        role: roleNames[role][locale],
        ...(email && { email }),
      })),
    }),
  }
}

const roleNames: Record<OfficialRole, Record<Locale, string>> = {
  chair: { fi: 'Puheenjohtaja', sv: 'Ordförande', en: 'Chair' },
  contact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Contact person' },
  treasurer: { fi: 'Rahastonhoitaja', sv: 'Kassör', en: 'Treasurer' },
  auditor: { fi: 'Toiminnantarkastaja', sv: 'Verksamhetsgranskare', en: 'Auditor' },
  secretary: { fi: 'Sihteeri', sv: 'Sekreterare', en: 'Secretary' },
  deputy: { fi: 'Varapuheenjohtaja', sv: 'Vice ordförande', en: 'Deputy chair' },
  ceo: { fi: 'Toimitusjohtaja', sv: 'Verkställande direktör', en: 'Managing director' },
  producer: { fi: 'Tuottaja', sv: 'Producent', en: 'Producer' },
  responsible: { fi: 'Vastuuhenkilö', sv: 'Ansvarsperson', en: 'Responsible person' },
}
