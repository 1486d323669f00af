import 'server-only'
import { eq } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { officialsOf } from '../../../people/organisations/officials/reads'
import { organisations } from '../../../people/organisations/tables'
import type { Call } from '../../calls/input'
import type { ApplicantKind } from '../../forms/input'
import { answers } from '../tables'
import { type Known, prefilledAnswers } from './rules'

type Applicant = Resident<'grants'>
type Begun = { application: string; applicantKind: ApplicantKind; call: Call }

/** Writes what the portal knows already into a draft that has just been begun; returns the keys of what it wrote. */
export async function prefill(tx: Transaction, applicant: Applicant, { application, applicantKind, call }: Begun) {
  const { municipality, person, locale } = applicant
  const filled = prefilledAnswers(call.form, applicantKind, await knownOf(tx, applicant), locale)
  const rows = Object.entries(filled).map(([key, value]) => ({
    ...{ municipality, application, key, value },
    person: person.id,
  }))
  if (rows.length > 0) await tx.insert(answers).values(rows)
  return rows.map(({ key }) => key)
}

async function knownOf(tx: Transaction, { person, acting }: Applicant): Promise<Known> {
  if (!acting) return { name: person.name, organisation: null }
  const [[facts], officials] = await Promise.all([
    tx
      .select({ email: organisations.email, phone: organisations.phone, website: organisations.website })
      .from(organisations)
      .where(eq(organisations.id, acting.organisation)),
    officialsOf(tx, acting.organisation),
  ])
  const named = officials.map(({ name, role, email }) => ({ name, role, email }))
  return { name: person.name, organisation: facts ? { ...facts, officials: named } : null }
}
