import 'server-only'
import { cache } from 'react'
import type { Keeper } from '@/db/contact/retention/reads'
import { administrator, officer, staffMember, visitor } from './session'

/** Whoever may read how long cases are kept: the administrator, who also changes it, or the contact desk. */
export const keeperHere = cache(async (): Promise<{ keeper: Keeper; mayChange: boolean }> => {
  await visitor('contact')
  const mayChange = (await staffMember()).desks.includes('administrator')
  return { keeper: mayChange ? await administrator() : await officer('contact'), mayChange }
})
