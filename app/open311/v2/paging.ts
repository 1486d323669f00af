import type { RequestFilters } from '@/db/contact/open311/filters/input'
import type { Asking } from './asking'

/** How many there are and where the next ones are; a key that stood in the address is not repeated. */
export function pagingHeaders({ request, origin }: Asking, { page, size }: RequestFilters, total: number) {
  const pages = Math.max(1, Math.ceil(total / size))
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('api_key')
  searchParams.set('page', String(page + 1))
  return {
    'X-Result-Count': String(total),
    'X-Page-Count': String(pages),
    'X-Page-Size': String(size),
    ...(page < pages ? { 'X-Next-Page-URL': `${origin}${pathname}?${searchParams}` } : {}),
  }
}
