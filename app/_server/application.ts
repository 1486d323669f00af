import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findMyApplication } from '@/db/grants/applications/reads'
import { Refusal } from '@/db/refusal'
import { resident } from './session'

/** The application a page shows its applicant: read once for all parts of it. Somebody else's is not there. */
export const applicationHere = cache(async (id: string) => {
  const me = await resident('grants')
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound()
  return findMyApplication(me, id).catch((error) => {
    if (error instanceof Refusal && error.key === 'gone') notFound()
    throw error
  })
})
