import { type LookupAddress, promises } from 'node:dns'
import { type IncomingHttpHeaders, type IncomingMessage, request as plainly } from 'node:http'
import { request as securely } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isLoopback, isPublicAddress } from './addresses'

/** Why nothing came of it. `forbidden` is an address that nothing of ours may speak to; after `cut` it may have heard what was said. */
export type FetchFault = 'forbidden' | 'unreachable' | 'cut' | 'slow' | 'tooBig'

export type Fetched = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

export type Question = {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export type Limits = {
  /** Of the answer's body. */
  readonly bytes: number
  /** For all of it, redirects included. */
  readonly milliseconds: number
  /** How many redirects of a GET are gone after; the answer to a POST is never gone after. */
  readonly redirects?: number
  /** Development and tests: this machine may be spoken to as well, without TLS. */
  readonly near?: boolean
  /** How names become addresses. */
  readonly resolve?: (name: string) => Promise<LookupAddress[]>
}

const resolved = (name: string) => promises.lookup(name, { all: true })

/**
 * Asks an address that somebody else has named. Over https alone, and only of the open internet: every address the name has is looked
 * at, and what was looked at is what is connected to, at each redirect anew. Nothing is unpacked, so that the limit is the limit.
 */
export async function safeFetch(address: string, asked: Question, limits: Limits): Promise<Fetched | FetchFault> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  let url = permitted(address, limits)
  for (let left = limits.redirects ?? 0; url; left--) {
    const answer: Fetched | FetchFault = await answered(url, asked, limits, signal)
    if (typeof answer === 'string') return answer
    const next = asked.method === 'POST' || left <= 0 ? null : redirected(answer, url)
    if (next === null) return answer
    url = permitted(next, limits)
    // What was meant for the one is not told to the other.
    asked = {}
  }
  return 'forbidden'
}

/** The address as a URL, where it may be spoken to at all: no other protocol, no name and password in it, no closed address. */
function permitted(address: string, { near = false }: Limits): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const bare = hostOf(url)
  const isNear = near && (isLoopback(bare) || bare === 'localhost' || bare.endsWith('.localhost'))
  if (url.username || url.password) return null
  if (url.protocol !== 'https:' && !(isNear && url.protocol === 'http:')) return null
  return isIP(bare) && !isNear && !isPublicAddress(bare) ? null : url
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')

function redirected({ status, headers: { location } }: Fetched, from: URL): string | null {
  if (!location || ![301, 302, 303, 307, 308].includes(status)) return null
  return URL.canParse(location, from.href) ? new URL(location, from).href : 'about:invalid'
}

/** Looks at every address before one is connected to: a single closed one among them, and the name is not to be trusted. */
function lookupFor({ near = false, resolve = resolved }: Limits): LookupFunction {
  const isOpen = ({ address }: LookupAddress) => isPublicAddress(address) || (near && isLoopback(address))
  return (name, options, told) => {
    resolve(name).then(
      (found) => {
        const [first] = found
        if (!first || !found.every(isOpen)) told(new Error('forbidden'), '', 0)
        else if (options.all) told(null, found)
        else told(null, first.address, first.family)
      },
      () => told(new Error('unreachable'), '', 0),
    )
  }
}

async function answered(url: URL, asked: Question, limits: Limits, signal: AbortSignal): Promise<Fetched | FetchFault> {
  const { promise, resolve } = Promise.withResolvers<Fetched | FetchFault>()
  const ask = url.protocol === 'http:' ? plainly : securely
  const headers = { 'user-agent': 'Kuntalaisportaali', 'accept-encoding': 'identity', ...asked.headers }
  const options = { method: asked.method ?? 'GET', headers, signal, agent: false, lookup: lookupFor(limits) }
  let reached = false
  const failed = ({ message }: Error) => {
    if (signal.aborted) return resolve('slow')
    resolve(message === 'forbidden' ? 'forbidden' : reached ? 'cut' : 'unreachable')
  }
  const sent = ask(url, options, (answer) => taken(answer, limits.bytes).then(resolve, failed))
  sent.on('error', failed)
  sent.on('socket', (socket) => {
    socket.once(url.protocol === 'http:' ? 'connect' : 'secureConnect', () => {
      reached = true
    })
  })
  sent.end(asked.body)
  // The name is asked of the system, which no signal stops.
  signal.addEventListener('abort', () => resolve('slow'), { once: true })
  return promise
}

async function taken(answer: IncomingMessage, most: number): Promise<Fetched | FetchFault> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer) {
    size += part.length
    // Leaving the loop hangs up.
    if (size > most) return 'tooBig'
    parts.push(part)
  }
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }
}
