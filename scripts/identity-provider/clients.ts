import { createHmac } from 'node:crypto'
import type { ClientMetadata } from 'oidc-provider'
import { municipalities, type Town } from '@/tenants'
import type { Locale } from '@/tenants/municipality'

export const highAssurance = 'http://ftn.ficora.fi/2017/loa3'

export const kinds = ['suomifi', 'staff'] as const
export type Kind = (typeof kinds)[number]

/** A client to each town and kind of person. Only names that end in .localhost are served: no real portal can be signed in to from here. */
export function clients(portalPort: number, portalSecret: string): ClientMetadata[] {
  return municipalities.flatMap((town) => kinds.map((kind) => client(town, kind, portalPort, portalSecret)))
}

/** Whose door a client id is: `jamsa-staff` is that of Jämsä's staff. */
export function doorOf(clientId: string): { town: Town; kind: Kind } | undefined {
  for (const town of municipalities) for (const kind of kinds) if (clientId === idOf(town, kind)) return { town, kind }
  return undefined
}

/** The portal computes the same secret: development needs no list of secrets beside PORTAL_SECRET. */
export function clientSecret(portalSecret: string, clientId: string) {
  return createHmac('sha256', portalSecret).update(`client:${clientId}`).digest('hex')
}

/** Where a town's pages are on this machine. */
export function originsOf(town: Town, portalPort: number) {
  return town.hostnames.filter((name) => name.endsWith('.localhost')).map((name) => `http://${name}:${portalPort}`)
}

function client(town: Town, kind: Kind, portalPort: number, portalSecret: string): ClientMetadata {
  const id = idOf(town, kind)
  const origins = originsOf(town, portalPort)
  return {
    client_id: id,
    client_secret: clientSecret(portalSecret, id),
    client_name: town.name.fi,
    redirect_uris: origins.map((origin) => `${origin}/api/auth/callback/${kind}`),
    post_logout_redirect_uris: origins.flatMap((origin) => landings(town.locales).map((path) => `${origin}${path}`)),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    default_acr_values: [highAssurance],
    backchannel_logout_uri: `http://127.0.0.1:${portalPort}/api/backchannel`,
    backchannel_logout_session_required: true,
  }
}

function idOf(town: Town, kind: Kind) {
  return `${town.id}-${kind}`
}

function landings(locales: readonly Locale[]) {
  return ['/', ...locales.map((locale) => `/${locale}`)]
}
