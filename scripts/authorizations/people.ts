import { createHmac } from 'node:crypto'
import { municipalities, type Town } from '@/tenants'
import { grantSeeds } from '@/tenants/seeds'

/** What the register can say of a person and an organisation: enough to apply for grants, and one that is not. */
export const roles = {
  mandate: 'http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen',
  chair: 'PJ',
  soleSignatory: 'J',
  invoices: 'http://valtuusrekisteri.suomi.fi/laskutus',
} as const
export type Role = keyof typeof roles

export const isRole = (text: string | null): text is Role => text !== null && text in roles

export type Client = Readonly<{ town: Town; clientId: string; apiKey: string; password: string }>

/** The towns as the register knows them. The portal computes the same secrets: development needs no list of them beside PORTAL_SECRET. */
export function clientsOf(portalSecret: string): readonly Client[] {
  return municipalities.flatMap((town) => {
    const { clientId } = town.authorizations ?? {}
    if (!clientId) return []
    const secret = (name: string) =>
      createHmac('sha256', portalSecret).update(`authorizations:${name}:${clientId}`).digest('hex')
    return [{ town, clientId, apiKey: secret('KEY'), password: secret('PASSWORD') }]
  })
}

/** Organisations of the demo that have a Y-tunnus. */
export const organisationsOf = ({ id }: Town) =>
  (grantSeeds[id]?.organisations ?? []).flatMap(({ name, businessId }) => (businessId ? [{ name, businessId }] : []))
