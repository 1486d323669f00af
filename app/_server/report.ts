import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import type { FillLinks } from '@/components/grants/fill-steps'
import { findReportToFill } from '@/db/grants/reports/filling/reads'
import { Refusal } from '@/db/refusal'
import { unlessBarred } from './barred'
import type { paths } from './here'
import { preparer } from './paper'
import { resident } from './session'

/** The report a page shows whose it is: read once for all parts of it. Somebody else's is not there. */
export const reportHere = cache(async (id: string) => {
  const me = await resident('grants')
  if (!z.uuid().safeParse(id).success) notFound()
  return findReportToFill(me, id).catch((error) => {
    if (error instanceof Refusal && error.key === 'gone') notFound()
    throw error
  })
})

/** A report that came by post as a page shows it to whoever keys it in: read once; null for who is disqualified from it. */
export const paperReportHere = cache(async (id: string) => {
  const asker = await preparer()
  if (!z.uuid().safeParse(id).success) notFound()
  return unlessBarred(findReportToFill(asker, id))
})

/** The pages on which a report that came by post is keyed in. */
export const paperReportLinks = (to: Awaited<ReturnType<typeof paths>>, report: string): FillLinks => ({
  section: (section) => to('/desk/grants/reports/[report]/paper/form/[section]', { report, section }),
  papers: to('/desk/grants/reports/[report]/paper/papers', { report }),
  review: to('/desk/grants/reports/[report]/paper', { report }),
})
