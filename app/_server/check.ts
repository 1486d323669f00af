import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { openCheck } from '@/db/grants/checks/reads'
import { Refusal } from '@/db/refusal'
import { unlessBarred } from './barred'
import { paths } from './here'
import { officer } from './session'

/** The check of an application, read once for all parts of a page; null for whoever is disqualified from it. */
export const checkHere = cache(async (application: string) => {
  const asker = await officer('grants')
  if (!z.uuid().safeParse(application).success) notFound()
  return unlessBarred(
    openCheck(asker, application).catch((error) => {
      if (error instanceof Refusal && error.key === 'scorings.blind') return toScoring(application)
      throw error
    }),
  )
})

/** Whoever is not to know whose an application is reads it where they score it. */
export async function toScoring(application: string): Promise<never> {
  redirect((await paths())('/desk/grants/scoring/[application]', { application }))
}
