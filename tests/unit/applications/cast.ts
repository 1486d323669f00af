import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import { vouch } from '@/db/actors'
import { beginApplication, saveAnswers } from '@/db/grants/applications/drafts/writes'
import { findMyApplication } from '@/db/grants/applications/reads'
import type { Call } from '@/db/grants/calls/input'
import { createCall, publishCall } from '@/db/grants/calls/writes'
import type { Answers } from '@/db/grants/forms/input'
import { notTiedTo } from '@/db/grants/ties/owners/reads'
import type { MemberRole } from '@/db/people/organisations/input'
import { askMandate, decideMandate } from '@/db/people/organisations/mandates/writes'
import { mandates } from '@/db/people/organisations/tables'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { applying, withDuty } from '@/tests/people'
import { aCall, fi } from '../calls/call'

export type Applicant = Resident<'grants'>

const hours = (number: number) => new Date(Date.now() + number * 3_600_000).toISOString()

/** A call that is open now for everybody, with one paper that must come. */
export const openCall = (changes: Partial<Call> = {}): Call =>
  aCall({
    opensAt: hours(-24),
    closesAt: hours(24),
    eligibility: { ...aCall().eligibility, kinds: ['association', 'group', 'person'] },
    ...changes,
  })

export const withPlan: Partial<Call> = {
  attachments: [
    {
      ...{ key: 'plan', name: fi('Suunnitelma'), hint: {}, need: 'always', later: true, yearly: false },
      when: { of: [], fromCents: null, belowCents: null, after: null },
    },
  ],
}

/** Publishes a call as Jämsä's lead does. */
export async function published(slug: string, call: Call = openCall()): Promise<string> {
  const lead = await withDuty(staff.sanna, 'lead')
  await createCall(lead, slug, call)
  await publishCall(lead, { slug, version: 1 }, null)
  return slug
}

/** Moves the closing of a call behind us, as time would. */
export async function closed(sql: import('postgres').Sql, slug: string) {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update calls set closes_at = now() - interval '1 second' where slug = ${slug}`
  await sql`update call_versions v set content = jsonb_set(v.content, '{closesAt}', to_jsonb(to_char(now() at time zone 'UTC' - interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
    from calls c where c.id = v.call and c.slug = ${slug}`
}

export const atGrants = (resident: Resident): Applicant =>
  vouch<Applicant>({ ...applying(resident as Resident<'budget'>), acting: resident.acting })

export const complete: Answers = { applied: 60_000, trades: false, purpose: 'Konsertti kirjastossa' }

/** Begins an application and answers it, unless told otherwise whole. */
export async function drafted(applicant: Applicant, call: string, answers: Answers = complete): Promise<string> {
  const id = await beginApplication(applicant, { call, beginning: randomUUID() })
  await answered(applicant, id, answers)
  return id
}

export function answered(applicant: Applicant, id: string, answers: Answers, seen = 0) {
  const changes = Object.entries(answers).map(([key, value]) => ({ key, value, seen }))
  return saveAnswers(applicant, id, changes)
}

/** What the review page has shown. */
export async function seen(applicant: Applicant, id: string): Promise<string> {
  return (await findMyApplication(applicant, id)).content.sha256
}

export const submitting = async (applicant: Applicant, application: string) => ({
  ...{ application, sure: 'on' as const },
  seen: await seen(applicant, application),
})

/** A mandate of paper that the desk has granted until tomorrow year. */
export async function mandated(member: Resident, organisation: string, signing: 'alone' | 'jointly', role: MemberRole) {
  const preparer: GrantOfficer<'prepare'> = await withDuty(staff.sanna, 'prepare')
  const actor = vouch<Resident>({ ...member, acting: { organisation, name: 'x', role } })
  await askMandate(actor, { organisation, source: 'paper', signing, grounds: 'Pöytäkirja' })
  const waiting = await inTown(actor, (tx) =>
    tx.select({ id: mandates.id }).from(mandates).where(eq(mandates.person, member.person.id)),
  )
  const mandate = waiting.at(-1)?.id ?? ''
  const validUntil = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10)
  await decideMandate(preparer, { mandate, outcome: 'grant', validUntil, reason: null }, notTiedTo)
  return { actor: atGrants(actor), mandate }
}
