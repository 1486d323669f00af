import Provider, { type Configuration, type JWK } from 'oidc-provider'
import { accountOf } from './accounts'
import { clients, highAssurance } from './clients'
import { memory } from './memory'
import { errorPage, signedOutPage, signOutPage } from './pages'

export type Setup = Readonly<{ issuer: string; portalPort: number; portalSecret: string; key: JWK; cookieKey: string }>

/** A real OpenID Connect server whose people are made up: discovery, PKCE, nonce, key set and back-channel logout as in production. */
export function createProvider({ issuer, portalPort, portalSecret, key, cookieKey }: Setup) {
  const configuration: Configuration = {
    adapter: memory(),
    clients: clients(portalPort, portalSecret),
    jwks: { keys: [key] },
    cookies: { keys: [cookieKey], names: cookieNames(new URL(issuer).port) },
    acrValues: [highAssurance],
    conformIdTokenClaims: true,
    claims: {
      openid: ['sub'],
      profile: ['given_name', 'family_name', 'name', 'email', 'oid', 'hetu', 'kotikunta', 'turvakielto'],
      acr: null,
      amr: null,
      auth_time: null,
    },
    scopes: ['openid', 'profile'],
    pkce: { required: () => true },
    findAccount: (_, sub) => accountOf(sub),
    interactions: { url: (_, interaction) => `/valitse/${interaction.uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form, ctx.oidc.params?.ui_locales)
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage(ctx.oidc.params?.ui_locales)
        },
      },
    },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'html'
      ctx.body = errorPage(ctx.oidc?.params?.ui_locales, [error, error_description].filter(Boolean).join(': '))
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 3600, Interaction: 3600, Session: 28_800, Grant: 28_800 },
    // The library refuses to call this machine's own addresses, where the portal's back-channel logout is.
    fetch: (url, { method, headers, body, signal, redirect } = {}) =>
      fetch(url, { method, headers, body, signal, redirect }),
  }
  const provider = new Provider(issuer, configuration)
  provider.on('server_error', (_, error) => report('server_error', error))
  provider.on('authorization.error', (_, error) => report('authorization.error', error))
  provider.on('grant.error', (_, error) => report('grant.error', error))
  provider.on('backchannel.error', (_, error) => report('backchannel.error', error))
  return provider
}

/** Browsers share cookies between the ports of a host: copies side by side would sign each other's people out. */
function cookieNames(port: string) {
  return { session: `session-${port}`, interaction: `interaction-${port}`, resume: `resume-${port}` }
}

function report(event: string, { message, error_detail: detail }: Error & { error_detail?: string }) {
  console.error([event, message, detail].filter(Boolean).join(': '))
}
