import { type ApplicationFilters, applicationFilters, applicationQuery } from '../queue/input'

/** Filters of an address, read. */
export const filtersOf = (query: string): ApplicationFilters =>
  applicationFilters.parse(Object.fromEntries(new URLSearchParams(query)))

/** Filters as a view keeps them; the page one is on is none of them. */
export const storedOf = (filters: ApplicationFilters): Record<string, string> =>
  Object.fromEntries(
    Object.entries(applicationQuery({ ...filters, page: 1 })).flatMap(([key, value]) =>
      value ? [[key, String(value)]] : [],
    ),
  )

/** Filters in one line, always in the same order: what a form carries, and what two of them are compared by. */
export const addressOf = (filters: ApplicationFilters) => new URLSearchParams(storedOf(filters)).toString()

/** Whether an address says itself what to show; without, the view does that it names. */
export const saysItself = (query: object) =>
  Object.keys(query).some((key) => key !== 'page' && key in applicationFilters.shape)
