import 'server-only'
import { eq } from 'drizzle-orm'
import { municipalityById, type Town } from '@/tenants'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { officialsOf } from '../../../people/organisations/officials/reads'
import { organisations } from '../../../people/organisations/tables'
import type { Call } from '../../calls/input'
import { registerOf } from '../../eligibilities/registers/reads'
import { knownToHold } from '../../eligibilities/rules'
import type { Answers, ApplicantKind } from '../../forms/input'
import { answerEdits, answers } from '../tables'
import { type Known, prefilledAnswers } from './rules'

type Applicant = Resident<'grants'>
type Begun = { application: string; applicantKind: ApplicantKind; call: Call }

/** Writes what the portal knows already into a draft that has just been begun; returns the keys of what it wrote. */
export async function prefill(tx: Transaction, applicant: Applicant, { application, applicantKind, call }: Begun) {
  const known = await knownOf(tx, applicant, { call, applicantKind })
  return fillIn(tx, applicant, application, prefilledAnswers(call.form, applicantKind, known, applicant.locale))
}

/** Writes answers to what nobody has answered or emptied in a draft; returns the keys of what it wrote. */
export async function fillIn(tx: Transaction, applicant: Applicant, application: string, given: Answers) {
  const { municipality, person } = applicant
  const rows = Object.entries(given).map(([key, value]) => ({
    ...{ municipality, application, key, value },
    person: person.id,
  }))
  if (rows.length === 0) return []
  const kept = await tx.insert(answers).values(rows).onConflictDoNothing().returning({ key: answers.key })
  if (kept.length > 0)
    await tx
      .insert(answerEdits)
      .values(kept.map(({ key }) => ({ municipality, application, key, before: null, version: 0, person: person.id })))
  return kept.map(({ key }) => key)
}

type Asked = Pick<Begun, 'call' | 'applicantKind'>

async function knownOf(tx: Transaction, applicant: Applicant, asked: Asked): Promise<Known> {
  const { person, acting } = applicant
  const holds = await heldRules(tx, applicant, asked)
  if (!acting) return { name: person.name, organisation: null, holds }
  const [[facts], officials] = await Promise.all([
    tx
      .select({ email: organisations.email, phone: organisations.phone, website: organisations.website })
      .from(organisations)
      .where(eq(organisations.id, acting.organisation)),
    officialsOf(tx, acting.organisation),
  ])
  const named = officials.map(({ name, role, email }) => ({ name, role, email }))
  return { name: person.name, organisation: facts ? { ...facts, officials: named } : null, holds }
}

async function heldRules(tx: Transaction, { municipality, person, acting }: Applicant, { call, applicantKind }: Asked) {
  const register = await registerOf(tx, { organisation: acting?.organisation ?? null, person: person.id })
  return knownToHold(call, applicantKind, register, municipalityById(municipality) as Town)
}
