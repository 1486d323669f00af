'use client'
import { usePolling } from '@/components/ui/use-polling'
import type { Opening } from '@/db/budget/ballots/closing/reads'

/** Looks whether the worker has opened the urn, or could not; then the page is loaded anew. */
export function UrnWatch({ address }: { address: string }) {
  usePolling<Pick<Opening, 'state'>>(address, ({ state }) => {
    if (state !== 'asked') window.location.reload()
  })
  return null
}
