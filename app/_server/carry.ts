import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormState, Typed } from '@/components/ui/form-state'
import { Refusal } from '@/db/refusal'
import { park } from './draft'

/** Keeps what was typed for the page it belongs to next, and leads there: nothing of it stands in an address. */
export async function carry(answer: FormState, typed: Typed, address: string): Promise<FormState> {
  try {
    await park(typed, address)
  } catch (error) {
    if (error instanceof Refusal) return { ...answer, refusal: { key: error.key, values: error.values } }
    throw error
  }
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}
