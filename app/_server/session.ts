import 'server-only'
import { createHash } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { hasLocale } from 'next-intl'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { pathOf } from '@/app/_messages/paths'
import { routing } from '@/app/_messages/routing'
import {
  type Acting,
  type Administrator,
  type ApiClient,
  type Counter,
  type Employee,
  type GrantDuty,
  type GrantOfficer,
  type Job,
  type Officer,
  type Resident,
  type StaffMember,
  type Visitor,
  vouch,
} from '@/db/actors'
import { findClient } from '@/db/contact/open311/clients/reads'
import { findDuties } from '@/db/grants/duties/reads'
import { findHolder, findSession } from '@/db/people/sessions/reads'
import { keepAlive } from '@/db/people/sessions/writes'
import { municipalityAt, type Town } from '@/tenants'
import type { Locale, Service } from '@/tenants/municipality'

export const sessionCookie = '__Host-sess'

/** The town of the hostname this request came to. Unknown hostnames are nobody's: 404. */
export const town = cache(async (): Promise<Town> => {
  return municipalityAt((await headers()).get('host')) ?? notFound()
})

/** The language of the page, of the town's own when the path names one the town does not speak. */
async function language({ locales }: Town): Promise<Locale> {
  const asked = await getLocale().catch(() => locales[0])
  return hasLocale(routing.locales, asked) && locales.includes(asked) ? asked : locales[0]
}

/** Anybody, at a counter this town keeps. */
export const visitor = cache(async <S extends Counter>(service: S): Promise<Visitor<S>> => {
  const here = await town()
  if (service !== 'portal' && !here.services.includes(service)) notFound()
  return vouch<Visitor<S>>({ municipality: here.id, service, locale: await language(here) })
})

export function tokenHash(token: string) {
  return createHash('sha256').update(token).digest()
}

/** Who is signed in on this hostname, if anybody. */
export const whoIsHere = cache(async () => {
  const token = (await cookies()).get(sessionCookie)?.value
  if (!token) return null
  const asker = await visitor('portal')
  const session = await findSession(asker, tokenHash(token))
  if (session?.person && session.fading) await keepAlive(asker, session.id)
  return session
})

/** Whose session the cookie of this browser belongs to, also when its time has run out. */
export async function lastHolder(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie)?.value
  return token ? findHolder(await visitor('portal'), tokenHash(token)) : null
}

/** A signed-in resident, or null: for pages that show more to those who have signed in. */
export async function residentIfAny<S extends Counter>(service: S): Promise<Resident<S> | null> {
  const [asker, session] = await Promise.all([visitor(service), whoIsHere()])
  return session?.person
    ? vouch<Resident<S>>({ ...asker, person: session.person, acting: actingAt(service, session.acting) })
    : null
}

/** One tells, has ideas and votes as oneself; for others one applies, and looks after their papers. */
const actingAt = (counter: Counter, acting: Acting | null) =>
  counter === 'grants' || counter === 'portal' ? acting : null

/** A signed-in resident; others are led to the sign-in and back to this page. */
export async function resident<S extends Counter>(service: S): Promise<Resident<S>> {
  return (await residentIfAny(service)) ?? leadToSignIn()
}

/** A resident who has identified within these minutes; others identify again and come back to this page. */
export async function freshResident<S extends Counter>(service: S, minutes = 15): Promise<Resident<S>> {
  const [me, session] = await Promise.all([resident(service), whoIsHere()])
  return session && session.minutes < minutes ? me : leadToSignIn()
}

async function leadToSignIn(): Promise<never> {
  const next = (await headers()).get('x-path') ?? '/'
  return redirect(pathOf((await getLocale()) as Locale, '/sign-in', undefined, { next }))
}

/** A staff member who holds the desk of this service; others get 403. */
export async function officer<S extends Service>(service: S): Promise<Officer<S>> {
  const [asker, member] = await Promise.all([visitor(service), staffMember()])
  if (!member.desks.includes(service)) forbidden()
  return vouch<Officer<S>>({ ...asker, staff: member, desk: service })
}

/** What whoever asks may do at the grants desk. */
export const grantDutiesHere = cache(async () => findDuties(await officer('grants')))

/** A member of the grants desk who has one of these duties there, the first they have; others get 403. */
export async function grantOfficer<D extends GrantDuty>(...wanted: readonly D[]): Promise<GrantOfficer<D>> {
  const [asker, held] = await Promise.all([officer('grants'), grantDutiesHere()])
  const duty = wanted.find((one) => held.some((has) => has.duty === one)) ?? forbidden()
  const limitCents = held.find((has) => has.duty === 'decide')?.limitCents ?? null
  return vouch<GrantOfficer<D>>({ ...asker, duty, duties: held.map((has) => has.duty), limitCents })
}

/** Whoever gives duties at the grants desk: its leader, or the town's administrator. */
export async function dutyKeeper(): Promise<GrantOfficer<'lead'> | Administrator> {
  const [{ desks }] = await Promise.all([staffMember(), visitor('grants')])
  return desks.includes('administrator') ? administrator() : grantOfficer('lead')
}

export async function administrator(): Promise<Administrator> {
  const [asker, member] = await Promise.all([visitor('portal'), staffMember()])
  if (!member.desks.includes('administrator')) forbidden()
  return vouch<Administrator>({ ...asker, staff: member, desk: 'administrator' })
}

/** Anybody who works for the town, as an actor. */
export async function employee(): Promise<Employee> {
  const [asker, member] = await Promise.all([visitor('portal'), staffMember()])
  return vouch<Employee>({ ...asker, staff: member })
}

/** Anybody who works for the town, whatever their desks. */
export async function staffMember(): Promise<StaffMember> {
  const session = (await whoIsHere()) ?? (await leadToSignIn())
  return session.staff ?? forbidden()
}

/** Another system, known by its key; null when the key opens nothing in this town. */
export async function apiClient(key: string): Promise<ApiClient | null> {
  const asker = await visitor('contact')
  const client = await findClient(asker, key)
  return client && vouch<ApiClient>({ ...asker, client })
}

/** The town itself, told by the identity provider to end a session; no browser is asking. */
export function jobOf({ id, locales }: Town, job: string): Job<'portal'> {
  return vouch<Job<'portal'>>({ municipality: id, service: 'portal', locale: locales[0], job })
}
