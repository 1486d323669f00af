'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { assignInput, noteInput, rerouteInput } from '@/db/contact/cases/input'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { placeCaseInput } from '@/db/contact/cases/places/input'
import { placeCase } from '@/db/contact/cases/places/writes'
import { rerouteCase } from '@/db/contact/cases/rerouting/writes'
import { assignCase, noteCase } from '@/db/contact/cases/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { decidePublication } from '@/db/contact/publications/writes'

const atDesk = () => officer('contact')
const back = async (id: string, did: string) => (await paths())('/desk/contact/[case]', { case: id }, { did })

const moving = formAction(atDesk, moveInput, async (asker, said) => {
  await moveCase(asker, said)
  return back(said.case, 'moved')
})

const assigning = formAction(atDesk, assignInput, async (asker, { case: id, version, unit, handler }) => {
  await assignCase(asker, id, version, unit, handler)
  return back(id, 'assigned')
})

const placing = formAction(atDesk, placeCaseInput, async (asker, said) => {
  await placeCase(asker, said)
  return back(said.case, 'placed')
})

export async function place(state: FormState, form: FormData): Promise<FormState> {
  return anew(await placing(state, form), form)
}

const rerouting = formAction(atDesk, rerouteInput, async (asker, { case: id, version }) => {
  await rerouteCase(asker, id, version)
  return back(id, 'assigned')
})

export async function reroute(state: FormState, form: FormData): Promise<FormState> {
  return anew(await rerouting(state, form), form)
}

export async function move(state: FormState, form: FormData): Promise<FormState> {
  const answer = await moving(state, form)
  const { key, values } = answer.refusal ?? {}
  // What is missing is told at its field.
  if (key === 'contact.missing' && values?.field)
    return { ...answer, refusal: undefined, problems: { [values.field]: { key: 'required' } } }
  return anew(answer, form)
}

export async function assign(state: FormState, form: FormData): Promise<FormState> {
  return anew(await assigning(state, form), form)
}

const publishing = formAction(atDesk, publicationInput, async (asker, said) => {
  await decidePublication(asker, said)
  return back(said.case, 'published')
})

export async function publish(state: FormState, form: FormData): Promise<FormState> {
  return anew(await publishing(state, form), form)
}

export const note = formAction(atDesk, noteInput, async (asker, { case: id, note: words }) => {
  await noteCase(asker, id, words)
  return back(id, 'noted')
})

/** Somebody was first: the page is drawn as the case now stands, with what was typed, and says so. */
async function anew(answer: FormState, form: FormData): Promise<FormState> {
  if (answer.refusal?.key !== 'contact.changedMeanwhile') return answer
  const { version: _, ...typed } = answer.values
  await park(typed)
  const address = await back(String(form.get('case')), 'changed')
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}
