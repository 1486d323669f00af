import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { findMyReport } from '@/db/grants/reports/filling/reads'
import { Refusal } from '@/db/refusal'
import { resident } from './session'

/** The report a page shows whose it is: read once for all parts of it. Somebody else's is not there. */
export const reportHere = cache(async (id: string) => {
  const me = await resident('grants')
  if (!z.uuid().safeParse(id).success) notFound()
  return findMyReport(me, id).catch((error) => {
    if (error instanceof Refusal && error.key === 'gone') notFound()
    throw error
  })
})
