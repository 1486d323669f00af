'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { pageAt } from '@/app/_messages/paths'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { pathHere, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { decisionInput, photoInput } from '@/db/contact/photos/input'
import { decidePhoto, removePhoto } from '@/db/contact/photos/writes'

const atDesk = () => officer('contact')

/** The page of the photo that is decided, as it stands in the address. */
async function here(did: string) {
  const { params } = pageAt((await pathHere()).split('?')[0] ?? '') ?? {}
  const at = { case: params?.case ?? '', photo: params?.photo ?? '' }
  return (await paths())('/desk/contact/[case]/photos/[photo]', at, { did })
}

const deciding = formAction(atDesk, decisionInput, async (asker, said) => {
  await decidePhoto(asker, said)
  return here('decided')
})

/** Somebody was first: the page is drawn as the photo now stands, with what was typed, and says so. */
export async function decide(state: FormState, form: FormData): Promise<FormState> {
  const answer = await deciding(state, form)
  if (answer.refusal?.key !== 'contact.changedMeanwhile') return answer
  const { version: _, ...typed } = answer.values
  await park(typed)
  const address = await here('changed')
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}

export const remove = formAction(atDesk, photoInput, async (asker, { photo }) => {
  const id = await removePhoto(asker, photo)
  return (await paths())('/desk/contact/[case]', { case: id }, { did: 'photoRemoved' })
})
