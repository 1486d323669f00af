import 'server-only'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { inTown } from '../../../town'

/** `from` is an ISO day. */
type Export = { readonly from: string; readonly words: boolean }

/** Writes down that somebody takes the cases of a period along, before they do, and whether with what people wrote. */
export function noteExport(officer: Officer<'contact'>, { from, words }: Export) {
  return inTown(officer, (tx) =>
    record(tx, officer, {
      action: words ? 'case.tabledWithWords' : 'case.tabled',
      object: 'cases',
      detail: from,
    }),
  )
}
