import type { FetchTrouble } from '@/db/contact/deliveries/wire/input'
import { moreAfter } from '@/db/contact/deliveries/wire/rules'
import type { Fetched } from '../safe-fetch'
import { askFor, type System } from './asking'

/** Pages of one answer that are read in a round; what goes on is read in the next. */
export const mostPages = 20

/** `answer`: the first that was none, or the last. `whole`: there are no more pages. */
type Pages<T> = { readonly rows: readonly T[]; readonly answer: Fetched | FetchTrouble; readonly whole: boolean }

/** How a page is read, and what a row is known by. `until`: the moment, in milliseconds, after which no more pages are asked for. */
type Reading<T> = {
  readonly read: (body: Buffer) => readonly T[] | null
  readonly known: (row: T) => string
  readonly until?: number
}

/**
 * Asks page after page until one says that it is the last, or says nothing of others, as an interface that answers all at once. Only
 * their number is taken from them: what they give as an address of the next is asked of nobody.
 */
export async function askThrough<T>(
  system: System,
  path: string,
  fields: Readonly<Record<string, string>>,
  { read, known, until = Number.POSITIVE_INFINITY }: Reading<T>,
): Promise<Pages<T>> {
  const rows = new Map<string, T>()
  for (let page = 1; ; page++) {
    const answer = await askFor(system, path, page > 1 ? { ...fields, page: String(page) } : fields)
    const found = typeof answer !== 'string' && answer.status === 200 ? read(answer.body) : null
    if (typeof answer === 'string' || !found) return { rows: [...rows.values()], answer, whole: false }
    const before = rows.size
    for (const row of found) rows.set(known(row), row)
    // One that knows nothing of pages says the same again.
    const whole = !moreAfter(page, answer.headers) || rows.size === before
    if (whole || page === mostPages || Date.now() > until) return { rows: [...rows.values()], answer, whole }
  }
}
