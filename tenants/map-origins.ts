import type { MapService } from './municipality'

/** Whose machines a browser asks when it draws a town's map, beside the portal's own; what the content security policy lets it ask. */
export function mapOrigins({ style, tiles, origins = [] }: MapService = {}): string[] {
  const named = [style, tiles?.url, ...origins].flatMap((address) =>
    address && !address.startsWith('/') ? [address] : [],
  )
  return [...new Set(named.map((address) => new URL(address).origin))]
}
