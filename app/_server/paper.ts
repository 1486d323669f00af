import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import type { FillLinks } from '@/components/grants/fill-steps'
import { findFromPaper } from '@/db/grants/applications/arrivals/reads'
import { Refusal } from '@/db/refusal'
import { unlessBarred } from './barred'
import type { paths } from './here'
import { grantOfficer, whoIsHere } from './session'

export const preparer = () => grantOfficer('prepare')

/** Whoever prepares at the grants desk; null when nobody is signed in, for requests that a script makes. */
export const preparerIfAny = async () => ((await whoIsHere()) ? preparer() : null)

/** An application on paper as a page shows it to whoever keys it in: read once; null for who is disqualified from it. */
export const paperHere = cache(async (id: string) => {
  const asker = await preparer()
  if (!z.uuid().safeParse(id).success) notFound()
  return unlessBarred(
    findFromPaper(asker, id).catch((error) => {
      if (error instanceof Refusal && error.key === 'gone') notFound()
      throw error
    }),
  )
})

type To = Awaited<ReturnType<typeof paths>>

/** The pages on which an application on paper is keyed in. */
export const paperLinks = (to: To, application: string): FillLinks => ({
  section: (section) => to('/desk/grants/paper/[application]/form/[section]', { application, section }),
  papers: to('/desk/grants/paper/[application]/papers', { application }),
  review: to('/desk/grants/paper/[application]/review', { application }),
})
