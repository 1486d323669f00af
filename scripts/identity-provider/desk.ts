import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { municipalities } from '@/tenants'
import { doorOf, highAssurance, originsOf } from './clients'
import { expiredPage, peopleAt, personaPage } from './pages'
import { localeOf } from './texts'

const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8')
const script = readFileSync(new URL('./continue.js', import.meta.url), 'utf8')

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Answers every request: the persona page is ours, the protocol is the provider's; `register`, beside it, says for whom a person acts. */
export function answer(provider: Provider, portalPort: number, register?: Listener) {
  const protocol = provider.callback()
  const policy = securityPolicy(portalPort)
  return async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    const { pathname, searchParams } = new URL(request.url ?? '/', provider.issuer)
    if (pathname === '/style.css') return send(response, 200, 'text/css', `${style}${townColours()}`)
    if (pathname === '/continue.js') return send(response, 200, 'text/javascript', script)
    if (register && pathname.startsWith('/valtuudet/')) return register(request, response)
    if (!pathname.startsWith('/valitse/')) return protocol(request, response)
    try {
      await choose(provider, request, response, searchParams.get('kieli'))
    } catch (error) {
      console.error(`sign-in not found: ${error instanceof Error ? error.message : error}`)
      send(response, 400, 'text/html', expiredPage(searchParams.get('kieli')))
    }
  }
}

async function choose(provider: Provider, request: IncomingMessage, response: ServerResponse, language: string | null) {
  const { uid, params } = await provider.interactionDetails(request, response)
  const door = doorOf(String(params.client_id))
  if (!door) throw new Error('unknown client')
  if (request.method !== 'POST')
    return send(response, 200, 'text/html', personaPage(door, uid, localeOf(language ?? params.ui_locales)))
  const form = new URLSearchParams(await bodyOf(request))
  const person = peopleAt(door).find(({ id }) => id === form.get('persona'))
  const result = person
    ? { login: { accountId: person.sub, acr: highAssurance, amr: ['bank'], remember: false } }
    : { error: 'access_denied', error_description: 'the person cancelled' }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

async function bodyOf(request: IncomingMessage) {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > 10_000) throw new Error('the form is too long')
  }
  return body
}

/** A browser follows redirects after a form only to origins that form-action names: the towns' pages are among them. */
function securityPolicy(portalPort: number) {
  const towns = municipalities.flatMap((town) => originsOf(town, portalPort)).join(' ')
  return `default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self' ${towns}; base-uri 'none'; frame-ancestors 'none'`
}

function townColours() {
  return municipalities
    .map(({ id, theme }) => `.${id} { --brand: ${theme.brand}; --on-brand: ${theme.onBrand}; }\n`)
    .join('')
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(body)
}
