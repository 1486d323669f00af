import 'server-only'
import { createHmac, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { environment } from '@/db/env'
import { businessIdOf } from '@/db/people/organisations/rules'
import { Refusal } from '@/db/refusal'
import type { Town } from '@/tenants'
import type { Locale } from '@/tenants/municipality'

/** Suomi.fi e-Authorizations as a town has agreed on it. */
export type Register = {
  readonly url: string
  readonly clientId: string
  /** Signs every request. */
  readonly apiKey: string
  /** Proves who asks for a token. */
  readonly password: string
}

/** A page does not wait longer for one answer. */
const patience = 5_000

/** What is asked of the register: its own words and those of the step, never the address, which holds an identity code. */
type Asked = { readonly path: string; readonly token?: string; readonly form?: Readonly<Record<string, string>> }

const registered = z.object({ sessionId: z.string().min(1).max(500), userId: z.string().min(1).max(500) })
const granted = z.object({ access_token: z.string().min(1).max(4000) })
const organisationRoles = z
  .array(z.object({ identifier: z.string().max(20), name: z.string().max(300), roles: z.array(z.string()).max(100) }))
  .max(50)
export type OrganisationRoles = z.output<typeof organisationRoles>[number]

/** Tells the register who is going to choose whom they act for. Refuses: authorizations.away, authorizations.over. */
export async function register(at: Register, hetu: string) {
  const path = `/service/ypa/user/register/${at.clientId}/${encodeURIComponent(hetu)}?requestId=${randomUUID()}`
  return answerOf(at, { path }, registered)
}

type Choosing = { readonly user: string; readonly state: string; readonly redirectUri: string; readonly locale: Locale }

/** The page of the register on which a person chooses an organisation. */
export function choiceAddress({ url, clientId }: Register, { user, state, redirectUri, locale }: Choosing): string {
  const page = new URL(`${url}/oauth/authorize`)
  const said = { client_id: clientId, response_type: 'code', redirect_uri: redirectUri, user, state, lang: locale }
  for (const [name, value] of Object.entries(said)) page.searchParams.set(name, value)
  return page.href
}

/** What a choice is exchanged for. Refuses: authorizations.away, authorizations.over. */
export async function tokenFor(at: Register, code: string, redirectUri: string): Promise<string> {
  const form = { grant_type: 'authorization_code', redirect_uri: redirectUri, code }
  return (await answerOf(at, { path: '/oauth/token', form }, granted)).access_token
}

/** The organisation that was chosen, with what the person may do for it. Refuses: authorizations.away, authorizations.over. */
export async function rolesIn(at: Register, session: string, token: string): Promise<OrganisationRoles[]> {
  const path = `/service/ypa/api/organizationRoles/${encodeURIComponent(session)}?requestId=${randomUUID()}`
  return answerOf(at, { path, token }, organisationRoles)
}

/** Roles by which one applies for grants alone: the mandate for it, the chair of an association, and whoever signs for it alone. */
const enough = ['http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen', 'PJ', 'J']

/** Whether the register says of this very organisation that the person may apply in its name. */
export function mayApply(told: readonly OrganisationRoles[], businessId: string): 'yes' | 'otherChosen' | 'notEnough' {
  const chosen = told.find(({ identifier }) => businessIdOf(identifier) === businessId)
  if (!chosen) return 'otherChosen'
  return chosen.roles.some((role) => enough.includes(role)) ? 'yes' : 'notEnough'
}

/** 401 tells that the register’s session is over, and one begins anew; every other fault, an answer of another shape too, that it cannot be asked now. */
async function answerOf<Told>(at: Register, asked: Asked, shape: z.ZodType<Told>): Promise<Told> {
  const response = await fetch(`${at.url}${asked.path}`, {
    method: asked.form ? 'POST' : 'GET',
    headers: headersOf(at, asked),
    body: asked.form ? new URLSearchParams(asked.form) : null,
    signal: AbortSignal.timeout(patience),
    redirect: 'error',
    // What a fetch throws may quote the address.
  }).catch(() => null)
  if (response?.status === 401) throw new Refusal('authorizations.over')
  const told = shape.safeParse(response?.ok ? await response.json().catch(() => null) : null)
  if (!told.success) throw new Refusal('authorizations.away')
  return told.data
}

function headersOf(at: Register, { path, token, form }: Asked): Record<string, string> {
  if (form) {
    const basic = Buffer.from(`${at.clientId}:${at.password}`).toString('base64')
    return { Accept: 'application/json', Authorization: `Basic ${basic}` }
  }
  return {
    Accept: 'application/json',
    'X-AsiointivaltuudetAuthorization': signatureOf(at, path, new Date().toISOString()),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  }
}

/** Client, moment, and both with the path under the client's key: the register takes it within five minutes. */
export function signatureOf({ clientId, apiKey }: Register, path: string, at: string): string {
  return `${clientId} ${at} ${createHmac('sha256', apiKey).update(`${path} ${at}`).digest('base64')}`
}

/** The register as a town may ask it; null where it may not. In development its secrets come from PORTAL_SECRET, as the stand-in's do. */
export function registerOf({ id, authorizations }: Town): Register | null {
  const { AUTHORIZATIONS_URL: url, PORTAL_SECRET } = environment()
  if (!url || !authorizations) return null
  const secret = (name: 'KEY' | 'PASSWORD') =>
    process.env[`AUTHORIZATIONS_${name}_${id.toUpperCase()}`] ??
    createHmac('sha256', PORTAL_SECRET).update(`authorizations:${name}:${authorizations.clientId}`).digest('hex')
  return { url, clientId: authorizations.clientId, apiKey: secret('KEY'), password: secret('PASSWORD') }
}
