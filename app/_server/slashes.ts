import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * Clients of GeoReport v2 join paths to an address that may end in a slash. Next would answer a doubled slash with a redirect, in
 * which the body of a POST is lost: for this interface alone the path is mended before Next reads it.
 */
export function mendSlashes() {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (request.url) request.url = singleSlashes(request.url)
  })
}

/** `/open311/v2//services.json` and `statistics/services/` without the slashes that mean nothing; other addresses as they are. */
export function singleSlashes(url: string): string {
  const [path = '', ...query] = url.split('?')
  if (!/^\/+open311(\/|$)/.test(path)) return url
  const mended = path.replace(/\/{2,}/g, '/').replace(/\/$/, '')
  return [mended, ...query].join('?')
}
