'use server'
import { formAction } from '@/app/_server/form-action'
import { planWordsHere } from '@/app/_server/plan-words'
import { officer } from '@/app/_server/session'
import { type FormState, type Typed, typedValues } from '@/components/ui/form-state'
import { reuseInput } from '@/db/contact/advice/input'
import { findAnswer } from '@/db/contact/advice/reads'
import { addressInput } from '@/db/contact/cases/addresses/input'
import { correctAddress } from '@/db/contact/cases/addresses/writes'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { assignInput, keepInput, noteInput, rerouteInput } from '@/db/contact/cases/input'
import { mergeInput } from '@/db/contact/cases/merges/input'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { placeCaseInput } from '@/db/contact/cases/places/input'
import { placeCase } from '@/db/contact/cases/places/writes'
import { keepHere, rerouteCase } from '@/db/contact/cases/rerouting/writes'
import { retopicInput } from '@/db/contact/cases/retopics/input'
import { retopicCase } from '@/db/contact/cases/retopics/writes'
import { tellingInput, tellingTemplateInput } from '@/db/contact/cases/tellings/input'
import { tellCase } from '@/db/contact/cases/tellings/writes'
import { noteCase } from '@/db/contact/cases/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { decidePublication } from '@/db/contact/publications/writes'
import { useTemplateInput } from '@/db/contact/templates/input'
import { fillTemplate } from '@/db/contact/templates/uses/reads'
import { anew, back, drawn } from './redrawn'

const atDesk = () => officer('contact')

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

const rerouting = formAction(atDesk, rerouteInput, async (asker, { case: id, version, unit }) => {
  await rerouteCase(asker, id, version, unit)
  return back(id, 'assigned')
})

export async function reroute(state: FormState, form: FormData): Promise<FormState> {
  return anew(await rerouting(state, form), form)
}

const keeping = formAction(atDesk, keepInput, async (asker, { case: id, version }) => {
  await keepHere(asker, id, version)
  return back(id, 'kept')
})

export async function keep(state: FormState, form: FormData): Promise<FormState> {
  return anew(await keeping(state, form), form)
}

const merging = formAction(atDesk, mergeInput, async (asker, said) => {
  await mergeCase(asker, said)
  return back(said.case, 'merged')
})

export async function merge(state: FormState, form: FormData): Promise<FormState> {
  return anew(await merging(state, form), form)
}

const retopicing = formAction(atDesk, retopicInput, async (asker, said) => {
  await retopicCase(asker, said)
  return back(said.case, 'retopiced')
})

export async function retopic(state: FormState, form: FormData): Promise<FormState> {
  return anew(await retopicing(state, form), form)
}

export async function move(state: FormState, form: FormData): Promise<FormState> {
  if (form.get('intent') === 'template') return fillIn(state, form)
  if (form.has('reuse')) return takeOver(state, form)
  const answer = await moving(state, form)
  const { key, values } = answer.refusal ?? {}
  // What is missing is told at its field.
  if (key === 'contact.missing' && values?.field)
    return { ...answer, refusal: undefined, problems: { [values.field]: { key: 'required' } } }
  return anew(answer, form)
}

/** The page is drawn anew with the words of a template, and where it leads. */
async function fillIn(state: FormState, form: FormData): Promise<FormState> {
  let typed: Typed = {}
  const fill = formAction(atDesk, useTemplateInput, async (asker, said) => {
    typed = {
      ...(await fillTemplate(asker, said, await planWordsHere())),
      day: said.day ?? '',
      period: said.period ?? '',
      template: said.template,
    }
  })
  const answer = await fill(state, form)
  return answer.done ? drawn(answer, typed, form) : answer
}

const telling = formAction(atDesk, tellingInput, async (asker, said) => {
  await tellCase(asker, said)
  return back(said.case, 'told')
})

export async function tellReporter(state: FormState, form: FormData): Promise<FormState> {
  if (form.get('intent') === 'template') return fillNews(state, form)
  return anew(await telling(state, form), form)
}

/** The page is drawn anew with the words of a template for the reporter; the case stays where it is. */
async function fillNews(state: FormState, form: FormData): Promise<FormState> {
  let typed: Typed = {}
  const fill = formAction(atDesk, tellingTemplateInput, async (asker, { newDay, newPeriod, ...use }) => {
    const chosen = { ...use, day: newDay ?? null, period: newPeriod }
    const { to: _, words, ...also } = await fillTemplate(asker, chosen, await planWordsHere())
    typed = { ...also, news: words, newDay: newDay ?? '', newPeriod: newPeriod ?? '', template: use.template }
  })
  const answer = await fill(state, form)
  return answer.done ? drawn(answer, typed, form) : answer
}

/** The page is drawn anew with the words of an answer that was published before. */
async function takeOver(state: FormState, form: FormData): Promise<FormState> {
  let words = ''
  const take = formAction(atDesk, reuseInput, async (asker, said) => {
    words = await findAnswer(asker, said)
  })
  const answer = await take(state, form)
  const { version: _, reuse: __, ...typed } = typedValues(form)
  return answer.done ? drawn(answer, { ...typed, to: typed.to ?? '', words }, form) : answer
}

export async function assign(state: FormState, form: FormData): Promise<FormState> {
  return anew(await assigning(state, form), form)
}

const correcting = formAction(atDesk, addressInput, async (asker, said) => {
  await correctAddress(asker, said)
  return back(said.case, 'corrected')
})

export async function correct(state: FormState, form: FormData): Promise<FormState> {
  return anew(await correcting(state, form), form)
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
