import { type CaseFilters, caseFilters, queryOf } from '../cases/queue/input'

/** The filters of an address, kept as far as they make sense; the page one is on is none of them. */
export function filtersIn(query: string): Record<string, string> {
  return storedOf(caseFilters.parse(Object.fromEntries(new URLSearchParams(query))))
}

/** Filters as a view keeps them. */
const storedOf = (filters: CaseFilters) =>
  Object.fromEntries(
    Object.entries(queryOf({ ...filters, page: 1 })).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  )

/** Filters in one line, always in the same order: what a form carries, and what two of them are compared by. */
export const addressOf = (filters: CaseFilters) => new URLSearchParams(storedOf(filters)).toString()

/** Whether an address says itself what to show; without, a view does. */
export const saysItself = (query: object) =>
  Object.keys(query).some((key) => key !== 'page' && key in caseFilters.in.shape)
