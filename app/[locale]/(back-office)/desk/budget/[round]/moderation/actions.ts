'use server'
import { pageAt } from '@/app/_messages/paths'
import { formAction } from '@/app/_server/form-action'
import { pathHere, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { hidingInput, targetInput } from '@/db/budget/ideas/moderation/input'
import { hide, settle, show } from '@/db/budget/ideas/moderation/writes'

const desk = () => officer('budget')

const hiding = formAction(desk, hidingInput, async (officer, thing) => {
  await hide(officer, thing)
  return backToQueue('hidden')
})

const settling = formAction(desk, targetInput, async (officer, thing) => {
  await settle(officer, thing)
  return backToQueue('settled')
})

const showing = formAction(desk, targetInput, async (officer, thing) => {
  await show(officer, thing)
  return backToQueue('shown')
})

export async function submitHiding(state: FormState, form: FormData) {
  return hiding(state, form)
}

export async function submitSettling(state: FormState, form: FormData) {
  return settling(state, form)
}

export async function submitShowing(state: FormState, form: FormData) {
  return showing(state, form)
}

async function backToQueue(did: string) {
  const { round = '' } = pageAt((await pathHere()).split('?')[0] ?? '')?.params ?? {}
  return (await paths())('/desk/budget/[round]/moderation', { round }, { did })
}
