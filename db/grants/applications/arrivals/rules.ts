import type { ArrivalWay } from '@/db/grants/applications/arrivals/input'

/** What keeps a paper from having arrived at that moment; late papers are taken, and told to be late. */
export function arrivalFault(arrivedAt: Date, { opensAt, now }: { opensAt: Date; now: Date }): string | null {
  if (arrivedAt > now) return 'arrivals.toCome'
  return arrivedAt < opensAt ? 'arrivals.beforeOpening' : null
}

/** How an application came on paper. */
export type Arrived = { readonly arrivedAt: Date; readonly way: ArrivalWay }

export type PostalAddress = {
  readonly street: string | null
  readonly postcode: string | null
  readonly postOffice: string | null
}

/** Where a letter is posted: as the paper says, otherwise as the organisation's own details say. */
export function addressLines(name: string, ...known: readonly (PostalAddress | null | undefined)[]): string[] {
  const address = known.find((one) => one?.street)
  if (!address?.street) return [name]
  const place = [address.postcode, address.postOffice].filter(Boolean).join(' ')
  return [name, address.street, ...(place ? [place] : [])]
}
