import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type AllocationAtDesk, readAllocation } from '@/db/grants/allocations/reads'
import { Refusal } from '@/db/refusal'
import { grantOfficer } from './session'

/** Who may see how a pot is divided. Assessors do not: they score each by itself. */
export const allocationDuties = ['prepare', 'decide', 'minute', 'lead', 'pay', 'audit'] as const
export const allocationReader = () => grantOfficer(...allocationDuties)

const closedTo: Readonly<Record<string, 'barred' | 'nothing'>> = {
  'ties.disqualified': 'barred',
  'allocations.nothingToDivide': 'nothing',
}

/** A call's allocation, read once for all parts of a page; or why there is none for whoever asks. */
export const allocationHere = cache(async (slug: string): Promise<AllocationAtDesk | 'barred' | 'nothing'> => {
  const asker = await allocationReader()
  return readAllocation(asker, slug).catch((error) => {
    if (!(error instanceof Refusal) || error.key === 'busy') throw error
    return closedTo[error.key] ?? notFound()
  })
})
