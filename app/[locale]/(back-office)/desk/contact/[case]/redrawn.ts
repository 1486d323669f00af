import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { park } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import type { FormState, Typed } from '@/components/ui/form-state'

/** The page of a case, which says what was done. */
export const back = async (id: string, did: string) => (await paths())('/desk/contact/[case]', { case: id }, { did })

/** Somebody was first: the page is drawn as the case now stands, with what was typed, and says so. */
export async function anew(answer: FormState, form: FormData): Promise<FormState> {
  if (answer.refusal?.key !== 'contact.changedMeanwhile') return answer
  const { version: _, ...typed } = answer.values
  return drawn(answer, typed, form, 'changed')
}

/** Loads the page of the case again, with its fields filled in. */
export async function drawn(answer: FormState, typed: Typed, form: FormData, did = ''): Promise<FormState> {
  await park(typed)
  const address = await back(String(form.get('case')), did)
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}
